import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../../indicators.module.js';
import { SourcesModule } from '../sources.module.js';
import { SourceValues } from '../source-values.js';
import { FileImportPages } from './file-import.pages.js';
import { FileImports } from './file-imports.js';
import { FileMappingPages } from './file-mapping.pages.js';
import { FilePreviews } from './file-previews.js';
import { ValueFilesController } from './value-files.controller.js';
import { ValueFilesPages } from './value-files.pages.js';
import { ValueFilesQueries } from './value-files.queries.js';
import { ValueFilesService } from './value-files.service.js';

@Module({
  imports: [IndicatorsModule, SourcesModule],
  controllers: [ValueFilesController, FileImportPages, FileMappingPages, ValueFilesPages],
  providers: [FileImports, FilePreviews, SourceValues, ValueFilesQueries, ValueFilesService],
})
export class ValueFilesModule {}

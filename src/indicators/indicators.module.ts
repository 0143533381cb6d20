import { Module } from '@nestjs/common';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { ComparisonController } from './comparison/comparison.controller.js';
import { ComparisonQueries } from './comparison/comparison.queries.js';
import { ContractModule } from './contract/contract.module.js';
import { IndicatorDetailQueries } from './indicator-detail.queries.js';
import { IndicatorPageQueries } from './indicator-page.queries.js';
import { IndicatorsController } from './indicators.controller.js';
import { IndicatorsPages } from './indicators.pages.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { IndicatorsService } from './indicators.service.js';
import { JudgementsService } from './judgements.service.js';
import { MatrixController } from './matrix/matrix.controller.js';
import { MatrixPages } from './matrix/matrix.pages.js';
import { MatrixQueries } from './matrix/matrix.queries.js';
import { MatrixService } from './matrix/matrix.service.js';
import { StandingValuesQuery } from './matrix/standing-values.js';
import { ValueWriter } from './matrix/value-writer.js';
import { ExportController } from './export/export.controller.js';
import { ExportQueries } from './export/export.queries.js';
import { PictureFiles } from './pictures/picture-files.js';
import { PicturesPages } from './pictures/pictures.pages.js';
import { PicturesQueries } from './pictures/pictures.queries.js';
import { SpreadController } from './pictures/spread.controller.js';
import { ReportedSight } from './reported-sight.queries.js';
import { ReportedValues } from './reported-values.service.js';
import { ReusePages } from './reuse.pages.js';
import { ReuseService } from './reuse.service.js';
import { SmallCountsQueries } from './small-counts/small-counts.queries.js';
import { TargetsService } from './targets.service.js';
import { UseLock } from './use-lock.js';
import { UseStatusQueries } from './use-status.queries.js';
import { UsesController } from './uses.controller.js';
import { UsesPages } from './uses.pages.js';
import { UsesService } from './uses.service.js';
import { ValuesController } from './values.controller.js';
import { ValuesPages } from './values.pages.js';
import { ValuesQueries } from './values.queries.js';
import { ValuesService } from './values.service.js';
import { DefinitionVersionsController } from './versions/definition-versions.controller.js';
import { DefinitionVersions } from './versions/definition-versions.queries.js';

@Module({
  imports: [CatalogueModule, ContractModule],
  controllers: [
    IndicatorsController,
    UsesController,
    ValuesController,
    ReusePages,
    MatrixController,
    MatrixPages,
    IndicatorsPages,
    UsesPages,
    ValuesPages,
    ExportController,
    PicturesPages,
    ComparisonController,
    SpreadController,
    DefinitionVersionsController,
  ],
  providers: [
    ComparisonQueries,
    DefinitionVersions,
    ExportQueries,
    PictureFiles,
    PicturesQueries,
    IndicatorDetailQueries,
    IndicatorPageQueries,
    IndicatorsQueries,
    IndicatorsService,
    JudgementsService,
    MatrixQueries,
    MatrixService,
    ReportedSight,
    ReportedValues,
    ReuseService,
    SmallCountsQueries,
    StandingValuesQuery,
    TargetsService,
    UseLock,
    UseStatusQueries,
    UsesService,
    ValueWriter,
    ValuesQueries,
    ValuesService,
  ],
  exports: [
    IndicatorsQueries,
    IndicatorsService,
    JudgementsService,
    ReportedSight,
    ReportedValues,
    ReuseService,
    TargetsService,
    UseStatusQueries,
    UsesService,
    ValuesQueries,
    ValuesService,
  ],
})
export class IndicatorsModule {}

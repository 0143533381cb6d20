import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import type { Download } from '../../web/answers.js';
import { Who } from '../../web/request.js';
import { csvFile } from '../export/export.files.js';
import { ExportQueries } from '../export/export.queries.js';
import { PictureFiles } from './picture-files.js';

/** The files that the page of an indicator offers. */
@Controller('p/:platform/indikatorer/:indicatorId')
@ApiExcludeController()
export class PicturesPages {
  constructor(
    private readonly files: PictureFiles,
    private readonly tidy: ExportQueries,
  ) {}

  @Get('bilder/:bild')
  @Members()
  async picture(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Param('bild') file: string,
    @Query('jamfor') compared?: unknown,
  ): Promise<Download> {
    return await this.files.file(actor, id, file, typeof compared === 'string' ? compared : '');
  }

  @Get('data.csv')
  @Members()
  async csv(@Who() actor: Actor, @Param('indicatorId') id: string): Promise<Download> {
    return csvFile(await this.tidy.tidy(actor, id));
  }
}

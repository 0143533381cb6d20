import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Members } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import type { Download } from '../../web/answers.js';
import { Who } from '../../web/request.js';
import { csvFile } from './export.files.js';
import { ExportQueries } from './export.queries.js';
import type { Observation } from './observations.rule.js';

const EXAMPLE: Observation = {
  FREQ: 'A',
  TIME_PERIOD: '2025',
  REF_AREA: '0180',
  ORGANISATION: null,
  SEX: 'F',
  INDICATOR: 'kolada:U30751',
  OBS_VALUE: '56.2',
  NUMERATOR: null,
  DENOMINATOR: null,
  UNIT_MEASURE: 'per 10 000 vuxna',
  OBS_STATUS: 'A',
  CONF_STATUS: 'F',
  SOURCE: 'Källa: Kolada',
  MADE_UP: '0',
  COMMENT: null,
};

@Controller('api/v1/platforms/:platformId/indicators/:indicatorId')
@ApiTags('indicator-values')
export class ExportController {
  constructor(private readonly queries: ExportQueries) {}

  @Get('observations')
  @Members()
  @ApiOperation({
    summary: 'All figures, tidy',
    description:
      'One row for each figure, with columns named as in SDMX, all read at one moment. `OBS_STATUS`: A normal, P provisional, E estimated, I put together here, M missing, L not applicable, Q withheld (without value). `CONF_STATUS`: F free, N not for publication, C withheld.',
  })
  @ApiOkResponse({ description: 'Oldest first.', example: { data: [EXAMPLE] } })
  async json(@Who() actor: Actor, @Param('indicatorId') id: string): Promise<{ data: Observation[] }> {
    return { data: (await this.queries.tidy(actor, id)).rows };
  }

  @Get('observations.csv')
  @Members()
  @ApiOperation({
    summary: 'All figures, tidy, as CSV',
    description: 'The same rows and columns. Text that begins like a formula has an apostrophe before it.',
  })
  @ApiProduces('text/csv')
  @ApiOkResponse({
    description: 'CSV after RFC 4180.',
    content: {
      'text/csv': { schema: { type: 'string' }, example: 'FREQ,TIME_PERIOD,REF_AREA\r\nA,2025,0180\r\n' },
    },
  })
  async csv(@Who() actor: Actor, @Param('indicatorId') id: string): Promise<Download> {
    return csvFile(await this.queries.tidy(actor, id));
  }
}

import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Who } from '../../web/request.js';
import { IndicatorDetailQueries } from '../indicator-detail.queries.js';
import { IndicatorsQueries } from '../indicators.queries.js';
import { PicturesQueries } from './pictures.queries.js';
import { SpreadQuery } from './spread.dto.js';
import { spreadExample, toSpreadView, type SpreadView } from './spread.view.js';

@Controller('api/v1/platforms/:platformId/indicators/:indicatorId/spread')
@ApiTags('indicator-values')
export class SpreadController {
  constructor(
    private readonly indicators: IndicatorsQueries,
    private readonly details: IndicatorDetailQueries,
    private readonly pictures: PicturesQueries,
  ) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'Differences between municipalities',
    description:
      'For each period the lowest and highest municipality, quartiles, median, how many reach the level (the target in force unless another is asked about), and who moved most since the period before. Worked out here, of what the reader may see alone: `withheld` says how many are left out. Periods with fewer than two figures are not there.',
  })
  @ApiOkResponse({ description: 'Oldest first.', example: spreadExample })
  async get(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Query() { level }: SpreadQuery,
  ): Promise<SpreadView> {
    const indicator = await this.indicators.get(actor, id);
    const { uses } = await this.details.uses(actor, indicator);
    return toSpreadView(await this.pictures.of(actor, indicator, uses, level ?? null));
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members, Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import type { Paged } from '../shared/paging.js';
import { Who } from '../web/request.js';
import {
  toCorrectionView,
  toValueGroupView,
  type CorrectionView,
  type ValueGroupView,
} from './indicator.views.js';
import { valuesExample } from './indicators.examples.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { EnterValues, ValuesQuery } from './values.dto.js';
import { ValuesQueries } from './values.queries.js';
import { ValuesService, type Entered } from './values.service.js';

@Controller('api/v1/platforms/:platformId/indicators/:indicatorId/values')
@ApiTags('indicator-values')
export class ValuesController {
  constructor(
    private readonly service: ValuesService,
    private readonly values: ValuesQueries,
    private readonly indicators: IndicatorsQueries,
  ) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'Values',
    description:
      'Newest period first, an area’s sexes together. Small counts are withheld (`hidden`) from all but the owner organisation and the coordinator. Missing, not applicable and zero are three different things.',
  })
  @ApiOkResponse({ description: 'One page.', example: valuesExample })
  async list(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Query() query: ValuesQuery,
  ): Promise<Paged<ValueGroupView>> {
    const found = await this.values.list(actor, await this.indicators.get(actor, id), query);
    return { ...found, data: found.data.map(toValueGroupView) };
  }

  @Get('corrections')
  @Members()
  @ApiOperation({
    summary: 'Corrected values',
    description:
      'What stood before, why it was corrected and by whom; for the owner organisation and the coordinator.',
  })
  @ApiOkResponse({
    description: 'At most the last 50.',
    example: {
      data: [{ period: '2025', sex: 'T', number: '41.2', revision: 1, reason: 'Kommunen räknade fel år.' }],
    },
  })
  async corrections(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
  ): Promise<{ data: CorrectionView[] }> {
    const rows = await this.values.corrections(actor, await this.indicators.get(actor, id));
    return { data: rows.map(toCorrectionView) };
  }

  @Post()
  @HttpCode(201)
  @Only('coordinator', 'approver', 'reporter')
  @ApiOperation({
    summary: 'Enter or correct values',
    description:
      'One period and area. A figure that differs from what stands is a correction: it needs a reason and the old one is kept. Sending the same again changes nothing.',
  })
  @ApiCreatedResponse({
    description: 'How many were added and corrected.',
    example: { added: 3, corrected: 0 },
  })
  async enter(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Body() input: EnterValues,
  ): Promise<Entered> {
    return await this.service.enter(actor, id, input);
  }
}

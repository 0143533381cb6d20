import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members, Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import type { Paged } from '../shared/paging.js';
import { Created } from '../web/answers.js';
import { IfMatch } from '../web/preconditions.js';
import { Who } from '../web/request.js';
import { IndicatorDetailQueries, type ListedIndicator } from './indicator-detail.queries.js';
import { toIndicatorView, type IndicatorUses, type IndicatorView } from './indicator.views.js';
import { AmendIndicator, CatalogueQuery, DefineIndicator, ReuseIndicator } from './indicators.dto.js';
import { hitExample, indicatorExample, page, useExample } from './indicators.examples.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { IndicatorsService } from './indicators.service.js';
import { ReuseService } from './reuse.service.js';

const path = (actor: Actor, id: string): string => `/api/v1/platforms/${actor.platformId}/indicators/${id}`;

@Controller('api/v1/platforms/:platformId')
@ApiTags('indicators')
export class IndicatorsController {
  constructor(
    private readonly service: IndicatorsService,
    private readonly reuses: ReuseService,
    private readonly queries: IndicatorsQueries,
    private readonly details: IndicatorDetailQueries,
  ) {}

  @Get('indicators')
  @Members()
  @ApiOperation({
    summary: 'The platform’s indicators',
    description: 'Own and reused, with the status of each use. Filters: words, source, used, development.',
  })
  @ApiOkResponse({
    description: 'One page.',
    example: page({ ...hitExample, kind: 'here', statuses: [useExample] }),
  })
  async list(@Who() actor: Actor, @Query() query: CatalogueQuery): Promise<Paged<ListedIndicator>> {
    return await this.details.list(actor, query);
  }

  @Post('indicators')
  @Only('coordinator', 'approver')
  @ApiOperation({
    summary: 'Define an indicator',
    description:
      'For what nobody measures yet. Refused with `indicator-resembles` (409) while something much like it exists, until `noneFits` says that it was looked at.',
  })
  @ApiCreatedResponse({ description: 'The indicator.', example: indicatorExample })
  async define(@Who() actor: Actor, @Body() input: DefineIndicator): Promise<Created<IndicatorView>> {
    const row = await this.service.define(actor, input);
    return new Created(path(actor, row.id), toIndicatorView(actor, row));
  }

  @Post('indicators/reuse')
  @Only('coordinator')
  @ApiOperation({
    summary: 'Reuse an indicator',
    description:
      'Takes in an entry of a catalogue (`source`, `externalId`) or another platform’s published indicator (`originPlatformId`, `indicatorId`), under a contract that names its owner.',
  })
  @ApiCreatedResponse({ description: 'The indicator, with its contract.', example: indicatorExample })
  async reuse(@Who() actor: Actor, @Body() input: ReuseIndicator): Promise<Created<IndicatorView>> {
    const row = await this.reuses.reuse(actor, input);
    return new Created(path(actor, row.id), toIndicatorView(actor, row));
  }

  @Get('indicators/:indicatorId')
  @Members()
  @ApiOperation({
    summary: 'One indicator',
    description: 'Its definition and, of somebody else’s, the contract it is used under.',
  })
  @ApiOkResponse({ description: 'The indicator.', example: indicatorExample })
  async get(@Who() actor: Actor, @Param('indicatorId') id: string): Promise<IndicatorView> {
    return toIndicatorView(actor, await this.queries.get(actor, id));
  }

  @Get('indicators/:indicatorId/uses')
  @Members()
  @ApiOperation({
    summary: 'How it is used',
    description: 'Uses with status and basis, every target there has been, and who reuses it.',
  })
  @ApiOkResponse({ description: 'The uses.', example: { uses: [useExample], targets: [], reusedBy: [] } })
  async uses(@Who() actor: Actor, @Param('indicatorId') id: string): Promise<IndicatorUses> {
    return await this.details.uses(actor, await this.queries.get(actor, id));
  }

  @Patch('indicators/:indicatorId')
  @Only('coordinator', 'approver')
  @ApiOperation({
    summary: 'Amend an indicator',
    description:
      'What is left out stays. Changing what is measured makes a new definition version and needs a reason. Of somebody else’s indicator the definition cannot be changed.',
  })
  @ApiOkResponse({ description: 'The indicator.', example: indicatorExample })
  async amend(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @IfMatch() version: number,
    @Body() input: AmendIndicator,
  ): Promise<IndicatorView> {
    return toIndicatorView(actor, await this.service.amend(actor, id, version, input));
  }

  @Post('indicators/:indicatorId/publish')
  @HttpCode(200)
  @Only('coordinator', 'approver')
  @ApiOperation({
    summary: 'Publish to other platforms',
    description: 'They then find it and may reuse it. Values come with it; small counts stay withheld.',
  })
  @ApiOkResponse({ description: 'The indicator.', example: { ...indicatorExample, published: true } })
  async publish(@Who() actor: Actor, @Param('indicatorId') id: string): Promise<IndicatorView> {
    return toIndicatorView(actor, await this.service.publish(actor, id, true));
  }

  @Post('indicators/:indicatorId/unpublish')
  @HttpCode(200)
  @Only('coordinator', 'approver')
  @ApiOperation({
    summary: 'Take it out of other platforms’ search',
    description:
      'Those who already reuse it keep what they have, and are asked to choose what takes its place.',
  })
  @ApiOkResponse({ description: 'The indicator.', example: indicatorExample })
  async unpublish(@Who() actor: Actor, @Param('indicatorId') id: string): Promise<IndicatorView> {
    return toIndicatorView(actor, await this.service.publish(actor, id, false));
  }
}

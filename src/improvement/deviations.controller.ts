import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members, Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import type { Paged } from '../shared/paging.js';
import { Created } from '../web/answers.js';
import { IfMatch } from '../web/preconditions.js';
import { Who } from '../web/request.js';
import { DeviationsService } from './deviations.service.js';
import { DeviationQuery, NoteEffect, RaiseDeviation, TakeStep } from './improvement.dto.js';
import { DEVIATION_EXAMPLE, DEVIATIONS_EXAMPLE } from './improvement.examples.js';
import { ImprovementQueries, type DeviationView } from './improvement.queries.js';

const json = (example: object) => ({ schema: { type: 'object', example } });
const MOVED = { description: 'The deviation in its new state.', ...json(DEVIATION_EXAMPLE) };

@ApiTags('improvement')
@Controller('api/v1/platforms/:platformId/deviations')
export class DeviationsController {
  constructor(
    private readonly service: DeviationsService,
    private readonly queries: ImprovementQueries,
  ) {}

  @Get()
  @Members()
  @ApiOperation({ summary: 'List deviations', description: 'What is off plan, open ones first.' })
  @ApiOkResponse({ description: 'One page of deviations.', ...json(DEVIATIONS_EXAMPLE) })
  async list(@Who() actor: Actor, @Query() query: DeviationQuery): Promise<Paged<DeviationView>> {
    return await this.queries.deviations(actor, query);
  }

  @Post()
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Raise a deviation',
    description: 'Raised by the own organisation, owned by the one that is to act on it.',
  })
  @ApiCreatedResponse({ description: 'The deviation.', ...json(DEVIATION_EXAMPLE) })
  async raise(@Who() actor: Actor, @Body() input: RaiseDeviation): Promise<Created<DeviationView>> {
    const view = await this.service.raise(actor, input);
    return new Created(`/api/v1/platforms/${actor.platformId}/deviations/${view.id}`, view);
  }

  @Get(':id')
  @Members()
  @ApiOperation({
    summary: 'Get a deviation',
    description: 'One deviation and what the caller may do with it.',
  })
  @ApiOkResponse({ description: 'The deviation.', ...json(DEVIATION_EXAMPLE) })
  async get(@Who() actor: Actor, @Param('id') id: string): Promise<DeviationView> {
    return await this.queries.deviation(actor, id);
  }

  @Put(':id')
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Edit a deviation',
    description: 'Replaces what was written. Needs If-Match with the present ETag.',
  })
  @ApiOkResponse({ description: 'The deviation as it now stands.', ...json(DEVIATION_EXAMPLE) })
  async edit(
    @Who() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: RaiseDeviation,
  ): Promise<DeviationView> {
    return await this.service.edit(actor, id, version, input);
  }

  @Post(':id/act')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({ summary: 'Begin to act on a deviation', description: 'Open becomes action.' })
  @ApiOkResponse(MOVED)
  async act(@Who() actor: Actor, @Param('id') id: string, @Body() input: TakeStep): Promise<DeviationView> {
    return await this.service.change(actor, id, 'act', input);
  }

  @Post(':id/follow-up')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({ summary: 'Follow up a deviation', description: 'Action becomes followed up.' })
  @ApiOkResponse(MOVED)
  async followUp(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: TakeStep,
  ): Promise<DeviationView> {
    return await this.service.change(actor, id, 'follow-up', input);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Close a deviation',
    description: 'Followed up becomes closed, with a note on the effect check.',
  })
  @ApiOkResponse(MOVED)
  async close(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() { note }: NoteEffect,
  ): Promise<DeviationView> {
    return await this.service.change(actor, id, 'close', { reason: note });
  }

  @Post(':id/act-again')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Act on a deviation again',
    description: 'Followed up or closed becomes action again. Needs a reason.',
  })
  @ApiOkResponse(MOVED)
  async actAgain(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: TakeStep,
  ): Promise<DeviationView> {
    return await this.service.change(actor, id, 'act-again', input);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({ summary: 'Reopen a deviation', description: 'Action becomes open again. Needs a reason.' })
  @ApiOkResponse(MOVED)
  async reopen(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: TakeStep,
  ): Promise<DeviationView> {
    return await this.service.change(actor, id, 'reopen', input);
  }
}

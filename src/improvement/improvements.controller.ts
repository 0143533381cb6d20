import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members, Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import type { Paged } from '../shared/paging.js';
import { Created } from '../web/answers.js';
import { IfMatch } from '../web/preconditions.js';
import { Who } from '../web/request.js';
import { ImprovementsService } from './improvements.service.js';
import { ImprovementQuery, NoteEffect, SuggestImprovement, TakeStep } from './improvement.dto.js';
import { IMPROVEMENT_EXAMPLE, IMPROVEMENTS_EXAMPLE } from './improvement.examples.js';
import { ImprovementQueries, type ImprovementView } from './improvement.queries.js';

const json = (example: object) => ({ schema: { type: 'object', example } });
const MOVED = { description: 'The improvement in its new state.', ...json(IMPROVEMENT_EXAMPLE) };

@ApiTags('improvement')
@Controller('api/v1/platforms/:platformId/improvements')
export class ImprovementsController {
  constructor(
    private readonly service: ImprovementsService,
    private readonly queries: ImprovementQueries,
  ) {}

  @Get()
  @Members()
  @ApiOperation({ summary: 'List improvements', description: 'Changes that are tried, the latest first.' })
  @ApiOkResponse({ description: 'One page of improvements.', ...json(IMPROVEMENTS_EXAMPLE) })
  async list(@Who() actor: Actor, @Query() query: ImprovementQuery): Promise<Paged<ImprovementView>> {
    return await this.queries.improvements(actor, query);
  }

  @Post()
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Suggest an improvement',
    description: 'The coordinator for any organisation, reporters and approvers for their own.',
  })
  @ApiCreatedResponse({ description: 'The improvement.', ...json(IMPROVEMENT_EXAMPLE) })
  async suggest(@Who() actor: Actor, @Body() input: SuggestImprovement): Promise<Created<ImprovementView>> {
    const view = await this.service.suggest(actor, input);
    return new Created(`/api/v1/platforms/${actor.platformId}/improvements/${view.id}`, view);
  }

  @Get(':id')
  @Members()
  @ApiOperation({
    summary: 'Get an improvement',
    description: 'One improvement and what the caller may do with it.',
  })
  @ApiOkResponse({ description: 'The improvement.', ...json(IMPROVEMENT_EXAMPLE) })
  async get(@Who() actor: Actor, @Param('id') id: string): Promise<ImprovementView> {
    return await this.queries.improvement(actor, id);
  }

  @Put(':id')
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Edit an improvement',
    description: 'Replaces what was written. Needs If-Match with the present ETag.',
  })
  @ApiOkResponse({ description: 'The improvement as it now stands.', ...json(IMPROVEMENT_EXAMPLE) })
  async edit(
    @Who() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: SuggestImprovement,
  ): Promise<ImprovementView> {
    return await this.service.edit(actor, id, version, input);
  }

  @Post(':id/plan')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({ summary: 'Plan an improvement', description: 'An idea becomes planned.' })
  @ApiOkResponse(MOVED)
  async plan(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: TakeStep,
  ): Promise<ImprovementView> {
    return await this.service.change(actor, id, 'plan', input);
  }

  @Post(':id/start')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({ summary: 'Start an improvement', description: 'Planned becomes ongoing.' })
  @ApiOkResponse(MOVED)
  async start(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: TakeStep,
  ): Promise<ImprovementView> {
    return await this.service.change(actor, id, 'start', input);
  }

  @Post(':id/finish')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({ summary: 'Finish an improvement', description: 'Ongoing becomes done.' })
  @ApiOkResponse(MOVED)
  async finish(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: TakeStep,
  ): Promise<ImprovementView> {
    return await this.service.change(actor, id, 'finish', input);
  }

  @Post(':id/check-effect')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Check the effect of an improvement',
    description: 'Done becomes effect checked, with a note on what was seen.',
  })
  @ApiOkResponse(MOVED)
  async checkEffect(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() { note }: NoteEffect,
  ): Promise<ImprovementView> {
    return await this.service.change(actor, id, 'check-effect', { reason: note });
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({ summary: 'Resume an improvement', description: 'Parked becomes ongoing again.' })
  @ApiOkResponse(MOVED)
  async resume(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: TakeStep,
  ): Promise<ImprovementView> {
    return await this.service.change(actor, id, 'resume', input);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Reopen an improvement',
    description: 'Done or effect checked becomes ongoing again. Needs a reason.',
  })
  @ApiOkResponse(MOVED)
  async reopen(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: TakeStep,
  ): Promise<ImprovementView> {
    return await this.service.change(actor, id, 'reopen', input);
  }

  @Post(':id/replan')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Plan an improvement anew',
    description: 'Ongoing or parked becomes planned again. Needs a reason.',
  })
  @ApiOkResponse(MOVED)
  async replan(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: TakeStep,
  ): Promise<ImprovementView> {
    return await this.service.change(actor, id, 'replan', input);
  }

  @Post(':id/rethink')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Make an improvement an idea again',
    description: 'Planned, parked or dropped becomes an idea again. Needs a reason.',
  })
  @ApiOkResponse(MOVED)
  async rethink(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: TakeStep,
  ): Promise<ImprovementView> {
    return await this.service.change(actor, id, 'rethink', input);
  }

  @Post(':id/park')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({ summary: 'Park an improvement', description: 'Laid aside for now. Needs a reason.' })
  @ApiOkResponse(MOVED)
  async park(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: TakeStep,
  ): Promise<ImprovementView> {
    return await this.service.change(actor, id, 'park', input);
  }

  @Post(':id/drop')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({ summary: 'Drop an improvement', description: 'Given up. Needs a reason.' })
  @ApiOkResponse(MOVED)
  async drop(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: TakeStep,
  ): Promise<ImprovementView> {
    return await this.service.change(actor, id, 'drop', input);
  }
}

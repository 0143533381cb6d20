import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Members, Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import type { Paged } from '../shared/paging.js';
import { Created } from '../web/answers.js';
import { IfMatch } from '../web/preconditions.js';
import { Who } from '../web/request.js';
import { ActivitiesQueries } from './activities.queries.js';
import { ActivitiesService } from './activities.service.js';
import { SetParticipants } from './activity-participants.dto.js';
import { ActivityParticipants } from './activity-participants.service.js';
import { ActivityQuery } from './activity-query.dto.js';
import { PlanActivity } from './activity.dto.js';
import { ACTIVITIES_EXAMPLE, ACTIVITY_EXAMPLE, COVERAGE_EXAMPLE } from './activity.examples.js';
import type { ActivityItem, ActivityView } from './activity.view.js';
import { ActivityOutputs, type Coverage } from './activity-outputs.js';

const json = (example: object) => ({ schema: { type: 'object', example } });

@ApiTags('activities')
@Controller('api/v1/platforms/:platformId/activities')
export class ActivitiesController {
  constructor(
    private readonly service: ActivitiesService,
    private readonly participants: ActivityParticipants,
    private readonly queries: ActivitiesQueries,
    private readonly outputs: ActivityOutputs,
  ) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'List activities',
    description: 'The register of activities and commitments, filtered, sorted and paged.',
  })
  @ApiOkResponse({ description: 'One page of activities.', ...json(ACTIVITIES_EXAMPLE) })
  async list(@Who() actor: Actor, @Query() query: ActivityQuery): Promise<Paged<ActivityItem>> {
    return await this.queries.list(actor, query);
  }

  @Get('coverage')
  @Members()
  @ApiOperation({
    summary: 'Coverage of commitments',
    description:
      'How many commitments stand and how many of them can be followed up; cancelled ones are left out.',
  })
  @ApiOkResponse({ description: 'Two counts and their share in per cent.', ...json(COVERAGE_EXAMPLE) })
  async coverage(@Who() actor: Actor): Promise<Coverage> {
    return await this.outputs.coverage(actor);
  }

  @Post()
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Plan an activity',
    description: 'The coordinator plans for anyone, reporters and approvers for their own organisation.',
  })
  @ApiCreatedResponse({ description: 'The activity, planned.', ...json(ACTIVITY_EXAMPLE) })
  async plan(@Who() actor: Actor, @Body() input: PlanActivity): Promise<Created<ActivityView>> {
    const view = await this.service.plan(actor, input);
    return new Created(`/api/v1/platforms/${actor.platformId}/activities/${view.id}`, view);
  }

  @Get(':id')
  @Members()
  @ApiOperation({
    summary: 'Get an activity',
    description: 'One activity with participants, target groups and what the caller may do with it.',
  })
  @ApiOkResponse({ description: 'The activity.', ...json(ACTIVITY_EXAMPLE) })
  async get(@Who() actor: Actor, @Param('id') id: string): Promise<ActivityView> {
    return await this.queries.get(actor, id);
  }

  @Put(':id')
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Edit an activity',
    description:
      'Replaces the whole plan: what is left out is emptied. Needs If-Match with the present ETag.',
  })
  @ApiOkResponse({ description: 'The activity as it now stands.', ...json(ACTIVITY_EXAMPLE) })
  async edit(
    @Who() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: PlanActivity,
  ): Promise<ActivityView> {
    return await this.service.edit(actor, id, version, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Remove an activity',
    description:
      'Only what nothing depends on, and no commitment: those are cancelled with a cause. Needs If-Match.',
  })
  @ApiNoContentResponse({ description: 'The activity is gone; its history is kept.' })
  async remove(@Who() actor: Actor, @Param('id') id: string, @IfMatch() version: number): Promise<void> {
    await this.service.remove(actor, id, version);
  }

  @Put(':id/participants')
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Set who takes part',
    description:
      'Replaces the participants with their contributions in kronor, hours and people. Needs If-Match.',
  })
  @ApiOkResponse({ description: 'The activity with its participants.', ...json(ACTIVITY_EXAMPLE) })
  async setParticipants(
    @Who() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: SetParticipants,
  ): Promise<ActivityView> {
    return await this.participants.set(actor, id, version, input);
  }
}

import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Members, Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Paging, type Paged } from '../shared/paging.js';
import { Created } from '../web/answers.js';
import { IfMatch } from '../web/preconditions.js';
import { Who } from '../web/request.js';
import { LogEvent, RecordAbsence, YearQuery } from './activity-event.dto.js';
import { ActivityEvents } from './activity-events.service.js';
import {
  ABSENCE_EXAMPLE,
  EVENT_EXAMPLE,
  EVENTS_EXAMPLE,
  MUNICIPAL_EXAMPLE,
  OUTPUTS_EXAMPLE,
} from './activity.examples.js';
import {
  ActivityOutputs,
  type AbsenceView,
  type EventView,
  type MunicipalOverview,
  type Outputs,
} from './activity-outputs.js';

const json = (example: object) => ({ schema: { type: 'object', example } });

@ApiTags('activities')
@Controller('api/v1/platforms/:platformId')
export class ActivityEventsController {
  constructor(
    private readonly service: ActivityEvents,
    private readonly outputs: ActivityOutputs,
  ) {}

  @Get('activities/:id/events')
  @Members()
  @ApiOperation({
    summary: 'List events',
    description: 'What has happened in the activity, latest first, with whom it met.',
  })
  @ApiOkResponse({ description: 'One page of events.', ...json(EVENTS_EXAMPLE) })
  async list(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Query() paging: Paging,
  ): Promise<Paged<EventView>> {
    return await this.outputs.events(actor, id, paging);
  }

  @Post('activities/:id/events')
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Log an event',
    description: 'A joint event is logged once with everybody it met. Outputs are counted from events.',
  })
  @ApiCreatedResponse({ description: 'The event.', ...json(EVENT_EXAMPLE) })
  async log(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: LogEvent,
  ): Promise<Created<EventView>> {
    const view = await this.service.log(actor, id, input);
    return new Created(`/api/v1/platforms/${actor.platformId}/events/${view.id}`, view);
  }

  @Get('events/:eventId')
  @Members()
  @ApiOperation({
    summary: 'Get an event',
    description: 'One event with whom it met and how many took part.',
  })
  @ApiOkResponse({ description: 'The event.', ...json(EVENT_EXAMPLE) })
  async event(@Who() actor: Actor, @Param('eventId') eventId: string): Promise<EventView> {
    return await this.outputs.event(actor, eventId);
  }

  @Delete('events/:eventId')
  @HttpCode(204)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Remove an event',
    description: 'For what was logged by mistake; the counted outputs follow. Needs If-Match.',
  })
  @ApiNoContentResponse({ description: 'The event is gone; the trail keeps it.' })
  async remove(
    @Who() actor: Actor,
    @Param('eventId') eventId: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.service.removeEvent(actor, eventId, version);
  }

  @Post('activities/:id/absences')
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Record why somebody was not met',
    description: 'A municipality without any event is a row of zero with its reason.',
  })
  @ApiCreatedResponse({ description: 'The absence.', ...json(ABSENCE_EXAMPLE) })
  async recordAbsence(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: RecordAbsence,
  ): Promise<Created<AbsenceView>> {
    const view = await this.service.recordAbsence(actor, id, input);
    return new Created(`/api/v1/platforms/${actor.platformId}/activities/${id}/outputs`, view);
  }

  @Delete('absences/:absenceId')
  @HttpCode(204)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Remove an absence',
    description: 'For what was recorded by mistake. Needs If-Match.',
  })
  @ApiNoContentResponse({ description: 'The absence is gone.' })
  async removeAbsence(
    @Who() actor: Actor,
    @Param('absenceId') absenceId: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.service.removeAbsence(actor, absenceId, version);
  }

  @Get('activities/:id/outputs')
  @Members()
  @ApiOperation({
    summary: 'Outputs of an activity',
    description:
      'Counted from its events: a joint event once, an organisation once. Beside them the stated total and the difference.',
  })
  @ApiOkResponse({ description: 'The counts.', ...json(OUTPUTS_EXAMPLE) })
  async of(@Who() actor: Actor, @Param('id') id: string): Promise<Outputs> {
    return await this.outputs.of(actor, id);
  }

  @Get('municipal-overview')
  @Members()
  @ApiOperation({
    summary: 'Municipal overview',
    description: 'Every municipality with its events of a year; none gives zero, with the reasons recorded.',
  })
  @ApiOkResponse({ description: 'One row a municipality.', ...json(MUNICIPAL_EXAMPLE) })
  async municipalOverview(@Who() actor: Actor, @Query() { year }: YearQuery): Promise<MunicipalOverview> {
    return await this.outputs.municipalOverview(actor, year);
  }
}

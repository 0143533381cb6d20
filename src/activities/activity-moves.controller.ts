import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Who } from '../web/request.js';
import { ChangeState, CheckEffect } from './activity.dto.js';
import { ACTIVITY_EXAMPLE } from './activity.examples.js';
import type { ActivityView } from './activity.view.js';
import { ActivityMoves } from './activity-moves.service.js';

const MOVED = {
  description: 'The activity in its new state.',
  schema: { type: 'object', example: ACTIVITY_EXAMPLE },
};

/** The steps of the lifecycle, each a verb of its own. */
@ApiTags('activities')
@Controller('api/v1/platforms/:platformId/activities/:id')
export class ActivityMovesController {
  constructor(private readonly moves: ActivityMoves) {}

  @Post('start')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({ summary: 'Start an activity', description: 'Planned becomes ongoing.' })
  @ApiOkResponse(MOVED)
  async start(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: ChangeState,
  ): Promise<ActivityView> {
    return await this.moves.change(actor, id, 'start', input);
  }

  @Post('finish')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Finish an activity',
    description: 'Ongoing becomes done. Done is not effect: that is checked in a step of its own.',
  })
  @ApiOkResponse(MOVED)
  async finish(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: ChangeState,
  ): Promise<ActivityView> {
    return await this.moves.change(actor, id, 'finish', input);
  }

  @Post('resume')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({ summary: 'Resume an activity', description: 'Paused or cancelled becomes ongoing again.' })
  @ApiOkResponse(MOVED)
  async resume(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: ChangeState,
  ): Promise<ActivityView> {
    return await this.moves.change(actor, id, 'resume', input);
  }

  @Post('reopen')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Reopen an activity',
    description: 'Done or effect checked becomes ongoing again. Needs a reason.',
  })
  @ApiOkResponse(MOVED)
  async reopen(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: ChangeState,
  ): Promise<ActivityView> {
    return await this.moves.change(actor, id, 'reopen', input);
  }

  @Post('replan')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Plan an activity anew',
    description: 'Ongoing, paused or cancelled becomes planned again. Needs a reason.',
  })
  @ApiOkResponse(MOVED)
  async replan(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: ChangeState,
  ): Promise<ActivityView> {
    return await this.moves.change(actor, id, 'replan', input);
  }

  @Post('pause')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Pause an activity',
    description: 'Planned or ongoing becomes paused. Needs a reason, which is shown as the cause.',
  })
  @ApiOkResponse(MOVED)
  async pause(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: ChangeState,
  ): Promise<ActivityView> {
    return await this.moves.change(actor, id, 'pause', input);
  }

  @Post('cancel')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Cancel an activity',
    description: 'Planned, ongoing or paused becomes cancelled. Needs a reason, which is shown as the cause.',
  })
  @ApiOkResponse(MOVED)
  async cancel(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() input: ChangeState,
  ): Promise<ActivityView> {
    return await this.moves.change(actor, id, 'cancel', input);
  }

  @Post('check-effect')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Check the effect of an activity',
    description: 'Done becomes effect checked, with a note on what was seen and how.',
  })
  @ApiOkResponse(MOVED)
  async checkEffect(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() { note }: CheckEffect,
  ): Promise<ActivityView> {
    return await this.moves.change(actor, id, 'check-effect', { reason: note });
  }
}

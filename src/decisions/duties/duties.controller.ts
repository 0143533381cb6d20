import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import type { Paged } from '../../shared/paging.js';
import { Created } from '../../web/answers.js';
import { IfMatch } from '../../web/preconditions.js';
import { Who } from '../../web/request.js';
import { AssignDuty, DutiesQuery, dutyExample, FinishDuty, ReopenDuty, type DutyView } from './duties.dto.js';
import { DutiesQueries } from './duties.queries.js';
import { DutiesService } from './duties.service.js';

const theDuty = { description: 'The duty as it is now.', example: dutyExample };

@Controller('api/v1/platforms/:platformId')
@ApiTags('decisions')
export class DutiesController {
  constructor(
    private readonly service: DutiesService,
    private readonly queries: DutiesQueries,
  ) {}

  @Get('duties')
  @Members()
  @ApiOperation({
    summary: 'What follows from decisions',
    description: 'Open duties by their day, late ones so first; then what has been done.',
  })
  @ApiOkResponse({
    description: 'One page of duties.',
    example: { data: [dutyExample], _meta: { page: 1, limit: 20, total: 1 } },
  })
  async list(@Who() actor: Actor, @Query() query: DutiesQuery): Promise<Paged<DutyView>> {
    return await this.queries.list(actor, query);
  }

  @Get('duties/:dutyId')
  @Members()
  @ApiOperation({ summary: 'One duty', description: 'With the decision it follows from.' })
  @ApiOkResponse(theDuty)
  async get(@Who() actor: Actor, @Param('dutyId') dutyId: string): Promise<DutyView> {
    return await this.queries.get(actor, dutyId);
  }

  @Post('decisions/:decisionId/duties')
  @Only('coordinator', 'steering_member')
  @ApiOperation({
    summary: 'Give an organisation a duty',
    description: 'Follows from an adopted decision. By the coordinator or the chair of the body.',
  })
  @ApiCreatedResponse(theDuty)
  async assign(
    @Who() actor: Actor,
    @Param('decisionId') decisionId: string,
    @Body() input: AssignDuty,
  ): Promise<Created<DutyView>> {
    const view = await this.service.assign(actor, decisionId, input);
    return new Created(`/api/v1/platforms/${actor.platformId}/duties/${view.id}`, view);
  }

  @Post('duties/:dutyId/finish')
  @HttpCode(200)
  @Only('coordinator', 'reporter', 'approver')
  @ApiOperation({
    summary: 'Say that a duty is done',
    description:
      'With a note on what was done. By the organisation itself, or the coordinator. Needs `If-Match`.',
  })
  @ApiOkResponse(theDuty)
  async finish(
    @Who() actor: Actor,
    @Param('dutyId') dutyId: string,
    @IfMatch() version: number,
    @Body() input: FinishDuty,
  ): Promise<DutyView> {
    return await this.service.finish(actor, dutyId, version, input);
  }

  @Post('duties/:dutyId/reopen')
  @HttpCode(200)
  @Only('coordinator')
  @ApiOperation({
    summary: 'Open a duty again',
    description: 'With the reason why it is not done. Needs `If-Match`.',
  })
  @ApiOkResponse(theDuty)
  async reopen(
    @Who() actor: Actor,
    @Param('dutyId') dutyId: string,
    @IfMatch() version: number,
    @Body() input: ReopenDuty,
  ): Promise<DutyView> {
    return await this.service.reopen(actor, dutyId, version, input);
  }
}

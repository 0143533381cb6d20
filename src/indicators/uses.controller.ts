import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Members, Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Created } from '../web/answers.js';
import { IfMatch } from '../web/preconditions.js';
import { Who } from '../web/request.js';
import { IndicatorDetailQueries } from './indicator-detail.queries.js';
import { toUseFacts, toUseStatusView, type UseFacts, type UseStatusView } from './indicator.views.js';
import { nodeStatusExample, useExample } from './indicators.examples.js';
import { JudgementsService } from './judgements.service.js';
import { TargetsService } from './targets.service.js';
import type { NodeStatus } from './use-status.types.js';
import { AmendUse, AttachIndicator, EndUse, JudgeStatus, SetTarget, WithdrawJudgement } from './uses.dto.js';
import { UsesService } from './uses.service.js';

@Controller('api/v1/platforms/:platformId')
@ApiTags('indicator-uses')
export class UsesController {
  constructor(
    private readonly uses: UsesService,
    private readonly targets: TargetsService,
    private readonly judgements: JudgementsService,
    private readonly details: IndicatorDetailQueries,
  ) {}

  @Post('indicators/:indicatorId/uses')
  @Only('coordinator')
  @ApiOperation({
    summary: 'Attach to a node',
    description:
      'With why, claim, baseline and first target. An indicator is used by many nodes, a node uses many.',
  })
  @ApiCreatedResponse({ description: 'The use.', example: useExample })
  async attach(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Body() input: AttachIndicator,
  ): Promise<Created<UseFacts>> {
    const useId = await this.uses.attach(actor, id, input);
    const path = `/api/v1/platforms/${actor.platformId}/indicator-uses/${useId}`;
    return new Created(path, toUseFacts(await this.details.use(actor, useId)));
  }

  @Get('indicator-uses/:useId')
  @Members()
  @ApiOperation({ summary: 'One use', description: 'Why, claim, baseline and target in force.' })
  @ApiOkResponse({ description: 'The use.', example: useExample })
  async get(@Who() actor: Actor, @Param('useId') useId: string): Promise<UseFacts> {
    return toUseFacts(await this.details.use(actor, useId));
  }

  @Patch('indicator-uses/:useId')
  @Only('coordinator')
  @ApiOperation({
    summary: 'Amend a use',
    description: 'What is left out stays. A baseline is given once and never overwritten.',
  })
  @ApiOkResponse({ description: 'The use.', example: useExample })
  async amend(
    @Who() actor: Actor,
    @Param('useId') useId: string,
    @IfMatch() version: number,
    @Body() input: AmendUse,
  ): Promise<UseFacts> {
    await this.uses.amend(actor, useId, version, input);
    return toUseFacts(await this.details.use(actor, useId));
  }

  @Post('indicator-uses/:useId/targets')
  @HttpCode(201)
  @Only('coordinator')
  @ApiOperation({
    summary: 'Set a target',
    description: 'A new revision; earlier targets are kept. All but the first need a reason.',
  })
  @ApiCreatedResponse({ description: 'The use.', example: useExample })
  async setTarget(
    @Who() actor: Actor,
    @Param('useId') useId: string,
    @Body() input: SetTarget,
  ): Promise<UseFacts> {
    await this.targets.set(actor, useId, input);
    return toUseFacts(await this.details.use(actor, useId));
  }

  @Post('indicator-uses/:useId/end')
  @HttpCode(204)
  @Only('coordinator')
  @ApiOperation({ summary: 'End a use', description: 'The node no longer uses it. History stays.' })
  @ApiNoContentResponse({ description: 'The use has ended.' })
  async end(@Who() actor: Actor, @Param('useId') useId: string, @Body() input: EndUse): Promise<void> {
    await this.uses.end(actor, useId, input);
  }

  @Get('indicator-uses/:useId/status')
  @Members()
  @ApiOperation({
    summary: 'The status of a use',
    description: 'By the rule, or by a person’s judgement; always with its basis.',
  })
  @ApiOkResponse({ description: 'Status, trend and basis.', example: useExample })
  async status(@Who() actor: Actor, @Param('useId') useId: string): Promise<UseStatusView> {
    return toUseStatusView(await this.details.use(actor, useId));
  }

  @Get('nodes/:nodeId/status')
  @Members()
  @ApiOperation({
    summary: 'The status of a node or goal',
    description: 'Its worst headline indicator that can be assessed, or a judgement; always with its basis.',
  })
  @ApiOkResponse({ description: 'Status, trend and basis.', example: nodeStatusExample })
  async nodeStatus(@Who() actor: Actor, @Param('nodeId') nodeId: string): Promise<NodeStatus> {
    return await this.details.node(actor, nodeId);
  }

  @Post('nodes/:nodeId/judgements')
  @HttpCode(201)
  @Only('coordinator', 'steering_member')
  @ApiOperation({
    summary: 'Judge a status',
    description:
      'Of a use or of the node itself, with a comment. Stands before the rule and replaces the last one.',
  })
  @ApiCreatedResponse({ description: 'The node’s status.', example: nodeStatusExample })
  async judge(
    @Who() actor: Actor,
    @Param('nodeId') nodeId: string,
    @Body() input: JudgeStatus,
  ): Promise<NodeStatus> {
    await this.judgements.judge(actor, nodeId, input);
    return await this.details.node(actor, nodeId);
  }

  @Post('nodes/:nodeId/judgements/withdraw')
  @HttpCode(200)
  @Only('coordinator', 'steering_member')
  @ApiOperation({
    summary: 'Take a judgement back',
    description: 'The rule holds again. The judgement is kept.',
  })
  @ApiOkResponse({ description: 'The node’s status.', example: nodeStatusExample })
  async withdraw(
    @Who() actor: Actor,
    @Param('nodeId') nodeId: string,
    @Body() input: WithdrawJudgement,
  ): Promise<NodeStatus> {
    await this.judgements.withdraw(actor, nodeId, input);
    return await this.details.node(actor, nodeId);
  }
}

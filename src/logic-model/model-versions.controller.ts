import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { decisionExample } from '../decisions/decisions.examples.js';
import { RecordAdoption, RecordReturn, TakeStand, type DecisionView } from '../decisions/decisions.dto.js';
import { Members, Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { IfMatch } from '../web/preconditions.js';
import { Who } from '../web/request.js';
import type { Finding } from './linter.rules.js';
import { EditVersion, TableVersion } from './logic-model.dto.js';
import { examples } from './logic-model.examples.js';
import { LogicModelQueries } from './logic-model.queries.js';
import { LogicModelService } from './logic-model.service.js';
import type { Verification, VersionView } from './logic-model.views.js';
import { VersionDecisionService } from './version-decision.service.js';
import { EDITORS } from './logic-model.policy.js';
import { VersionReviewService } from './version-review.service.js';

const theVersion = { description: 'The version.', example: examples.version };

@Controller('api/v1/platforms/:platformId/model-versions/:versionId')
@ApiTags('logic model')
export class ModelVersionsController {
  constructor(
    private readonly models: LogicModelService,
    private readonly queries: LogicModelQueries,
    private readonly review: VersionReviewService,
    private readonly decisions: VersionDecisionService,
  ) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'A whole version',
    description:
      'Goals, nodes in the order of the chain, and links. The ETag counts every change of its content.',
  })
  @ApiOkResponse(theVersion)
  async get(@Who() actor: Actor, @Param('versionId') versionId: string): Promise<VersionView> {
    return await this.review.view(actor, versionId);
  }

  @Patch()
  @Only(...EDITORS)
  @ApiOperation({ summary: 'Edit a draft’s title, period and review date', description: 'Needs `If-Match`.' })
  @ApiOkResponse(theVersion)
  async edit(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @IfMatch() version: number,
    @Body() input: EditVersion,
  ): Promise<VersionView> {
    await this.models.editVersion(actor, versionId, version, input);
    return await this.review.view(actor, versionId);
  }

  @Post('share')
  @HttpCode(200)
  @Only(...EDITORS)
  @ApiOperation({
    summary: 'Share a draft',
    description:
      'Every member of the platform can read it from now on. A logged act that cannot be taken back: a draft another authority can open may become a public document.',
  })
  @ApiOkResponse(theVersion)
  async share(@Who() actor: Actor, @Param('versionId') versionId: string): Promise<VersionView> {
    await this.decisions.share(actor, versionId);
    return await this.review.view(actor, versionId);
  }

  @Post('table')
  @HttpCode(200)
  @Only('coordinator')
  @ApiOperation({
    summary: 'Table a draft for decision',
    description: 'Shares it and freezes its content. Refused while a finding of severity `stop` remains.',
  })
  @ApiOkResponse(theVersion)
  async table(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Body() input: TableVersion,
  ): Promise<VersionView> {
    await this.decisions.table(actor, versionId, input);
    return await this.review.view(actor, versionId);
  }

  @Post('stands')
  @HttpCode(200)
  @Only('steering_member')
  @ApiOperation({
    summary: 'Take a stand',
    description: 'For the seat your membership holds in the body. Can be changed while the decision is open.',
  })
  @ApiOkResponse({ description: 'The decision with every seat’s stand.', example: decisionExample })
  async stand(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Body() input: TakeStand,
  ): Promise<DecisionView | null> {
    await this.decisions.takeStand(actor, versionId, input);
    return await this.review.decision(actor, versionId);
  }

  @Post('adopt')
  @HttpCode(200)
  @Only('steering_member')
  @ApiOperation({
    summary: 'Record the adoption',
    description:
      'By the body’s chair, not by whoever tabled it, when quorum holds and more are for than against. Freezes the text with its SHA-256; the version before is superseded.',
  })
  @ApiOkResponse(theVersion)
  async adopt(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Body() input: RecordAdoption,
  ): Promise<VersionView> {
    await this.decisions.adopt(actor, versionId, input);
    return await this.review.view(actor, versionId);
  }

  @Post('return')
  @HttpCode(200)
  @Only('steering_member')
  @ApiOperation({ summary: 'Return for revision', description: 'By the body’s chair, with the reason.' })
  @ApiOkResponse(theVersion)
  async returnForRevision(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Body() input: RecordReturn,
  ): Promise<VersionView> {
    await this.decisions.returnForRevision(actor, versionId, input);
    return await this.review.view(actor, versionId);
  }

  @Post('reopen')
  @HttpCode(200)
  @Only('coordinator')
  @ApiOperation({
    summary: 'Open a returned version again',
    description: 'It becomes a draft; it stays shared.',
  })
  @ApiOkResponse(theVersion)
  async reopen(@Who() actor: Actor, @Param('versionId') versionId: string): Promise<VersionView> {
    await this.decisions.reopen(actor, versionId);
    return await this.review.view(actor, versionId);
  }

  @Get('findings')
  @Members()
  @ApiOperation({
    summary: 'What the model’s own check found',
    description: 'Worst first. `stop` keeps a draft from being tabled, nothing keeps it from being saved.',
  })
  @ApiOkResponse({ description: 'The findings.', example: { data: [examples.finding] } })
  async findings(@Who() actor: Actor, @Param('versionId') versionId: string): Promise<{ data: Finding[] }> {
    return { data: await this.review.findings(actor, await this.queries.getVersion(actor, versionId)) };
  }

  @Get('verification')
  @Members()
  @ApiOperation({
    summary: 'Verify an adopted version',
    description:
      'Computes the canonical text again from the rows and compares its SHA-256 with the frozen one.',
  })
  @ApiOkResponse({ description: 'The result, with the frozen text.', example: examples.verification })
  @ApiConflictResponse({ description: 'The version is not adopted, so nothing is frozen yet.' })
  async verification(@Who() actor: Actor, @Param('versionId') versionId: string): Promise<Verification> {
    return await this.review.verify(actor, versionId);
  }
}

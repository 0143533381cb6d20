import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { NotFound } from '../../shared/errors.js';
import { Created } from '../../web/answers.js';
import { Who } from '../../web/request.js';
import { CreateModel } from '../logic-model.dto.js';
import { examples } from '../logic-model.examples.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import { LogicModelService } from '../logic-model.service.js';
import type { VersionView } from '../logic-model.views.js';
import { VersionReviewService } from '../version-review.service.js';
import { GoalLinksService } from './goal-links.service.js';
import { LinkGoals, localExamples, type GoalLinkView, type LocalModelView } from './local-models.dto.js';
import { LocalModelsQueries } from './local-models.queries.js';

@Controller('api/v1/platforms/:platformId/local-models')
@ApiTags('logic model')
export class LocalModelsController {
  constructor(
    private readonly local: LocalModelsQueries,
    private readonly models: LogicModelService,
    private readonly queries: LogicModelQueries,
    private readonly review: VersionReviewService,
    private readonly links: GoalLinksService,
  ) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'Local models',
    description:
      'For the coordinator every partner organisation, with or without a model of its own, and which of the platform’s goals it serves. For others their own and those that are shared.',
  })
  @ApiOkResponse({ description: 'All of them.', example: { data: [localExamples.model] } })
  async list(@Who() actor: Actor): Promise<{ data: LocalModelView[] }> {
    return { data: await this.local.list(actor) };
  }

  @Post()
  @Only('approver', 'reporter')
  @ApiOperation({
    summary: 'Make the organisation’s own model',
    description:
      'With an empty draft, drawn through the same routes as the platform’s. An organisation has one.',
  })
  @ApiCreatedResponse({ description: 'The draft.', example: examples.version })
  async create(@Who() actor: Actor, @Body() input: CreateModel): Promise<Created<VersionView>> {
    const { versionId } = await this.models.createLocal(actor, input);
    const path = `/api/v1/platforms/${actor.platformId}/model-versions/${versionId}`;
    return new Created(path, await this.review.view(actor, versionId));
  }

  @Get(':modelId/goal-links')
  @Members()
  @ApiOperation({
    summary: 'What a local model serves',
    description: 'Its goals, each with a goal in force.',
  })
  @ApiOkResponse({ description: 'The links.', example: { data: [localExamples.link] } })
  async goalLinks(@Who() actor: Actor, @Param('modelId') modelId: string): Promise<{ data: GoalLinkView[] }> {
    await this.queries.getModel(actor, modelId);
    return { data: await this.local.goalLinks(actor, modelId) };
  }

  @Post(':modelId/goal-links')
  @Only('approver', 'reporter')
  @ApiOperation({ summary: 'Link a local goal to one of the platform’s', description: 'By the owner alone.' })
  @ApiCreatedResponse({ description: 'The link.', example: localExamples.link })
  async link(
    @Who() actor: Actor,
    @Param('modelId') modelId: string,
    @Body() input: LinkGoals,
  ): Promise<Created<GoalLinkView>> {
    const id = await this.links.link(actor, modelId, input);
    const link = (await this.local.goalLinks(actor, modelId)).find((one) => one.id === id);
    if (!link) throw new NotFound();
    return new Created(`/api/v1/platforms/${actor.platformId}/local-models/${modelId}/goal-links`, link);
  }

  @Post(':modelId/goal-links/:goalLinkId/remove')
  @HttpCode(204)
  @Only('approver', 'reporter')
  @ApiOperation({ summary: 'Take a goal link away', description: 'By the owner alone.' })
  @ApiNoContentResponse({ description: 'Taken away.' })
  async unlink(
    @Who() actor: Actor,
    @Param('modelId') modelId: string,
    @Param('goalLinkId') goalLinkId: string,
  ): Promise<void> {
    await this.links.unlink(actor, modelId, goalLinkId);
  }
}

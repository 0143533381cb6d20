import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members, Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Paging, type Paged } from '../shared/paging.js';
import { Created } from '../web/answers.js';
import { Who } from '../web/request.js';
import { CreateModel, StartDraft } from './logic-model.dto.js';
import { examples } from './logic-model.examples.js';
import { LogicModelQueries } from './logic-model.queries.js';
import { LogicModelService } from './logic-model.service.js';
import type { ModelView, VersionListed, VersionView } from './logic-model.views.js';
import { VersionReviewService } from './version-review.service.js';

const page = { page: 1, limit: 20, total: 1 };

@Controller('api/v1/platforms/:platformId/logic-models')
@ApiTags('logic model')
export class LogicModelsController {
  constructor(
    private readonly models: LogicModelService,
    private readonly queries: LogicModelQueries,
    private readonly review: VersionReviewService,
  ) {}

  @Get()
  @Members()
  @ApiOperation({ summary: 'Logic models', description: 'The platform’s models, its own first.' })
  @ApiOkResponse({ description: 'One page.', example: { data: [examples.model], _meta: page } })
  async list(@Who() actor: Actor, @Query() paging: Paging): Promise<Paged<ModelView>> {
    return await this.queries.listModels(actor, paging);
  }

  @Post()
  @Only('coordinator')
  @ApiOperation({
    summary: 'Make the platform’s model',
    description: 'With its first, empty draft, owned by the coordinator’s organisation. A platform has one.',
  })
  @ApiCreatedResponse({ description: 'The first draft.', example: examples.version })
  async create(@Who() actor: Actor, @Body() input: CreateModel): Promise<Created<VersionView>> {
    const { versionId } = await this.models.create(actor, input);
    return new Created(addressOf(actor, versionId), await this.review.view(actor, versionId));
  }

  @Get(':modelId')
  @Members()
  @ApiOperation({
    summary: 'One logic model',
    description: 'With the version in force and the one being worked on, where you may see it.',
  })
  @ApiOkResponse({ description: 'The model.', example: examples.model })
  async get(@Who() actor: Actor, @Param('modelId') modelId: string): Promise<ModelView> {
    return await this.queries.getModel(actor, modelId);
  }

  @Get(':modelId/versions')
  @Members()
  @ApiOperation({
    summary: 'The versions of a model',
    description: 'Latest first. A draft that is not shared is listed for its own organisation alone.',
  })
  @ApiOkResponse({ description: 'One page.', example: { data: [examples.listed], _meta: page } })
  async versions(
    @Who() actor: Actor,
    @Param('modelId') modelId: string,
    @Query() paging: Paging,
  ): Promise<Paged<VersionListed>> {
    return await this.queries.listVersions(actor, modelId, paging);
  }

  @Post(':modelId/versions')
  @Only('coordinator')
  @ApiOperation({
    summary: 'Start the next draft',
    description:
      'Copies the adopted version. Nodes keep their identities, so activities and indicators follow.',
  })
  @ApiCreatedResponse({ description: 'The draft.', example: examples.version })
  async startDraft(
    @Who() actor: Actor,
    @Param('modelId') modelId: string,
    @Body() input: StartDraft,
  ): Promise<Created<VersionView>> {
    const versionId = await this.models.startNextDraft(actor, modelId, input);
    return new Created(addressOf(actor, versionId), await this.review.view(actor, versionId));
  }
}

const addressOf = (actor: Actor, versionId: string): string =>
  `/api/v1/platforms/${actor.platformId}/model-versions/${versionId}`;

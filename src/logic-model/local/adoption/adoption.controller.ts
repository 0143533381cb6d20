import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Only } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { Created } from '../../../web/answers.js';
import { IfMatch } from '../../../web/preconditions.js';
import { Who } from '../../../web/request.js';
import { StartDraft } from '../../logic-model.dto.js';
import { examples } from '../../logic-model.examples.js';
import type { VersionView } from '../../logic-model.views.js';
import { VersionReviewService } from '../../version-review.service.js';
import { AdoptLocalModel } from './adoption.dto.js';
import { LocalAdoption } from './local-adoption.service.js';

@Controller('api/v1/platforms/:platformId/local-models/:modelId')
@ApiTags('logic model')
export class AdoptionController {
  constructor(
    private readonly adoption: LocalAdoption,
    private readonly review: VersionReviewService,
  ) {}

  @Post('adopt')
  @HttpCode(200)
  @Only('approver')
  @ApiOperation({
    summary: 'Record that the organisation has adopted its own model',
    description:
      'In a body of its own, or by its approver. The draft is frozen with its SHA-256 and shared; the version adopted before is superseded. Needs If-Match with the ETag of the version that was read.',
  })
  @ApiOkResponse({ description: 'The adopted version.', example: examples.version })
  async adopt(
    @Who() actor: Actor,
    @Param('modelId') modelId: string,
    @IfMatch() version: number,
    @Body() input: AdoptLocalModel,
  ): Promise<VersionView> {
    return await this.review.view(actor, await this.adoption.adopt(actor, modelId, version, input));
  }

  @Post('versions')
  @Only('approver', 'reporter')
  @ApiOperation({
    summary: 'Start the next draft of the organisation’s own model',
    description: 'Copies the adopted version, which holds until the next is adopted.',
  })
  @ApiCreatedResponse({ description: 'The draft.', example: examples.version })
  async startDraft(
    @Who() actor: Actor,
    @Param('modelId') modelId: string,
    @Body() input: StartDraft,
  ): Promise<Created<VersionView>> {
    const versionId = await this.adoption.startNext(actor, modelId, input);
    const path = `/api/v1/platforms/${actor.platformId}/model-versions/${versionId}`;
    return new Created(path, await this.review.view(actor, versionId));
  }
}

import { Body, Controller, Delete, HttpCode, Param, Patch, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { NotFound } from '../../shared/errors.js';
import { Created } from '../../web/answers.js';
import { IfMatch } from '../../web/preconditions.js';
import { Who } from '../../web/request.js';
import { examples } from '../logic-model.examples.js';
import { EDITORS } from '../logic-model.policy.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import type { ConflictView } from '../logic-model.views.js';
import { AddConflict, EditConflict } from './conflicts.dto.js';
import { ConflictsService } from './conflicts.service.js';

const theConflict = { description: 'The goal conflict.', example: examples.conflict };

@Controller('api/v1/platforms/:platformId/model-versions/:versionId/conflicts')
@ApiTags('logic model')
export class ConflictsController {
  constructor(
    private readonly conflicts: ConflictsService,
    private readonly queries: LogicModelQueries,
  ) {}

  @Post()
  @Only(...EDITORS)
  @ApiOperation({
    summary: 'Add a goal conflict to a draft',
    description:
      'Two goals or nodes that pull against each other, with why. The same two stand together once, in either order.',
  })
  @ApiCreatedResponse(theConflict)
  async add(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Body() input: AddConflict,
  ): Promise<Created<ConflictView>> {
    const id = await this.conflicts.add(actor, versionId, input);
    const path = `/api/v1/platforms/${actor.platformId}/model-versions/${versionId}/conflicts/${id}`;
    return new Created(path, await this.conflict(actor, versionId, id));
  }

  @Patch(':conflictId')
  @Only(...EDITORS)
  @ApiOperation({
    summary: 'Edit why two pull against each other',
    description:
      'Needs `If-Match` with the conflict’s version. Its two ends stay: remove it and add another.',
  })
  @ApiOkResponse(theConflict)
  async edit(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Param('conflictId') conflictId: string,
    @IfMatch() version: number,
    @Body() input: EditConflict,
  ): Promise<ConflictView> {
    await this.conflicts.edit(actor, versionId, conflictId, version, input);
    return await this.conflict(actor, versionId, conflictId);
  }

  @Delete(':conflictId')
  @HttpCode(204)
  @Only(...EDITORS)
  @ApiOperation({ summary: 'Remove a goal conflict from a draft', description: 'Needs `If-Match`.' })
  @ApiNoContentResponse({ description: 'Removed.' })
  async remove(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Param('conflictId') conflictId: string,
    @IfMatch() version: number,
  ): Promise<void> {
    await this.conflicts.remove(actor, versionId, conflictId, version);
  }

  private async conflict(actor: Actor, versionId: string, conflictId: string): Promise<ConflictView> {
    const { conflicts } = await this.queries.getVersion(actor, versionId);
    const found = conflicts.find(({ id }) => id === conflictId);
    if (!found) throw new NotFound();
    return found;
  }
}

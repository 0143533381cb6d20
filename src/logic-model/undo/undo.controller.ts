import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiConflictResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Who } from '../../web/request.js';
import { examples } from '../logic-model.examples.js';
import { EDITORS } from '../logic-model.policy.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import type { VersionView } from '../logic-model.views.js';
import { VersionReviewService } from '../version-review.service.js';
import { lastChangeExample, UndoChange } from './undo.dto.js';
import { UndoQueries, type Latest } from './undo.queries.js';
import { UndoService } from './undo.service.js';

@Controller('api/v1/platforms/:platformId/model-versions/:versionId')
@ApiTags('logic model')
export class UndoController {
  constructor(
    private readonly undoing: UndoService,
    private readonly changes: UndoQueries,
    private readonly queries: LogicModelQueries,
    private readonly review: VersionReviewService,
  ) {}

  @Get('last-change')
  @Only(...EDITORS)
  @ApiOperation({
    summary: 'Your own latest change of a draft',
    description:
      '`change` is the one that `undo` takes back: a node, link, external factor or goal conflict added, edited, moved or removed by you and not undone. `undone` is what `redo` does again: what you undid last, until you change something else. Each is null where there is none.',
  })
  @ApiOkResponse({ description: 'The change.', example: lastChangeExample })
  async lastChange(@Who() actor: Actor, @Param('versionId') versionId: string): Promise<Latest> {
    const { id } = await this.queries.getVersion(actor, versionId);
    return await this.changes.latest(actor, id);
  }

  @Post('undo')
  @HttpCode(200)
  @Only(...EDITORS)
  @ApiOperation({
    summary: 'Undo your own latest change of a draft',
    description:
      'What it changed is put back, what others have done elsewhere stays. Refused with `changed-since` where somebody has changed the same thing, and with `not-the-last-change` where `changeId` no longer is your latest. The undoing is a change of its own in the trail; undoing again takes back the change before.',
  })
  @ApiOkResponse({ description: 'The version.', example: examples.version })
  @ApiConflictResponse({ description: 'Changed since, not your latest, nothing to undo, or no draft.' })
  async undo(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Body() { changeId }: UndoChange,
  ): Promise<VersionView> {
    await this.undoing.undo(actor, versionId, changeId);
    return await this.review.view(actor, versionId);
  }

  @Post('redo')
  @HttpCode(200)
  @Only(...EDITORS)
  @ApiOperation({
    summary: 'Do again what you undid last in a draft',
    description:
      'One step, until you change something else; `changeId` is that of `undone` in `last-change`. Refused as `undo` is where somebody has changed the same thing. It is a change of its own in the trail, and can be undone.',
  })
  @ApiOkResponse({ description: 'The version.', example: examples.version })
  @ApiConflictResponse({
    description: 'Changed since, not what you undid last, nothing to redo, or no draft.',
  })
  async redo(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Body() { changeId }: UndoChange,
  ): Promise<VersionView> {
    await this.undoing.redo(actor, versionId, changeId);
    return await this.review.view(actor, versionId);
  }
}

import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Id } from '../../shared/validation.js';
import { Who } from '../../web/request.js';
import { differenceExample } from './difference.example.js';
import { DifferenceQueries } from './difference.queries.js';
import type { DifferenceView } from './difference.views.js';

export class DifferenceQuery {
  @Id({
    description: 'The version to compare with, of the same model. Left out: the latest you may see.',
    optional: true,
  })
  to?: string | null;
}

@Controller('api/v1/platforms/:platformId/model-versions/:versionId/difference')
@ApiTags('logic model')
export class DifferenceController {
  constructor(private readonly queries: DifferenceQueries) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'What changes from one version to another',
    description:
      'Line by line, in reading order: the version itself, goals and nodes sub-goal by sub-goal (`added`, `removed`, `reworded` with the words, `moved`, `changed`), links (`linked`, `unlinked`, `relinked`, `link_changed`) and targets as they were in force on each version’s day (`target_changed`). Nodes are the same by their identity.',
  })
  @ApiOkResponse({ description: 'The difference.', example: differenceExample })
  async difference(
    @Who() actor: Actor,
    @Param('versionId') versionId: string,
    @Query() query: DifferenceQuery,
  ): Promise<DifferenceView> {
    return await this.queries.between(actor, versionId, query.to ?? null);
  }
}

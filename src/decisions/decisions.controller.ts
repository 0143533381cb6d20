import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import type { Paged } from '../shared/paging.js';
import { Who } from '../web/request.js';
import { decisionExample, registerExample } from './decisions.examples.js';
import { DecisionsQuery, type DecisionView, type RegisterView } from './decisions.dto.js';
import { DecisionsQueries } from './decisions.queries.js';

@Controller('api/v1/platforms/:platformId/decisions')
@ApiTags('decisions')
export class DecisionsController {
  constructor(private readonly queries: DecisionsQueries) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'The register of decisions',
    description: 'What has been put before a body, open matters first, then the latest meetings.',
  })
  @ApiOkResponse({
    description: 'One page of the register.',
    example: { data: [registerExample], _meta: { page: 1, limit: 20, total: 1 } },
  })
  async list(@Who() actor: Actor, @Query() query: DecisionsQuery): Promise<Paged<RegisterView>> {
    return await this.queries.list(actor, query);
  }

  @Get(':decisionId')
  @Members()
  @ApiOperation({
    summary: 'One decision',
    description:
      'The body, the protocol, every seat with its stand, also the silent ones, and the quorum in numbers.',
  })
  @ApiOkResponse({ description: 'The decision.', example: decisionExample })
  async get(@Who() actor: Actor, @Param('decisionId') decisionId: string): Promise<DecisionView> {
    return await this.queries.get(actor, decisionId);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Who } from '../../web/request.js';
import { hitExample, page } from '../indicators.examples.js';
import { CatalogueSearch, type Found } from './catalogue-search.js';
import { ReusedQueries, type ReusedIndicators } from './reused.queries.js';
import { SearchQuery } from './search.dto.js';

const foundExample = {
  ...page({
    ...hitExample,
    bySex: false,
    levels: ['municipality'],
    why: [{ asked: 'våldsbrott', words: ['våldsbrott'], how: 'same' }],
  }),
  counts: {
    source: { kolada: 1 },
    level: { municipality: 1 },
    frequency: { yearly: 1 },
    sex: { yes: 0, no: 1 },
    used: { yes: 0, no: 1 },
    elsewhere: { yes: 1, no: 0 },
  },
};

@Controller('api/v1/platforms/:platformId')
@ApiTags('indicators')
export class CatalogueController {
  constructor(
    private readonly catalogue: CatalogueSearch,
    private readonly reused: ReusedQueries,
  ) {}

  @Get('indicator-catalogue')
  @Members()
  @ApiOperation({
    summary: 'Search before defining',
    description:
      'One search over the platform’s own indicators, other platforms’ published ones and external catalogues, in Swedish and tolerant of spelling; says where each is used and why it was found. `counts` says how many of the hits each choice of a filter has.',
  })
  @ApiOkResponse({ description: 'Hits, best first.', example: foundExample })
  async search(@Who() actor: Actor, @Query() query: SearchQuery): Promise<Found> {
    return await this.catalogue.search(actor, query);
  }

  @Get('reused-indicators')
  @Members()
  @ApiOperation({
    summary: 'Saved double work',
    description:
      'Indicators reused here with their owners, and ours that other platforms reuse, each with its users.',
  })
  @ApiOkResponse({
    description: 'What is reused.',
    example: {
      taken: [
        {
          id: '0197a1c2-0000-7000-8000-00000000c001',
          name: 'Vuxna som fått minst en insats',
          source: 'kolada',
          owner: 'Rådet för främjande av kommunala analyser (Kolada)',
          contract: 'changed',
          uses: 2,
          users: ['Våld i nära relationer Fyrbodal'],
        },
      ],
      given: [],
    },
  })
  async list(@Who() actor: Actor): Promise<ReusedIndicators> {
    return await this.reused.list(actor);
  }
}

import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Members } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Who } from '../../web/request.js';
import { examples } from '../logic-model.examples.js';
import { TimelineQueries, type VersionOnTimeline } from './timeline.queries.js';

const example: VersionOnTimeline = {
  ...examples.listed,
  steps: [
    {
      verb: 'tabled',
      at: '2026-11-05T08:30:00.000Z',
      enteredAt: null,
      reason: null,
      by: 'Samordnare',
      organisation: 'Länsstyrelsen i Stockholms län',
      body: 'Styrgruppen',
      meetingDate: '2026-12-10',
      protocolReference: null,
      protocolParagraph: null,
      note: null,
      tally: null,
      dueOn: null,
    },
  ],
};

@Controller('api/v1/platforms/:platformId/logic-models/:modelId/timeline')
@ApiTags('logic model')
export class TimelineController {
  constructor(private readonly queries: TimelineQueries) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'The chain of versions',
    description:
      'Latest first, each with what was done and decided about it: circulation, tabling, return with its reason, adoption with body, meeting, protocol and how the seats answered.',
  })
  @ApiOkResponse({ description: 'The versions with their steps.', example: { data: [example] } })
  async timeline(
    @Who() actor: Actor,
    @Param('modelId') modelId: string,
  ): Promise<{ data: VersionOnTimeline[] }> {
    return { data: await this.queries.timeline(actor, modelId) };
  }
}

import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import type { Paged } from '../../shared/paging.js';
import { Created, type Download } from '../../web/answers.js';
import { IfMatch } from '../../web/preconditions.js';
import { Who } from '../../web/request.js';
import { CancelMeeting, CloseMeeting, EditMeeting, MeetingsQuery, PlanMeeting } from './meetings.dto.js';
import { meetingExample, meetingListedExample, protocolExample } from './meetings.examples.js';
import { MeetingsQueries } from './meetings.queries.js';
import { MeetingsService } from './meetings.service.js';
import type { MeetingListed, MeetingView, ProtocolView } from './meetings.views.js';
import { ProtocolFile, WORD } from './protocol-file.js';

const theMeeting = { description: 'The meeting.', example: meetingExample };

@Controller('api/v1/platforms/:platformId/meetings')
@ApiTags('decisions')
export class MeetingsController {
  constructor(
    private readonly service: MeetingsService,
    private readonly queries: MeetingsQueries,
    private readonly files: ProtocolFile,
  ) {}

  @Get()
  @Members()
  @ApiOperation({
    summary: 'The meetings of the bodies',
    description:
      'Those to come first, the nearest before the others; then the latest held, then those cancelled.',
  })
  @ApiOkResponse({
    description: 'One page of meetings.',
    example: { data: [meetingListedExample], _meta: { page: 1, limit: 20, total: 1 } },
  })
  async list(@Who() actor: Actor, @Query() query: MeetingsQuery): Promise<Paged<MeetingListed>> {
    return await this.queries.list(actor, query);
  }

  @Post()
  @Only('coordinator', 'steering_member')
  @ApiOperation({
    summary: 'Plan a meeting',
    description: 'By the coordinator, or the chair of the body. The meeting gets the body’s next number.',
  })
  @ApiCreatedResponse(theMeeting)
  async plan(@Who() actor: Actor, @Body() input: PlanMeeting): Promise<Created<MeetingView>> {
    const view = await this.service.plan(actor, input);
    return new Created(`/api/v1/platforms/${actor.platformId}/meetings/${view.id}`, view);
  }

  @Get(':meetingId')
  @Members()
  @ApiOperation({
    summary: 'A meeting with its agenda',
    description:
      'The agenda holds by itself what is tabled for the body, follow-ups to approve and deviations raised to it, and ' +
      'then the body’s own items; with attendance, quorum and what to look at before the meeting.',
  })
  @ApiOkResponse(theMeeting)
  async get(@Who() actor: Actor, @Param('meetingId') meetingId: string): Promise<MeetingView> {
    return await this.queries.get(actor, meetingId);
  }

  @Put(':meetingId')
  @Only('coordinator', 'steering_member')
  @ApiOperation({
    summary: 'Change a meeting',
    description: 'Replaces day, time, place, first paragraph and note. Needs `If-Match`.',
  })
  @ApiOkResponse(theMeeting)
  async change(
    @Who() actor: Actor,
    @Param('meetingId') meetingId: string,
    @IfMatch() version: number,
    @Body() input: EditMeeting,
  ): Promise<MeetingView> {
    return await this.service.change(actor, meetingId, version, input);
  }

  @Post(':meetingId/close')
  @HttpCode(200)
  @Only('coordinator', 'steering_member')
  @ApiOperation({
    summary: 'Close a meeting',
    description:
      'Freezes the protocol with its SHA-256, once attendance is noted for every seat. Nothing of the meeting changes ' +
      'afterwards. Needs `If-Match`.',
  })
  @ApiOkResponse(theMeeting)
  async close(
    @Who() actor: Actor,
    @Param('meetingId') meetingId: string,
    @IfMatch() version: number,
    @Body() input: CloseMeeting,
  ): Promise<MeetingView> {
    return await this.service.close(actor, meetingId, version, input);
  }

  @Post(':meetingId/cancel')
  @HttpCode(200)
  @Only('coordinator', 'steering_member')
  @ApiOperation({
    summary: 'Cancel a meeting',
    description:
      'With a reason, for good. What was to be decided at it is open again for the next meeting of the body. Needs ' +
      '`If-Match`.',
  })
  @ApiOkResponse(theMeeting)
  async cancel(
    @Who() actor: Actor,
    @Param('meetingId') meetingId: string,
    @IfMatch() version: number,
    @Body() input: CancelMeeting,
  ): Promise<MeetingView> {
    return await this.service.cancel(actor, meetingId, version, input);
  }

  @Get(':meetingId/protocol')
  @Members()
  @ApiOperation({
    summary: 'The protocol of a meeting',
    description:
      'As it was frozen; of a meeting that is not closed, what it would say now (`frozen` false). A cancelled meeting has none.',
  })
  @ApiOkResponse({ description: 'The protocol.', example: protocolExample })
  async protocol(@Who() actor: Actor, @Param('meetingId') meetingId: string): Promise<ProtocolView> {
    return await this.queries.protocol(actor, meetingId);
  }

  @Get(':meetingId/protocol.docx')
  @Members()
  @ApiProduces(WORD)
  @ApiOperation({
    summary: 'The protocol as a Word file',
    description: 'In Swedish, with headings as styles.',
  })
  @ApiOkResponse({
    description: 'A file.',
    content: { [WORD]: { schema: { type: 'string', format: 'binary' }, example: 'PK…' } },
  })
  async word(@Who() actor: Actor, @Param('meetingId') meetingId: string): Promise<Download> {
    return await this.files.of(actor, meetingId);
  }
}

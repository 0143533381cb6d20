import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { IfMatch } from '../../web/preconditions.js';
import { Who } from '../../web/request.js';
import { AgendaService } from './agenda.service.js';
import { AddItem, MoveItem, NoteAttendance, NoteItem } from './meetings.dto.js';
import { meetingExample } from './meetings.examples.js';
import type { MeetingView } from './meetings.views.js';

const theMeeting = { description: 'The meeting as it is now.', example: meetingExample };

@Controller('api/v1/platforms/:platformId/meetings/:meetingId')
@ApiTags('decisions')
export class AgendaController {
  constructor(private readonly service: AgendaService) {}

  @Post('items')
  @HttpCode(200)
  @Only('coordinator', 'steering_member')
  @ApiOperation({
    summary: 'Add an item to the agenda',
    description: 'Last. Needs the meeting’s `If-Match`.',
  })
  @ApiOkResponse(theMeeting)
  async add(
    @Who() actor: Actor,
    @Param('meetingId') meetingId: string,
    @IfMatch() version: number,
    @Body() input: AddItem,
  ): Promise<MeetingView> {
    return await this.service.add(actor, meetingId, version, input);
  }

  @Put('items/:agendaItemId')
  @Only('coordinator', 'steering_member')
  @ApiOperation({
    summary: 'Change an own item',
    description: 'Replaces its title and text. Needs the meeting’s `If-Match`.',
  })
  @ApiOkResponse(theMeeting)
  async edit(
    @Who() actor: Actor,
    @Param('meetingId') meetingId: string,
    @Param('agendaItemId') itemId: string,
    @IfMatch() version: number,
    @Body() input: AddItem,
  ): Promise<MeetingView> {
    return await this.service.edit(actor, meetingId, itemId, version, input);
  }

  @Delete('items/:agendaItemId')
  @HttpCode(200)
  @Only('coordinator', 'steering_member')
  @ApiOperation({
    summary: 'Remove an own item',
    description: 'What came by itself cannot be removed. Needs the meeting’s `If-Match`.',
  })
  @ApiOkResponse(theMeeting)
  async remove(
    @Who() actor: Actor,
    @Param('meetingId') meetingId: string,
    @Param('agendaItemId') itemId: string,
    @IfMatch() version: number,
  ): Promise<MeetingView> {
    return await this.service.remove(actor, meetingId, itemId, version);
  }

  @Post('items/:agendaItemId/move')
  @HttpCode(200)
  @Only('coordinator', 'steering_member')
  @ApiOperation({
    summary: 'Move an item on the agenda',
    description: 'One step up or down. Needs the meeting’s `If-Match`.',
  })
  @ApiOkResponse(theMeeting)
  async move(
    @Who() actor: Actor,
    @Param('meetingId') meetingId: string,
    @Param('agendaItemId') itemId: string,
    @IfMatch() version: number,
    @Body() input: MoveItem,
  ): Promise<MeetingView> {
    return await this.service.move(actor, meetingId, itemId, version, input);
  }

  @Post('items/:agendaItemId/note')
  @HttpCode(200)
  @Only('coordinator', 'steering_member')
  @ApiOperation({
    summary: 'Note what the meeting said about an item',
    description: 'Goes into the protocol. Needs the meeting’s `If-Match`.',
  })
  @ApiOkResponse(theMeeting)
  async note(
    @Who() actor: Actor,
    @Param('meetingId') meetingId: string,
    @Param('agendaItemId') itemId: string,
    @IfMatch() version: number,
    @Body() input: NoteItem,
  ): Promise<MeetingView> {
    return await this.service.note(actor, meetingId, itemId, version, input);
  }

  @Put('attendance/:seatId')
  @Only('coordinator', 'steering_member')
  @ApiOperation({
    summary: 'Note who sat on an ordinary seat',
    description:
      'Its holder, nobody, or a substitute of the same organisation, who then counts for the quorum in its place. A ' +
      'substitute fills one seat. Needs the meeting’s `If-Match`.',
  })
  @ApiOkResponse(theMeeting)
  async attend(
    @Who() actor: Actor,
    @Param('meetingId') meetingId: string,
    @Param('seatId') seatId: string,
    @IfMatch() version: number,
    @Body() input: NoteAttendance,
  ): Promise<MeetingView> {
    return await this.service.attend(actor, meetingId, seatId, version, input);
  }
}

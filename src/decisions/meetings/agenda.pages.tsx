import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import type { Text } from '../../shared/text.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { platformPath } from '../../web/navigation.js';
import { fresh, refused } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { fromForm, versionOf, type FormBody } from '../../web/validate.js';
import { AgendaService } from './agenda.service.js';
import { AddItem, CancelMeeting, CloseMeeting, MoveItem, NoteAttendance, NoteItem } from './meetings.dto.js';
import { MeetingsQueries } from './meetings.queries.js';
import { MeetingsService } from './meetings.service.js';
import { meetingReceipts, meetingTexts } from './meetings.texts.js';
import { MeetingPage, type MeetingForms } from './views/meeting-page.js';

/** A meeting's own page and the forms on it. */
@Controller('p/:platform/moten/:meetingId')
@ApiExcludeController()
export class AgendaPages {
  constructor(
    private readonly agenda: AgendaService,
    private readonly meetings: MeetingsService,
    private readonly queries: MeetingsQueries,
  ) {}

  @Get()
  @Members()
  async show(@Who() actor: Actor, @Param('meetingId') id: string): Promise<Page> {
    return await this.page(actor, id, { which: '', form: fresh() });
  }

  @Post('punkter')
  @Only('coordinator', 'steering_member')
  add(@Who() actor: Actor, @Param('meetingId') id: string, @Body() body: FormBody): Attempt {
    return this.attempt(actor, id, 'new', body, meetingReceipts.agenda, async (version) => {
      await this.agenda.add(actor, id, version, await fromForm(AddItem, body));
    });
  }

  @Post('punkter/:agendaItemId/flytta')
  @Only('coordinator', 'steering_member')
  move(
    @Who() actor: Actor,
    @Param('meetingId') id: string,
    @Param('agendaItemId') itemId: string,
    @Body() body: FormBody,
  ): Attempt {
    return this.attempt(actor, id, itemId, body, meetingReceipts.agenda, async (version) => {
      await this.agenda.move(actor, id, itemId, version, await fromForm(MoveItem, body));
    });
  }

  @Post('punkter/:agendaItemId/ta-bort')
  @Only('coordinator', 'steering_member')
  remove(
    @Who() actor: Actor,
    @Param('meetingId') id: string,
    @Param('agendaItemId') itemId: string,
    @Body() body: FormBody,
  ): Attempt {
    return this.attempt(actor, id, itemId, body, meetingReceipts.agenda, async (version) => {
      await this.agenda.remove(actor, id, itemId, version);
    });
  }

  @Post('punkter/:agendaItemId/anteckna')
  @Only('coordinator', 'steering_member')
  note(
    @Who() actor: Actor,
    @Param('meetingId') id: string,
    @Param('agendaItemId') itemId: string,
    @Body() body: FormBody,
  ): Attempt {
    return this.attempt(actor, id, itemId, body, meetingReceipts.agenda, async (version) => {
      await this.agenda.note(actor, id, itemId, version, await fromForm(NoteItem, body));
    });
  }

  @Post('narvaro/:seatId')
  @Only('coordinator', 'steering_member')
  attend(
    @Who() actor: Actor,
    @Param('meetingId') id: string,
    @Param('seatId') seatId: string,
    @Body() body: FormBody,
  ): Attempt {
    return this.attempt(actor, id, seatId, body, meetingReceipts.attendance, async (version) => {
      const input = await fromForm(NoteAttendance, body);
      // The list of substitutes is filled in beforehand: it counts only where one stepped in.
      const substituteSeatId = input.presence === 'substitute' ? input.substituteSeatId : null;
      await this.agenda.attend(actor, id, seatId, version, { ...input, substituteSeatId });
    });
  }

  @Post('avsluta')
  @Only('coordinator', 'steering_member')
  close(@Who() actor: Actor, @Param('meetingId') id: string, @Body() body: FormBody): Attempt {
    return this.attempt(actor, id, 'close', body, meetingReceipts.closed, async (version) => {
      await this.meetings.close(actor, id, version, await fromForm(CloseMeeting, body));
    });
  }

  @Post('stall-in')
  @Only('coordinator', 'steering_member')
  cancel(@Who() actor: Actor, @Param('meetingId') id: string, @Body() body: FormBody): Attempt {
    return this.attempt(actor, id, 'cancel', body, meetingReceipts.cancelled, async (version) => {
      await this.meetings.cancel(actor, id, version, await fromForm(CancelMeeting, body));
    });
  }

  private attempt(
    actor: Actor,
    id: string,
    which: string,
    body: FormBody,
    receipt: Text,
    write: (version: number) => Promise<void>,
  ): Attempt {
    return new Attempt(
      async () => {
        await write(versionOf(body));
        return new SeeOther(platformPath(actor.platformSlug, `moten/${id}`), receipt);
      },
      (refusal) => this.page(actor, id, { which, form: refused(body, refusal, actor.locale) }),
    );
  }

  private async page(actor: Actor, id: string, forms: MeetingForms): Promise<Page> {
    const meeting = await this.queries.get(actor, id);
    return new Page({
      title: meetingTexts[actor.locale].meetingNo(meeting.body.name, meeting.number),
      current: 'mal',
      body: <MeetingPage root={platformPath(actor.platformSlug)} meeting={meeting} forms={forms} />,
    });
  }
}

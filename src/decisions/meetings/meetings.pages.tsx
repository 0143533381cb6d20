import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { BodiesQueries } from '../../people/bodies/bodies.queries.js';
import { Members, Only } from '../../shared/access.js';
import { hasRole, type Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { isId } from '../../shared/id.js';
import { Attempt, Page, SeeOther, type Download } from '../../web/answers.js';
import { platformPath } from '../../web/navigation.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { fromForm, versionOf, type FormBody } from '../../web/validate.js';
import { EditMeeting, MeetingsQuery, PlanMeeting } from './meetings.dto.js';
import { MeetingsQueries } from './meetings.queries.js';
import { refusals } from './meetings.refusals.js';
import { MeetingsService } from './meetings.service.js';
import { meetingReceipts, meetingTexts } from './meetings.texts.js';
import type { MeetingView } from './meetings.views.js';
import { ProtocolFile } from './protocol-file.js';
import { MeetingForm } from './views/meeting-form.js';
import { MeetingList } from './views/meeting-list.js';
import { ProtocolPage } from './views/protocol-page.js';

type Search = Readonly<Record<string, unknown>>;
const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100) : '');

@Controller('p/:platform/moten')
@ApiExcludeController()
export class MeetingsPages {
  constructor(
    private readonly service: MeetingsService,
    private readonly queries: MeetingsQueries,
    private readonly bodies: BodiesQueries,
    private readonly files: ProtocolFile,
  ) {}

  @Get()
  @Members()
  async list(@Who() actor: Actor, @Query() search: Search): Promise<Page> {
    const filter = { organ: textOf(search['organ']), lage: textOf(search['lage']) };
    const query = Object.assign(new MeetingsQuery(), {
      bodyId: isId(filter.organ) ? filter.organ : null,
      state: ['planned', 'held', 'cancelled'].includes(filter.lage) ? filter.lage : null,
      page: Math.min(Math.max(Number.parseInt(textOf(search['sida']), 10) || 1, 1), 100_000),
    });
    const found = await this.queries.list(actor, query);
    const bodies = await this.bodies.list(actor);
    const root = platformPath(actor.platformSlug);
    const href = (page: number): string =>
      `${root}moten?${new URLSearchParams({ ...filter, sida: String(page) }).toString()}`;
    return new Page({
      title: meetingTexts[actor.locale].title,
      current: 'mal',
      body: (
        <MeetingList
          {...{ root, found, bodies, filter, href }}
          mayPlan={hasRole(actor, 'coordinator', 'steering_member')}
        />
      ),
    });
  }

  @Get('nytt')
  @Only('coordinator', 'steering_member')
  async newForm(@Who() actor: Actor): Promise<Page> {
    return await this.form(actor, null, fresh({ firstParagraph: '1' }));
  }

  @Post()
  @Only('coordinator', 'steering_member')
  plan(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const { id } = await this.service.plan(actor, await fromForm(PlanMeeting, body));
        return new SeeOther(`${baseOf(actor)}/${id}`, meetingReceipts.planned);
      },
      (refusal) => this.form(actor, null, refused(body, refusal, actor.locale)),
    );
  }

  @Get(':meetingId/redigera')
  @Only('coordinator', 'steering_member')
  async editForm(@Who() actor: Actor, @Param('meetingId') meetingId: string): Promise<Page> {
    const meeting = await this.queries.get(actor, meetingId);
    authorize(meeting.allowedActions.includes('edit'), refusals.onlyPreparers);
    return await this.form(actor, meeting, fresh(valuesOf(meeting)));
  }

  @Post(':meetingId/redigera')
  @Only('coordinator', 'steering_member')
  edit(@Who() actor: Actor, @Param('meetingId') meetingId: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.service.change(actor, meetingId, versionOf(body), await fromForm(EditMeeting, body));
        return new SeeOther(`${baseOf(actor)}/${meetingId}`, meetingReceipts.changed);
      },
      async (refusal) => {
        const meeting = await this.queries.get(actor, meetingId);
        const version = Number(body['version']) || meeting.version;
        return await this.form(actor, { ...meeting, version }, refused(body, refusal, actor.locale));
      },
    );
  }

  @Get(':meetingId/protokoll')
  @Members()
  async protocol(@Who() actor: Actor, @Param('meetingId') meetingId: string): Promise<Page> {
    const protocol = await this.queries.protocol(actor, meetingId);
    const t = meetingTexts[actor.locale];
    return new Page({
      title: `${t.protocol}: ${t.meetingNo(protocol.body.name, protocol.number)}`,
      current: 'mal',
      body: <ProtocolPage root={platformPath(actor.platformSlug)} protocol={protocol} />,
    });
  }

  @Get(':meetingId/protokoll.docx')
  @Members()
  async word(@Who() actor: Actor, @Param('meetingId') meetingId: string): Promise<Download> {
    return await this.files.of(actor, meetingId);
  }

  private async form(actor: Actor, meeting: MeetingView | null, form: FormState): Promise<Page> {
    const t = meetingTexts[actor.locale];
    const base = baseOf(actor);
    const back = meeting ? `${base}/${meeting.id}` : base;
    const title = meeting ? t.editTitle : t.planTitle;
    const crumbs = [
      { label: t.title, href: base },
      ...(meeting ? [{ label: t.meetingNo(meeting.body.name, meeting.number), href: back }] : []),
      { label: title },
    ];
    const bodies = meeting ? null : (await this.bodies.list(actor)).filter(({ active }) => active);
    const action = meeting ? `${back}/redigera` : base;
    return new Page({
      title,
      current: 'mal',
      body: <MeetingForm {...{ crumbs, title, action, back, bodies, form }} version={meeting?.version} />,
    });
  }
}

const baseOf = (actor: Actor): string => platformPath(actor.platformSlug, 'moten');

const valuesOf = (meeting: MeetingView): FormState['values'] => ({
  onDate: meeting.onDate,
  startsAt: meeting.startsAt ?? '',
  place: meeting.place,
  firstParagraph: String(meeting.firstParagraph),
  note: meeting.note ?? '',
});

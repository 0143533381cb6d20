import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Attempt, Page, SeeOther } from '../web/answers.js';
import type { FieldErrors } from '../web/components/form.js';
import { refused } from '../web/refusal.js';
import { Who } from '../web/request.js';
import { checked, versionOf, type FormBody } from '../web/validate.js';
import { ActivitiesQueries } from './activities.queries.js';
import { baseOf } from './activities.pages.js';
import { formReceipts, formTexts } from './activity-form.texts.js';
import { SetParticipants } from './activity-participants.dto.js';
import { ActivityParticipants } from './activity-participants.service.js';
import { can } from './activity.policy.js';
import { activityTexts } from './activity.texts.js';
import type { ActivityView } from './activity.view.js';
import { filledRows, toParticipantInputs } from './form-rows.js';
import { ParticipantsForm, type ParticipantRow } from './views/participants-form.js';

/** Who takes part in an activity, as a form of rows. */
@Controller('p/:platform/aktiviteter/:id')
@ApiExcludeController()
export class ActivityParticipantsPages {
  constructor(
    private readonly participants: ActivityParticipants,
    private readonly queries: ActivitiesQueries,
  ) {}

  @Get('deltagande')
  @Only('coordinator', 'reporter', 'approver')
  async participantsForm(@Who() actor: Actor, @Param('id') id: string): Promise<Page> {
    const activity = await this.queries.get(actor, id);
    authorize(can.edit(actor, activity));
    return await this.participantsPage(actor, activity, rowsOf(activity), {}, activity.version);
  }

  @Post('deltagande')
  @Only('coordinator', 'reporter', 'approver')
  setParticipants(@Who() actor: Actor, @Param('id') id: string, @Body() body: FormBody): Attempt {
    const rows = filledRows(body, ['organisationId', 'contribution', 'kr', 'hours', 'people']);
    return new Attempt(
      async () => {
        const input = await checked(SetParticipants, { participants: toParticipantInputs(rows) });
        await this.participants.set(actor, id, versionOf(body), input);
        return new SeeOther(`${baseOf(actor)}/${id}`, formReceipts.participants);
      },
      async (refusal) => {
        const activity = await this.queries.get(actor, id);
        const { errors } = refused(body, refusal, actor.locale);
        const version = Number(body['version']) || activity.version;
        return await this.participantsPage(actor, activity, rows, errors, version);
      },
    );
  }

  private async participantsPage(
    actor: Actor,
    activity: ActivityView,
    rows: ParticipantRow[],
    errors: FieldErrors,
    version: number,
  ): Promise<Page> {
    const base = baseOf(actor);
    const at = `${base}/${activity.id}`;
    const title = formTexts[actor.locale].participantsTitle(activity.no);
    const { organisations } = await this.queries.choices(actor);
    const crumbs = [
      { label: activityTexts[actor.locale].activities, href: base },
      { label: activity.title, href: at },
      { label: activityTexts[actor.locale].participants },
    ];
    return new Page({
      title,
      current: 'aktiviteter',
      body: <ParticipantsForm {...{ crumbs, no: activity.no, at, version, organisations, rows, errors }} />,
    });
  }
}

const rowsOf = (activity: ActivityView): ParticipantRow[] =>
  activity.participants.map((one) => ({
    organisationId: one.organisationId,
    contribution: one.contribution ?? '',
    kr: one.kr ?? '',
    hours: one.hours ?? '',
    people: one.people ?? '',
  }));

import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members, Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Clock } from '../shared/clock.js';
import { Attempt, Page, SeeOther } from '../web/answers.js';
import { fresh, refused, type FormState } from '../web/refusal.js';
import { Who } from '../web/request.js';
import { checked, fromForm, type FormBody } from '../web/validate.js';
import { ActivitiesQueries } from './activities.queries.js';
import { baseOf } from './activities.pages.js';
import { EventDetails, LogEvent, RecordAbsence } from './activity-event.dto.js';
import { ActivityEvents, refuseEvents } from './activity-events.service.js';
import { formReceipts, formTexts } from './activity-form.texts.js';
import { ActivityOutputs } from './activity-outputs.js';
import { can } from './activity.policy.js';
import { activityTexts } from './activity.texts.js';
import type { ActivityView } from './activity.view.js';
import { filledRows, toProfessionInputs } from './form-rows.js';
import { AbsenceForm, EventForm, type ProfessionRow } from './views/event-form.js';
import { MunicipalPage } from './views/municipal-overview.js';

/** Events and what is told about organisations without one. */
@Controller('p/:platform/aktiviteter')
@ApiExcludeController()
export class ActivityEventsPages {
  constructor(
    private readonly service: ActivityEvents,
    private readonly queries: ActivitiesQueries,
    private readonly outputs: ActivityOutputs,
    private readonly clock: Clock,
  ) {}

  @Get('kommuner')
  @Members()
  async municipalities(@Who() actor: Actor, @Query('ar') year: unknown): Promise<Page> {
    const asked = Number(year);
    const shown = Number.isInteger(asked) && asked >= 2000 && asked <= 2100 ? asked : this.thisYear();
    const overview = await this.outputs.municipalOverview(actor, shown);
    return new Page({
      title: formTexts[actor.locale].overviewTitle(shown),
      current: 'aktiviteter',
      body: <MunicipalPage {...{ base: baseOf(actor), overview }} />,
    });
  }

  @Get(':id/insatser/ny')
  @Only('coordinator', 'reporter', 'approver')
  async eventForm(@Who() actor: Actor, @Param('id') id: string): Promise<Page> {
    const activity = await this.queries.get(actor, id);
    authorize(can.log(actor, activity));
    refuseEvents(activity.state);
    const form = fresh({ onDate: this.clock.today(), organiserOrganisationId: actor.organisationId });
    return await this.eventPage(actor, activity, form, []);
  }

  @Post(':id/insatser/ny')
  @Only('coordinator', 'reporter', 'approver')
  log(@Who() actor: Actor, @Param('id') id: string, @Body() body: FormBody): Attempt {
    const rows = filledRows(body, ['profession', 'count']);
    return new Attempt(
      async () => {
        const details = await fromForm(EventDetails, body);
        const whole = Object.assign(new LogEvent(), details, { participants: toProfessionInputs(rows) });
        await this.service.log(actor, id, await checked(LogEvent, whole));
        return new SeeOther(`${baseOf(actor)}/${id}`, formReceipts.event);
      },
      async (refusal) => {
        const activity = await this.queries.get(actor, id);
        return await this.eventPage(actor, activity, refused(body, refusal, actor.locale), rows);
      },
    );
  }

  @Get(':id/utan-insats')
  @Only('coordinator', 'reporter', 'approver')
  async absenceForm(@Who() actor: Actor, @Param('id') id: string): Promise<Page> {
    const activity = await this.queries.get(actor, id);
    authorize(can.log(actor, activity));
    return await this.absencePage(actor, activity, fresh());
  }

  @Post(':id/utan-insats')
  @Only('coordinator', 'reporter', 'approver')
  recordAbsence(@Who() actor: Actor, @Param('id') id: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.service.recordAbsence(actor, id, await fromForm(RecordAbsence, body));
        return new SeeOther(`${baseOf(actor)}/${id}`, formReceipts.absence);
      },
      async (refusal) =>
        await this.absencePage(
          actor,
          await this.queries.get(actor, id),
          refused(body, refusal, actor.locale),
        ),
    );
  }

  private thisYear(): number {
    return Number(this.clock.today().slice(0, 4));
  }

  private async eventPage(
    actor: Actor,
    activity: ActivityView,
    form: FormState,
    professions: ProfessionRow[],
  ): Promise<Page> {
    const title = formTexts[actor.locale].eventTitle;
    const { organisations } = await this.queries.choices(actor);
    const shared = sharedBy(actor, activity, title);
    return new Page({
      title,
      current: 'aktiviteter',
      body: <EventForm {...{ ...shared, organisations, form, professions }} />,
    });
  }

  private async absencePage(actor: Actor, activity: ActivityView, form: FormState): Promise<Page> {
    const title = formTexts[actor.locale].absenceTitle;
    const { organisations } = await this.queries.choices(actor);
    const shared = sharedBy(actor, activity, title);
    return new Page({
      title,
      current: 'aktiviteter',
      body: <AbsenceForm {...{ ...shared, organisations, form }} />,
    });
  }
}

function sharedBy(actor: Actor, activity: ActivityView, title: string) {
  const base = baseOf(actor);
  const at = `${base}/${activity.id}`;
  const crumbs = [
    { label: activityTexts[actor.locale].activities, href: base },
    { label: activity.title, href: at },
    { label: title },
  ];
  return { crumbs, at, no: activity.no, title: activity.title };
}

import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { History, toHistoryItem } from '../audit/history.js';
import { Members, Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Paging } from '../shared/paging.js';
import { Attempt, Page, SeeOther } from '../web/answers.js';
import { fresh, refused, type FormState } from '../web/refusal.js';
import { Who } from '../web/request.js';
import { fromForm, versionOf, type FormBody } from '../web/validate.js';
import { ActivitiesQueries } from './activities.queries.js';
import { ActivitiesService } from './activities.service.js';
import { baseOf } from './activities.pages.js';
import { formReceipts } from './activity-form.texts.js';
import { ActivityEvents } from './activity-events.service.js';
import { ActivityMoves } from './activity-moves.service.js';
import { ActivityOutputs } from './activity-outputs.js';
import { happened, stepReceipts } from './activity-steps.texts.js';
import { TakeActivityStep } from './activity.dto.js';
import { ActivityPage } from './views/activity-page.js';

/** One activity: its page, its steps and what is taken away from it. */
@Controller('p/:platform/aktiviteter/:id')
@ApiExcludeController()
export class ActivityPages {
  constructor(
    private readonly service: ActivitiesService,
    private readonly moves: ActivityMoves,
    private readonly happenings: ActivityEvents,
    private readonly queries: ActivitiesQueries,
    private readonly outputs: ActivityOutputs,
    private readonly history: History,
  ) {}

  @Get()
  @Members()
  async show(@Who() actor: Actor, @Param('id') id: string): Promise<Page> {
    return await this.page(actor, id, fresh());
  }

  @Post('lage')
  @Only('coordinator', 'reporter', 'approver')
  takeStep(@Who() actor: Actor, @Param('id') id: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const { verb, reason } = await fromForm(TakeActivityStep, body);
        await this.moves.change(actor, id, verb, { reason, version: versionOf(body) });
        return new SeeOther(`${baseOf(actor)}/${id}`, stepReceipts[verb]);
      },
      async (refusal) => await this.page(actor, id, refused(body, refusal, actor.locale)),
    );
  }

  @Post('ta-bort')
  @Only('coordinator', 'reporter', 'approver')
  remove(@Who() actor: Actor, @Param('id') id: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.service.remove(actor, id, versionOf(body));
        return new SeeOther(baseOf(actor), formReceipts.removed);
      },
      async (refusal) => await this.page(actor, id, refused(body, refusal, actor.locale)),
    );
  }

  @Post('insatser/:eventId/ta-bort')
  @Only('coordinator', 'reporter', 'approver')
  removeEvent(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Param('eventId') eventId: string,
    @Body() body: FormBody,
  ): Attempt {
    return new Attempt(
      async () => {
        const { activityId } = await this.happenings.removeEvent(actor, eventId, versionOf(body));
        return new SeeOther(`${baseOf(actor)}/${activityId}`, formReceipts.eventRemoved);
      },
      async (refusal) => await this.page(actor, id, refused(body, refusal, actor.locale)),
    );
  }

  @Post('utan-insats/:absenceId/ta-bort')
  @Only('coordinator', 'reporter', 'approver')
  removeAbsence(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Param('absenceId') absenceId: string,
    @Body() body: FormBody,
  ): Attempt {
    return new Attempt(
      async () => {
        const { activityId } = await this.happenings.removeAbsence(actor, absenceId, versionOf(body));
        return new SeeOther(`${baseOf(actor)}/${activityId}`, formReceipts.absenceRemoved);
      },
      async (refusal) => await this.page(actor, id, refused(body, refusal, actor.locale)),
    );
  }

  private async page(actor: Actor, id: string, form: FormState): Promise<Page> {
    const activity = await this.queries.get(actor, id);
    const outputs = await this.outputs.of(actor, id);
    const events = (await this.outputs.events(actor, id, new Paging())).data;
    const happenings = await this.history.of(actor, 'activity', id);
    const history = happenings.map(toHistoryItem(happened[actor.locale]));
    return new Page({
      title: `${activity.no} ${activity.title}`,
      current: activity.commitment ? 'ataganden' : 'aktiviteter',
      body: <ActivityPage {...{ base: baseOf(actor), activity, outputs, events, history, form }} />,
    });
  }
}

import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { History, toHistoryItem } from '../audit/history.js';
import { Members, Only } from '../shared/access.js';
import { type Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Clock } from '../shared/clock.js';
import { Attempt, Page, SeeOther } from '../web/answers.js';
import { platformPath } from '../web/navigation.js';
import { fresh, refused, type FormState } from '../web/refusal.js';
import { Who } from '../web/request.js';
import { fromForm, versionOf, type FormBody } from '../web/validate.js';
import { DEVIATION_STATES } from './deviation.lifecycle.js';
import { can } from './deviation.policy.js';
import { DeviationsService } from './deviations.service.js';
import { RaiseDeviation, TakeDeviationStep } from './improvement.dto.js';
import { ImprovementQueries, type DeviationView } from './improvement.queries.js';
import { happened, improvementReceipts, improvementTexts } from './improvement.texts.js';
import { filterOf, pageOf, selectionOf, type Search } from './register-filter.js';
import { DeviationForm } from './views/deviation-form.js';
import { DeviationPage } from './views/deviation-page.js';
import { DeviationRegister } from './views/deviation-register.js';

@Controller('p/:platform/avvikelser')
@ApiExcludeController()
export class DeviationsPages {
  constructor(
    private readonly service: DeviationsService,
    private readonly queries: ImprovementQueries,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Members()
  async register(@Who() actor: Actor, @Query() search: Search): Promise<Page> {
    const filter = filterOf(search);
    const root = platformPath(actor.platformSlug);
    const found = await this.queries.deviations(actor, selectionOf(filter, search, DEVIATION_STATES));
    const choices = await this.queries.choices(actor);
    const href = pageOf(baseOf(actor), filter);
    return new Page({
      title: improvementTexts[actor.locale].deviations,
      current: 'avvikelser',
      body: <DeviationRegister {...{ root, found, filter, choices, mayRaise: can.raise(actor), href }} />,
    });
  }

  @Get('ny')
  @Only('coordinator', 'reporter', 'approver')
  async newForm(@Who() actor: Actor): Promise<Page> {
    return await this.writePage(actor, null, fresh({ since: this.clock.today(), severity: 'medium' }));
  }

  @Post()
  @Only('coordinator', 'reporter', 'approver')
  raise(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const { id } = await this.service.raise(actor, await fromForm(RaiseDeviation, body));
        return new SeeOther(`${baseOf(actor)}/${id}`, improvementReceipts.raised);
      },
      async (refusal) => await this.writePage(actor, null, refused(body, refusal, actor.locale)),
    );
  }

  @Get(':id')
  @Members()
  async show(@Who() actor: Actor, @Param('id') id: string): Promise<Page> {
    return await this.page(actor, id, fresh());
  }

  @Get(':id/redigera')
  @Only('coordinator', 'reporter', 'approver')
  async editForm(@Who() actor: Actor, @Param('id') id: string): Promise<Page> {
    const deviation = await this.queries.deviation(actor, id);
    authorize(can.edit(actor, deviation));
    return await this.writePage(actor, deviation, fresh(valuesOf(deviation)));
  }

  @Post(':id/redigera')
  @Only('coordinator', 'reporter', 'approver')
  edit(@Who() actor: Actor, @Param('id') id: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.service.edit(actor, id, versionOf(body), await fromForm(RaiseDeviation, body));
        return new SeeOther(`${baseOf(actor)}/${id}`, improvementReceipts.edited);
      },
      async (refusal) => {
        const deviation = await this.queries.deviation(actor, id);
        const version = Number(body['version']) || deviation.version;
        return await this.writePage(actor, { ...deviation, version }, refused(body, refusal, actor.locale));
      },
    );
  }

  @Post(':id/lage')
  @Only('coordinator', 'reporter', 'approver')
  takeStep(@Who() actor: Actor, @Param('id') id: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const { verb, reason } = await fromForm(TakeDeviationStep, body);
        await this.service.change(actor, id, verb, { reason, version: versionOf(body) });
        return new SeeOther(`${baseOf(actor)}/${id}`, improvementReceipts.moved);
      },
      async (refusal) => await this.page(actor, id, refused(body, refusal, actor.locale)),
    );
  }

  private async page(actor: Actor, id: string, form: FormState): Promise<Page> {
    const root = platformPath(actor.platformSlug);
    const deviation = await this.queries.deviation(actor, id);
    const happenings = await this.history.of(actor, 'deviation', id);
    const history = happenings.map(toHistoryItem(happened[actor.locale]));
    return new Page({
      title: `${deviation.no} ${deviation.title}`,
      current: 'avvikelser',
      body: <DeviationPage {...{ root, deviation, today: this.clock.today(), history, form }} />,
    });
  }

  /** The form for a new one, or for one that is there. */
  private async writePage(actor: Actor, deviation: DeviationView | null, form: FormState): Promise<Page> {
    const t = improvementTexts[actor.locale];
    const base = baseOf(actor);
    const back = deviation ? `${base}/${deviation.id}` : base;
    const title = deviation ? t.editTitle(deviation.no) : t.raise;
    const crumbs = [
      { label: t.deviations, href: base },
      ...(deviation ? [{ label: deviation.title, href: back }] : []),
      { label: title },
    ];
    const choices = await this.queries.choices(actor);
    const action = deviation ? `${back}/redigera` : base;
    const submit = deviation ? t.save : t.raise;
    return new Page({
      title,
      current: 'avvikelser',
      body: (
        <DeviationForm
          {...{ crumbs, title, action, back, submit, version: deviation?.version, choices, form }}
        />
      ),
    });
  }
}

const baseOf = (actor: Actor): string => platformPath(actor.platformSlug, 'avvikelser');

const valuesOf = (deviation: DeviationView): FormState['values'] => ({
  title: deviation.title,
  description: deviation.description ?? '',
  subGoalNodeId: deviation.subGoalId ?? '',
  activityId: deviation.activityId ?? '',
  ownerOrganisationId: deviation.ownerOrganisationId,
  since: deviation.since,
  severity: deviation.severity,
  cause: deviation.cause ?? '',
  containment: deviation.containment ?? '',
  dueOn: deviation.dueOn ?? '',
});

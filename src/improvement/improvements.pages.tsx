import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { History, toHistoryItem } from '../audit/history.js';
import { Members, Only } from '../shared/access.js';
import { hasRole, type Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';

import { Attempt, Page, SeeOther } from '../web/answers.js';
import { platformPath } from '../web/navigation.js';
import { fresh, refused, type FormState } from '../web/refusal.js';
import { Who } from '../web/request.js';
import { fromForm, versionOf, type FormBody } from '../web/validate.js';
import { IMPROVEMENT_STATES } from './improvement.lifecycle.js';
import { can } from './improvement.policy.js';
import { ImprovementsService } from './improvements.service.js';
import { SuggestImprovement, TakeImprovementStep } from './improvement.dto.js';
import { ImprovementQueries, type ImprovementView, type ImprovementChoices } from './improvement.queries.js';
import { happened, improvementReceipts, improvementTexts } from './improvement.texts.js';
import { filterOf, pageOf, selectionOf, type Search } from './register-filter.js';
import { ImprovementForm } from './views/deviation-form.js';
import { ImprovementPage, ImprovementRegister } from './views/improvement-pages.js';

@Controller('p/:platform/forbattringar')
@ApiExcludeController()
export class ImprovementsPages {
  constructor(
    private readonly service: ImprovementsService,
    private readonly queries: ImprovementQueries,
    private readonly history: History,
  ) {}

  @Get()
  @Members()
  async register(@Who() actor: Actor, @Query() search: Search): Promise<Page> {
    const filter = filterOf(search);
    const root = platformPath(actor.platformSlug);
    const found = await this.queries.improvements(actor, selectionOf(filter, search, IMPROVEMENT_STATES));
    const choices = await this.queries.choices(actor);
    const href = pageOf(baseOf(actor), filter);
    return new Page({
      title: improvementTexts[actor.locale].improvements,
      current: 'avvikelser',
      body: (
        <ImprovementRegister {...{ root, found, filter, choices, maySuggest: can.suggest(actor), href }} />
      ),
    });
  }

  @Get('ny')
  @Only('coordinator', 'reporter', 'approver')
  async newForm(@Who() actor: Actor): Promise<Page> {
    return await this.writePage(actor, null, fresh({ organisationId: actor.organisationId }));
  }

  @Post()
  @Only('coordinator', 'reporter', 'approver')
  suggest(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const { id } = await this.service.suggest(actor, await fromForm(SuggestImprovement, body));
        return new SeeOther(`${baseOf(actor)}/${id}`, improvementReceipts.suggested);
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
    const improvement = await this.queries.improvement(actor, id);
    authorize(can.edit(actor, improvement));
    return await this.writePage(actor, improvement, fresh(valuesOf(improvement)));
  }

  @Post(':id/redigera')
  @Only('coordinator', 'reporter', 'approver')
  edit(@Who() actor: Actor, @Param('id') id: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.service.edit(actor, id, versionOf(body), await fromForm(SuggestImprovement, body));
        return new SeeOther(`${baseOf(actor)}/${id}`, improvementReceipts.edited);
      },
      async (refusal) => {
        const improvement = await this.queries.improvement(actor, id);
        const version = Number(body['version']) || improvement.version;
        return await this.writePage(actor, { ...improvement, version }, refused(body, refusal, actor.locale));
      },
    );
  }

  @Post(':id/lage')
  @Only('coordinator', 'reporter', 'approver')
  takeStep(@Who() actor: Actor, @Param('id') id: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const { verb, reason } = await fromForm(TakeImprovementStep, body);
        await this.service.change(actor, id, verb, { reason, version: versionOf(body) });
        return new SeeOther(`${baseOf(actor)}/${id}`, improvementReceipts.moved);
      },
      async (refusal) => await this.page(actor, id, refused(body, refusal, actor.locale)),
    );
  }

  private async page(actor: Actor, id: string, form: FormState): Promise<Page> {
    const root = platformPath(actor.platformSlug);
    const improvement = await this.queries.improvement(actor, id);
    const happenings = await this.history.of(actor, 'improvement', id);
    const history = happenings.map(toHistoryItem(happened[actor.locale]));
    return new Page({
      title: `${improvement.no} ${improvement.title}`,
      current: 'avvikelser',
      body: <ImprovementPage {...{ root, improvement, history, form }} />,
    });
  }

  /** The form for a new one, or for one that is there. */
  private async writePage(actor: Actor, improvement: ImprovementView | null, form: FormState): Promise<Page> {
    const t = improvementTexts[actor.locale];
    const base = baseOf(actor);
    const back = improvement ? `${base}/${improvement.id}` : base;
    const title = improvement ? t.editTitle(improvement.no) : t.suggest;
    const crumbs = [
      { label: t.improvements, href: base },
      ...(improvement ? [{ label: improvement.title, href: back }] : []),
      { label: title },
    ];
    const choices = ownOnly(actor, await this.queries.choices(actor));
    const action = improvement ? `${back}/redigera` : base;
    const submit = improvement ? t.save : t.suggest;
    return new Page({
      title,
      current: 'avvikelser',
      body: (
        <ImprovementForm
          {...{ crumbs, title, action, back, submit, version: improvement?.version, choices, form }}
        />
      ),
    });
  }
}

const baseOf = (actor: Actor): string => platformPath(actor.platformSlug, 'forbattringar');

/** Reporters and approvers suggest for their own organisation. */
const ownOnly = (actor: Actor, choices: ImprovementChoices): ImprovementChoices => ({
  ...choices,
  organisations: hasRole(actor, 'coordinator')
    ? choices.organisations
    : choices.organisations.filter(({ id }) => id === actor.organisationId),
});

const valuesOf = (improvement: ImprovementView): FormState['values'] => ({
  title: improvement.title,
  description: improvement.description ?? '',
  subGoalNodeId: improvement.subGoalId ?? '',
  organisationId: improvement.organisationId,
  dueOn: improvement.dueOn ?? '',
});

import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../shared/access.js';
import { hasRole, type Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Attempt, Page, SeeOther } from '../web/answers.js';
import { platformPath } from '../web/navigation.js';
import { fresh, refused, type FormState } from '../web/refusal.js';
import { Who } from '../web/request.js';
import { fromForm, versionOf, type FormBody } from '../web/validate.js';
import { ActivitiesQueries, type Choices } from './activities.queries.js';
import { ActivitiesService } from './activities.service.js';
import { formReceipts, formTexts } from './activity-form.texts.js';
import { PlanActivity } from './activity.dto.js';
import { can } from './activity.policy.js';
import { activityTexts } from './activity.texts.js';
import type { ActivityView } from './activity.view.js';
import { ActivityForm } from './views/activity-form.js';

@Controller('p/:platform/aktiviteter')
@ApiExcludeController()
export class ActivitiesPages {
  constructor(
    private readonly service: ActivitiesService,
    private readonly queries: ActivitiesQueries,
  ) {}

  @Get('ny')
  @Only('coordinator', 'reporter', 'approver')
  async newForm(@Who() actor: Actor): Promise<Page> {
    return await this.planForm(actor, fresh({ leadOrganisationId: actor.organisationId, form: 'project' }));
  }

  @Post()
  @Only('coordinator', 'reporter', 'approver')
  plan(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const { id } = await this.service.plan(actor, await fromForm(PlanActivity, body));
        return new SeeOther(`${baseOf(actor)}/${id}`, formReceipts.planned);
      },
      async (refusal) => await this.planForm(actor, refused(body, refusal, actor.locale)),
    );
  }

  @Get(':id/redigera')
  @Only('coordinator', 'reporter', 'approver')
  async editForm(@Who() actor: Actor, @Param('id') id: string): Promise<Page> {
    const activity = await this.queries.get(actor, id);
    authorize(can.edit(actor, activity));
    return await this.formOf(actor, activity, fresh(valuesOf(activity)), activity.version);
  }

  @Post(':id/redigera')
  @Only('coordinator', 'reporter', 'approver')
  edit(@Who() actor: Actor, @Param('id') id: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.service.edit(actor, id, versionOf(body), await fromForm(PlanActivity, body));
        return new SeeOther(`${baseOf(actor)}/${id}`, formReceipts.edited);
      },
      async (refusal) => {
        const activity = await this.queries.get(actor, id);
        const version = Number(body['version']) || activity.version;
        return await this.formOf(actor, activity, refused(body, refusal, actor.locale), version);
      },
    );
  }

  private async planForm(actor: Actor, form: FormState): Promise<Page> {
    const t = formTexts[actor.locale];
    const base = baseOf(actor);
    const choices = ownOnly(actor, await this.queries.choices(actor));
    const crumbs = [{ label: activityTexts[actor.locale].activities, href: base }, { label: t.planTitle }];
    return new Page({
      title: t.planTitle,
      current: 'aktiviteter',
      body: (
        <ActivityForm
          {...{ crumbs, title: t.planTitle, action: base, back: base, submit: t.savePlan, choices, form }}
        />
      ),
    });
  }

  private async formOf(
    actor: Actor,
    activity: ActivityView,
    form: FormState,
    version: number,
  ): Promise<Page> {
    const t = formTexts[actor.locale];
    const base = baseOf(actor);
    const back = `${base}/${activity.id}`;
    const title = t.editTitle(activity.no);
    const choices = ownOnly(actor, withOldNode(await this.queries.choices(actor), activity));
    const crumbs = [
      { label: activityTexts[actor.locale].activities, href: base },
      { label: activity.title, href: back },
      { label: title },
    ];
    return new Page({
      title,
      current: 'aktiviteter',
      body: (
        <ActivityForm
          {...{ crumbs, title, action: `${back}/redigera`, back, submit: t.saveEdit, version, choices, form }}
        />
      ),
    });
  }
}

export const baseOf = (actor: Actor): string => platformPath(actor.platformSlug, 'aktiviteter');

/** Reporters and approvers plan for their own organisation. */
const ownOnly = (actor: Actor, choices: Choices): Choices => ({
  ...choices,
  organisations: hasRole(actor, 'coordinator')
    ? choices.organisations
    : choices.organisations.filter(({ id }) => id === actor.organisationId),
});

/** A node that a later version has left out stays chosen until somebody chooses another. */
const withOldNode = (choices: Choices, { nodeId, nodeText }: ActivityView): Choices =>
  nodeId === null || choices.nodes.some(({ id }) => id === nodeId)
    ? choices
    : {
        ...choices,
        nodes: [
          ...choices.nodes,
          { id: nodeId, kind: 'activity', text: nodeText ?? nodeId, subGoalNumber: null },
        ],
      };

const valuesOf = (activity: ActivityView): FormState['values'] => ({
  title: activity.title,
  description: activity.description ?? '',
  nodeId: activity.nodeId ?? '',
  leadOrganisationId: activity.leadOrganisationId,
  targetGroupIds: activity.targetGroups.map(({ id }) => id),
  form: activity.form,
  taskNumber: activity.taskNumber ?? '',
  startsOn: activity.startsOn ?? '',
  endsOn: activity.endsOn ?? '',
  responsibleFunction: activity.responsibleFunction ?? '',
  addedValue: activity.addedValue ?? '',
  commitment: activity.commitment ? 'true' : '',
  notFollowableReason: activity.notFollowableReason ?? '',
  statedTotal: activity.statedTotal === null ? '' : String(activity.statedTotal),
  statedUnit: activity.statedUnit ?? '',
  effectCheckDue: activity.effectCheckDue ?? '',
});

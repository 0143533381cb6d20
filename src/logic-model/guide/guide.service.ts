import { Injectable } from '@nestjs/common';
import { TargetGroupsService } from '../../people/target-groups/target-groups.service.js';
import type { Actor } from '../../shared/actor.js';
import { Invalid } from '../../shared/errors.js';
import { text } from '../../shared/text.js';
import type { VersionWhole } from '../logic-model.views.js';
import { VersionLinksService } from '../version-links.service.js';
import { VersionNodesService } from '../version-nodes.service.js';
import type { AnswerAssumption, AnswerStep, AnswerTargetGroup } from './guide.dto.js';
import { groupOf, kindOf, needsFor, subGoalOf, targetsOf, type Step } from './guide.rules.js';

const CHOOSE_TARGET = text('Välj minst en sak som det leder till.', 'Choose at least one thing it leads to.');
const CHOOSE_GROUP = text(
  'Välj en målgrupp, eller skriv en ny.',
  'Choose a target group, or write a new one.',
);
const CHOOSE_NEED = text('Välj minst ett problem.', 'Choose at least one problem.');

const wrong = (field: string, reason: typeof CHOOSE_TARGET): Invalid => new Invalid([{ field, reason }]);

/** Writes a step’s answer into the draft, with the same services as the draft’s own pages. */
@Injectable()
export class GuideService {
  constructor(
    private readonly nodes: VersionNodesService,
    private readonly links: VersionLinksService,
    private readonly targetGroups: TargetGroupsService,
  ) {}

  async add(actor: Actor, draft: VersionWhole, step: Step, input: AnswerStep): Promise<void> {
    const kind = kindOf(step);
    if (!kind) return;
    const offered = targetsOf(step, draft);
    const targets = offered.filter(({ id }) => input.targets?.includes(id));
    if (offered.length > 0 && targets.length === 0) throw wrong('targets', CHOOSE_TARGET);
    const subGoalId = kind === 'effect_long' ? null : subGoalOf(targets);
    const { text, evidence } = input;
    const needs = needsFor(step, draft).filter(({ id }) => input.needs?.includes(id));
    const targetGroupId = groupOf(needs);
    const node = { kind, text, evidence, subGoalId, ...(targetGroupId === null ? {} : { targetGroupId }) };
    const nodeId = await this.nodes.add(actor, draft.id, node);
    for (const need of needs) {
      await this.links.add(actor, draft.id, { fromNodeId: need.id, toNodeId: nodeId });
    }
    for (const target of targets) {
      await this.links.add(actor, draft.id, { fromNodeId: nodeId, toNodeId: target.id });
    }
  }

  /** Says of problems whom they concern; a group that does not exist is made. */
  async concern(actor: Actor, draft: VersionWhole, input: AnswerTargetGroup): Promise<void> {
    const needs = draft.nodes.filter(({ id, kind }) => kind === 'need' && input.needs?.includes(id));
    if (!input.targetGroupId && !input.name) throw wrong('targetGroupId', CHOOSE_GROUP);
    if (needs.length === 0) throw wrong('needs', CHOOSE_NEED);
    const targetGroupId = input.name ? await this.newGroup(actor, input) : input.targetGroupId;
    for (const need of needs)
      await this.nodes.edit(actor, draft.id, need.id, need.version, { targetGroupId });
  }

  async explain(actor: Actor, draft: VersionWhole, version: number, input: AnswerAssumption): Promise<void> {
    await this.links.edit(actor, draft.id, input.linkId, version, { assumption: input.assumption });
  }

  private async newGroup(actor: Actor, { name, category }: AnswerTargetGroup): Promise<string> {
    const group = await this.targetGroups.add(actor, { name: name ?? '', category: category ?? 'public' });
    return group.id;
  }
}

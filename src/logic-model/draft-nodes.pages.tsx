import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { NotFound } from '../shared/errors.js';
import { Attempt, Page, SeeOther, type Refusal } from '../web/answers.js';
import { words } from '../web/i18n/words.js';
import { fresh, refused, type FormState } from '../web/refusal.js';
import { Who } from '../web/request.js';
import { fromForm, versionOf, type FormBody } from '../web/validate.js';
import { backToPicture, PICTURE, pictureIn } from './diagram/picture-return.js';
import { DraftReader } from './draft.reader.js';
import { draftTexts } from './draft.texts.js';
import { pathsOf } from './logic-model.paths.js';
import { LogicModelQueries } from './logic-model.queries.js';
import { receipts } from './logic-model.receipts.js';
import type { NodeView, VersionWhole } from './logic-model.views.js';
import { LateSaves } from './merge/late-saves.js';
import type { Late } from './merge/merge-notice.js';
import { Removals } from './merge/removals.js';
import { codesOf } from './node-codes.rules.js';
import { fieldsOf } from './node-fields.rules.js';
import { AddNode, EditNode, MoveNode } from './node.dto.js';
import { isGoal, NODE_KINDS, type NodeKind } from './node.rules.js';
import { VersionNodesService } from './version-nodes.service.js';
import { NodeForm } from './views/node-form.js';
import { EDITORS } from './logic-model.policy.js';

const kindOf = (value: unknown): NodeKind => {
  const kind = NODE_KINDS.find((one) => one === value);
  if (!kind) throw new NotFound();
  return kind;
};

/** The form of a node shows every field of its kind: what is left empty is cleared. */
function wholeForm(kind: NodeKind, input: EditNode): EditNode {
  const cleared = Object.fromEntries(fieldsOf(kind).map((field) => [field, input[field] ?? null]));
  return { ...input, ...cleared };
}

@Controller('p/:platform/verksamhetslogik/utkast/led')
@ApiExcludeController()
export class DraftNodesPages {
  constructor(
    private readonly drafts: DraftReader,
    private readonly nodes: VersionNodesService,
    private readonly queries: LogicModelQueries,
    private readonly lateSaves: LateSaves,
    private readonly removals: Removals,
  ) {}

  @Get('nytt')
  @Only(...EDITORS)
  async addForm(
    @Who() actor: Actor,
    @Query('slag') kind: unknown,
    @Query('delmal') under: unknown,
    @Query(PICTURE) from: unknown,
  ): Promise<Page> {
    const subGoalId = typeof under === 'string' ? under : '';
    return await this.form(
      actor,
      await this.drafts.get(actor),
      kindOf(kind),
      null,
      fresh({ subGoalId, [PICTURE]: pictureIn(from) }),
    );
  }

  @Post('nytt')
  @Only(...EDITORS)
  add(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const draft = await this.drafts.get(actor);
        const nodeId = await this.nodes.add(actor, draft.id, await fromForm(AddNode, body));
        const receipt = isGoal(kindOf(body['kind'])) ? receipts.goalAdded : receipts.added;
        return new SeeOther(await this.after(actor, body, nodeId), receipt);
      },
      async (refusal) =>
        await this.form(
          actor,
          await this.drafts.get(actor),
          kindOf(body['kind']),
          null,
          refused(body, refusal, actor.locale),
        ),
    );
  }

  @Get(':nodeId')
  @Only(...EDITORS)
  async editForm(
    @Who() actor: Actor,
    @Param('nodeId') nodeId: string,
    @Query(PICTURE) from?: unknown,
  ): Promise<Page> {
    const { draft, node } = await this.drafts.withNode(actor, nodeId);
    const shown = fieldsOf(node.kind).map((field) => [field, node[field] ?? ''] as const);
    return await this.form(
      actor,
      draft,
      node.kind,
      node,
      fresh({ text: node.text, ...Object.fromEntries(shown), [PICTURE]: pictureIn(from) }),
    );
  }

  @Post(':nodeId')
  @Only(...EDITORS)
  edit(@Who() actor: Actor, @Param('nodeId') nodeId: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const { draft, node } = await this.drafts.withNode(actor, nodeId);
        const edited = { versionId: draft.id, kind: node.kind, row: node };
        const chosen = await this.lateSaves.chosen(actor, edited, body);
        const { text, ...rest } = await fromForm(AddNode, { ...chosen, kind: node.kind });
        const input = { ...wholeForm(node.kind, rest), text };
        await this.nodes.edit(actor, draft.id, nodeId, versionOf(body), input);
        return new SeeOther(await this.after(actor, body, nodeId), receipts.saved);
      },
      (refusal) => this.again(actor, nodeId, body, refusal),
    );
  }

  @Post(':nodeId/flytta')
  @Only(...EDITORS)
  move(@Who() actor: Actor, @Param('nodeId') nodeId: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const { direction } = await fromForm(MoveNode, body);
        await this.nodes.move(actor, (await this.drafts.get(actor)).id, nodeId, direction);
        return new SeeOther(`${pathsOf(actor.platformSlug).draft}#led-${nodeId}`, receipts.moved);
      },
      async () => await this.editForm(actor, nodeId),
    );
  }

  /** Where one came from: the picture with the step chosen in it, or the draft's page at the step. */
  private async after(actor: Actor, body: FormBody, nodeId: string): Promise<string> {
    const paths = pathsOf(actor.platformSlug);
    const back = backToPicture(paths, await this.drafts.get(actor), body, nodeId);
    return back ?? `${paths.draft}#led-${nodeId}`;
  }

  private async again(actor: Actor, nodeId: string, body: FormBody, refusal: Refusal): Promise<Page> {
    const draft = await this.drafts.get(actor);
    const node = [...draft.goals, ...draft.nodes].find(({ id }) => id === nodeId);
    if (!node) {
      const kept = await this.removals.anew(actor, draft, 'node', nodeId, body);
      return await this.form(actor, draft, kindOf(body['kind']), null, kept);
    }
    const edited = { versionId: draft.id, kind: node.kind, row: node };
    const { form, late } = await this.lateSaves.again(actor, edited, body, refusal);
    return await this.form(actor, draft, node.kind, node, form, late);
  }

  private async form(
    actor: Actor,
    draft: VersionWhole,
    kind: NodeKind,
    node: NodeView | null,
    form: FormState,
    late: Late | null = null,
  ): Promise<Page> {
    const t = draftTexts[actor.locale].node;
    const name = words[actor.locale].node[kind];
    return new Page({
      title: node ? t.editTitle(name) : t.addTitle(name),
      current: 'verksamhetslogik',
      body: (
        <NodeForm
          {...{ draft, kind, node, form, late }}
          paths={pathsOf(actor.platformSlug)}
          codes={codesOf(draft)}
          choices={await this.queries.choices(actor)}
        />
      ),
    });
  }
}

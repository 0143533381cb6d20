import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Attempt, Page, SeeOther } from '../web/answers.js';
import { words } from '../web/i18n/words.js';
import { fresh, refused, type FormState } from '../web/refusal.js';
import { Who } from '../web/request.js';
import { versionOf, type FormBody } from '../web/validate.js';
import { DraftReader } from './draft.reader.js';
import { draftTexts } from './draft.texts.js';
import { stepIn, STEP } from './guide/guide-return.js';
import type { Step } from './guide/guide.rules.js';
import { guideTexts } from './guide/guide.texts.js';
import { pathsOf, type Paths } from './logic-model.paths.js';
import { EDITORS } from './logic-model.policy.js';
import { LogicModelQueries } from './logic-model.queries.js';
import { receipts } from './logic-model.receipts.js';
import { VersionNodesService } from './version-nodes.service.js';
import { AskPage } from './views/ask-page.js';
import { RemovalNotes } from './views/removal-notes.js';

/** Back to the question it was removed from, or to the draft. */
const afterRemoval = (paths: Paths, step: Step | null): string =>
  step === null ? paths.draft : paths.guide(step);

/** Asks before a goal or a node is taken out of the draft, and says what goes with it. */
@Controller('p/:platform/verksamhetslogik/utkast/led/:nodeId/ta-bort')
@ApiExcludeController()
export class DraftRemovalPages {
  constructor(
    private readonly drafts: DraftReader,
    private readonly nodes: VersionNodesService,
    private readonly queries: LogicModelQueries,
  ) {}

  @Get()
  @Only(...EDITORS)
  async removeForm(
    @Who() actor: Actor,
    @Param('nodeId') nodeId: string,
    @Query(STEP) step?: unknown,
  ): Promise<Page> {
    return await this.removal(actor, nodeId, fresh({ [STEP]: stepIn(step) ?? '' }));
  }

  @Post()
  @Only(...EDITORS)
  remove(@Who() actor: Actor, @Param('nodeId') nodeId: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const draft = await this.drafts.get(actor);
        await this.nodes.remove(actor, draft.id, nodeId, versionOf(body));
        return new SeeOther(afterRemoval(pathsOf(actor.platformSlug), stepIn(body[STEP])), receipts.removed);
      },
      async (refusal) => await this.removal(actor, nodeId, refused(body, refusal, actor.locale)),
    );
  }

  private async removal(actor: Actor, nodeId: string, form: FormState): Promise<Page> {
    const { draft, node } = await this.drafts.withNode(actor, nodeId);
    const uses = await this.queries.nodeUses(actor, draft.modelId);
    const t = draftTexts[actor.locale];
    const title = t.node.removeTitle(words[actor.locale].node[node.kind]);
    const paths = pathsOf(actor.platformSlug);
    const step = stepIn(form.values[STEP]);
    const label = step === null ? t.title(draft.number) : guideTexts[actor.locale].step[step].question;
    return new Page({
      title,
      current: 'verksamhetslogik',
      body: (
        <AskPage
          back={{ label, href: afterRemoval(paths, step) }}
          fields={step === null ? {} : { [STEP]: step }}
          title={title}
          action={`${paths.node(nodeId)}/ta-bort`}
          version={node.version}
          form={form}
          submit={t.node.removeIt}
          kind="danger"
        >
          <RemovalNotes draft={draft} node={node} use={uses.find((use) => use.nodeId === nodeId)} />
        </AskPage>
      ),
    });
  }
}

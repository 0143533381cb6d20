import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { fromForm, versionOf, type FormBody } from '../../web/validate.js';
import { DraftReader } from '../draft.reader.js';
import { draftTexts } from '../draft.texts.js';
import { pathsOf } from '../logic-model.paths.js';
import { EDITORS } from '../logic-model.policy.js';
import { receipts } from '../logic-model.receipts.js';
import type { ConflictView, VersionWhole } from '../logic-model.views.js';
import { Removals } from '../merge/removals.js';
import { LateSaves } from '../merge/late-saves.js';
import type { Late } from '../merge/merge-notice.js';
import { codesOf } from '../node-codes.rules.js';
import { AskPage } from '../views/ask-page.js';
import { AddConflict, EditConflict } from './conflicts.dto.js';
import { ConflictsService } from './conflicts.service.js';
import { conflictsTexts } from './conflicts.texts.js';
import { ConflictForm } from './views/conflict-form.js';

@Controller('p/:platform/verksamhetslogik/utkast/malkonflikt')
@ApiExcludeController()
export class ConflictsPages {
  constructor(
    private readonly drafts: DraftReader,
    private readonly conflicts: ConflictsService,
    private readonly removals: Removals,
    private readonly lateSaves: LateSaves,
  ) {}

  @Get('ny')
  @Only(...EDITORS)
  async addForm(@Who() actor: Actor): Promise<Page> {
    return this.form(actor, await this.drafts.get(actor), null, fresh());
  }

  @Post('ny')
  @Only(...EDITORS)
  add(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const draft = await this.drafts.get(actor);
        await this.conflicts.add(actor, draft.id, await fromForm(AddConflict, body));
        return new SeeOther(`${pathsOf(actor.platformSlug).draft}#malkonflikter`, receipts.conflictAdded);
      },
      async (refusal) =>
        this.form(actor, await this.drafts.get(actor), null, refused(body, refusal, actor.locale)),
    );
  }

  @Get(':conflictId')
  @Only(...EDITORS)
  async editForm(@Who() actor: Actor, @Param('conflictId') conflictId: string): Promise<Page> {
    const { draft, conflict } = await this.drafts.withConflict(actor, conflictId);
    return this.form(actor, draft, conflict, fresh({ reasoning: conflict.reasoning }));
  }

  @Post(':conflictId')
  @Only(...EDITORS)
  edit(@Who() actor: Actor, @Param('conflictId') conflictId: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const { draft, conflict } = await this.drafts.withConflict(actor, conflictId);
        const edited = { versionId: draft.id, kind: 'conflict', row: conflict } as const;
        const input = await fromForm(EditConflict, await this.lateSaves.chosen(actor, edited, body));
        await this.conflicts.edit(actor, draft.id, conflictId, versionOf(body), input);
        return new SeeOther(`${pathsOf(actor.platformSlug).draft}#konflikt-${conflictId}`, receipts.saved);
      },
      async (refusal) => {
        const draft = await this.drafts.get(actor);
        const conflict = draft.conflicts.find(({ id }) => id === conflictId);
        if (!conflict)
          return this.form(
            actor,
            draft,
            null,
            await this.removals.anew(actor, draft, 'conflict', conflictId, body),
          );
        const edited = { versionId: draft.id, kind: 'conflict', row: conflict } as const;
        const { form, late } = await this.lateSaves.again(actor, edited, body, refusal);
        return this.form(actor, draft, conflict, form, late);
      },
    );
  }

  @Get(':conflictId/ta-bort')
  @Only(...EDITORS)
  async removeForm(@Who() actor: Actor, @Param('conflictId') conflictId: string): Promise<Page> {
    return await this.removal(actor, conflictId, fresh());
  }

  @Post(':conflictId/ta-bort')
  @Only(...EDITORS)
  remove(@Who() actor: Actor, @Param('conflictId') conflictId: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const draft = await this.drafts.get(actor);
        await this.conflicts.remove(actor, draft.id, conflictId, versionOf(body));
        return new SeeOther(`${pathsOf(actor.platformSlug).draft}#malkonflikter`, receipts.removed);
      },
      async (refusal) => await this.removal(actor, conflictId, refused(body, refusal, actor.locale)),
    );
  }

  private form(
    actor: Actor,
    draft: VersionWhole,
    conflict: ConflictView | null,
    form: FormState,
    late: Late | null = null,
  ): Page {
    const t = conflictsTexts[actor.locale];
    const paths = pathsOf(actor.platformSlug);
    return new Page({
      title: conflict ? t.editTitle : t.addTitle,
      current: 'verksamhetslogik',
      body: <ConflictForm {...{ draft, conflict, form, late, paths }} codes={codesOf(draft)} />,
    });
  }

  private async removal(actor: Actor, conflictId: string, form: FormState): Promise<Page> {
    const { draft, conflict } = await this.drafts.withConflict(actor, conflictId);
    const t = conflictsTexts[actor.locale];
    const paths = pathsOf(actor.platformSlug);
    return new Page({
      title: t.removeTitle,
      current: 'verksamhetslogik',
      body: (
        <AskPage
          back={{ label: draftTexts[actor.locale].title(draft.number), href: paths.draft }}
          title={t.removeTitle}
          action={`${paths.conflict(conflictId)}/ta-bort`}
          version={conflict.version}
          form={form}
          submit={t.removeIt}
          kind="danger"
        >
          <p>”{conflict.reasoning}”</p>
        </AskPage>
      ),
    });
  }
}

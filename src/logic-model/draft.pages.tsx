import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import type { Text } from '../shared/text.js';
import { Attempt, Page, SeeOther } from '../web/answers.js';
import { fresh, refused, type FormState } from '../web/refusal.js';
import { Who } from '../web/request.js';
import { fromForm, versionOf, type FormBody } from '../web/validate.js';
import { toPicture } from './diagram/picture-return.js';
import { DraftReader } from './draft.reader.js';
import { draftTexts } from './draft.texts.js';
import { goalsTexts } from './goals.texts.js';
import { EditVersion } from './logic-model.dto.js';
import { pathsOf } from './logic-model.paths.js';
import { receipts } from './logic-model.receipts.js';
import { LogicModelService } from './logic-model.service.js';
import { codesOf } from './node-codes.rules.js';
import { VersionDecisionService } from './version-decision.service.js';
import { VersionReviewService } from './version-review.service.js';
import { UndoChange } from './undo/undo.dto.js';
import { NOTHING_DONE, UndoQueries } from './undo/undo.queries.js';
import { UndoService } from './undo/undo.service.js';
import { DraftPage } from './views/draft-page.js';
import { EDITORS } from './logic-model.policy.js';
import { VersionForm } from './views/version-form.js';

@Controller('p/:platform/verksamhetslogik/utkast')
@ApiExcludeController()
export class DraftPages {
  constructor(
    private readonly drafts: DraftReader,
    private readonly models: LogicModelService,
    private readonly review: VersionReviewService,
    private readonly decisions: VersionDecisionService,
    private readonly undoing: UndoService,
    private readonly changes: UndoQueries,
  ) {}

  @Get()
  @Only(...EDITORS)
  async draft(@Who() actor: Actor): Promise<Page> {
    return await this.whole(actor, fresh());
  }

  @Post('angra')
  @Only(...EDITORS)
  undo(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return this.changeBack(actor, body, receipts.undone, (versionId, changeId) =>
      this.undoing.undo(actor, versionId, changeId),
    );
  }

  @Post('gor-om')
  @Only(...EDITORS)
  redo(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return this.changeBack(actor, body, receipts.redone, (versionId, changeId) =>
      this.undoing.redo(actor, versionId, changeId),
    );
  }

  @Get('uppgifter')
  @Only(...EDITORS)
  async aboutForm(@Who() actor: Actor): Promise<Page> {
    const { title, periodFrom, periodTo, reviewDue } = await this.drafts.get(actor);
    return await this.about(actor, fresh({ title, periodFrom, periodTo, reviewDue: reviewDue ?? '' }));
  }

  @Post('uppgifter')
  @Only(...EDITORS)
  edit(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const draft = await this.drafts.get(actor);
        const input = await fromForm(EditVersion, body);
        await this.models.editVersion(actor, draft.id, versionOf(body), {
          ...input,
          reviewDue: input.reviewDue ?? null,
        });
        return new SeeOther(pathsOf(actor.platformSlug).draft, receipts.saved);
      },
      (refusal) => this.about(actor, refused(body, refusal, actor.locale)),
    );
  }

  @Post('oppna-igen')
  @Only('coordinator')
  reopen(@Who() actor: Actor): Attempt {
    return new Attempt(
      async () => {
        await this.decisions.reopen(actor, (await this.drafts.get(actor)).id);
        return new SeeOther(pathsOf(actor.platformSlug).draft, receipts.reopened);
      },
      () => this.draft(actor),
    );
  }

  /** Leads back to the picture where that is where the button was. */
  private changeBack(
    actor: Actor,
    body: FormBody,
    receipt: Text,
    change: (versionId: string, changeId: string) => Promise<void>,
  ): Attempt {
    const paths = pathsOf(actor.platformSlug);
    return new Attempt(
      async () => {
        const { id } = await this.drafts.get(actor);
        await change(id, (await fromForm(UndoChange, body)).changeId);
        return new SeeOther(toPicture(paths, await this.drafts.get(actor), body) ?? paths.draft, receipt);
      },
      (refusal) => this.whole(actor, refused(body, refusal, actor.locale)),
    );
  }

  private async whole(actor: Actor, form: FormState): Promise<Page> {
    const draft = await this.drafts.get(actor);
    const decision = draft.state === 'returned' ? await this.review.decision(actor, draft.id) : null;
    return this.page(
      draftTexts[actor.locale].title(draft.number),
      <DraftPage
        paths={pathsOf(actor.platformSlug)}
        draft={draft}
        codes={codesOf(draft)}
        findings={await this.review.findings(actor, draft)}
        returnReason={decision?.reason ?? null}
        latest={draft.state === 'draft' ? await this.changes.latest(actor, draft.id) : NOTHING_DONE}
        form={form}
      />,
    );
  }

  private async about(actor: Actor, form: FormState): Promise<Page> {
    const draft = await this.drafts.get(actor);
    const t = draftTexts[actor.locale];
    const paths = pathsOf(actor.platformSlug);
    return this.page(
      t.aboutTitle,
      <VersionForm
        title={t.aboutTitle}
        lead={t.aboutLead}
        crumbs={[{ label: t.title(draft.number), href: paths.draft }, { label: t.aboutTitle }]}
        action={paths.about}
        version={Number(form.values['version'] ?? draft.version)}
        withReview
        form={form}
        submit={goalsTexts[actor.locale].form.save}
      />,
    );
  }

  private page(title: string, body: Page['view']['body']): Page {
    return new Page({ title, current: 'verksamhetslogik', body });
  }
}

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
import type { FactorView, VersionWhole } from '../logic-model.views.js';
import { Removals } from '../merge/removals.js';
import { LateSaves } from '../merge/late-saves.js';
import type { Late } from '../merge/merge-notice.js';
import { codesOf } from '../node-codes.rules.js';
import { AskPage } from '../views/ask-page.js';
import { AddFactor, EditFactor } from './factors.dto.js';
import { FactorsService } from './factors.service.js';
import { factorsTexts } from './factors.texts.js';
import { FactorForm } from './views/factor-form.js';

const valuesOf = ({ text, occursOn, works, how, nodeIds }: FactorView): FormState['values'] => ({
  text,
  occursOn: occursOn ?? '',
  works,
  how: how ?? '',
  nodeIds,
});

@Controller('p/:platform/verksamhetslogik/utkast/omvarldsfaktor')
@ApiExcludeController()
export class FactorsPages {
  constructor(
    private readonly drafts: DraftReader,
    private readonly factors: FactorsService,
    private readonly removals: Removals,
    private readonly lateSaves: LateSaves,
  ) {}

  @Get('ny')
  @Only(...EDITORS)
  async addForm(@Who() actor: Actor): Promise<Page> {
    return this.form(actor, await this.drafts.get(actor), null, fresh({ works: 'unknown' }));
  }

  @Post('ny')
  @Only(...EDITORS)
  add(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const draft = await this.drafts.get(actor);
        await this.factors.add(actor, draft.id, await fromForm(AddFactor, body));
        return new SeeOther(`${pathsOf(actor.platformSlug).draft}#omvarld`, receipts.factorAdded);
      },
      async (refusal) =>
        this.form(actor, await this.drafts.get(actor), null, refused(body, refusal, actor.locale)),
    );
  }

  @Get(':factorId')
  @Only(...EDITORS)
  async editForm(@Who() actor: Actor, @Param('factorId') factorId: string): Promise<Page> {
    const { draft, factor } = await this.drafts.withFactor(actor, factorId);
    return this.form(actor, draft, factor, fresh(valuesOf(factor)));
  }

  @Post(':factorId')
  @Only(...EDITORS)
  edit(@Who() actor: Actor, @Param('factorId') factorId: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const { draft, factor } = await this.drafts.withFactor(actor, factorId);
        const edited = { versionId: draft.id, kind: 'factor', row: factor } as const;
        const input = await fromForm(EditFactor, await this.lateSaves.chosen(actor, edited, body));
        const cleared = { occursOn: input.occursOn ?? null, how: input.how ?? null };
        await this.factors.edit(actor, draft.id, factorId, versionOf(body), { ...input, ...cleared });
        return new SeeOther(`${pathsOf(actor.platformSlug).draft}#faktor-${factorId}`, receipts.saved);
      },
      async (refusal) => {
        const draft = await this.drafts.get(actor);
        const factor = draft.factors.find(({ id }) => id === factorId);
        if (!factor)
          return this.form(
            actor,
            draft,
            null,
            await this.removals.anew(actor, draft, 'factor', factorId, body),
          );
        const edited = { versionId: draft.id, kind: 'factor', row: factor } as const;
        const { form, late } = await this.lateSaves.again(actor, edited, body, refusal);
        return this.form(actor, draft, factor, form, late);
      },
    );
  }

  @Get(':factorId/ta-bort')
  @Only(...EDITORS)
  async removeForm(@Who() actor: Actor, @Param('factorId') factorId: string): Promise<Page> {
    return await this.removal(actor, factorId, fresh());
  }

  @Post(':factorId/ta-bort')
  @Only(...EDITORS)
  remove(@Who() actor: Actor, @Param('factorId') factorId: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const draft = await this.drafts.get(actor);
        await this.factors.remove(actor, draft.id, factorId, versionOf(body));
        return new SeeOther(`${pathsOf(actor.platformSlug).draft}#omvarld`, receipts.removed);
      },
      async (refusal) => await this.removal(actor, factorId, refused(body, refusal, actor.locale)),
    );
  }

  private form(
    actor: Actor,
    draft: VersionWhole,
    factor: FactorView | null,
    form: FormState,
    late: Late | null = null,
  ): Page {
    const t = factorsTexts[actor.locale];
    const paths = pathsOf(actor.platformSlug);
    return new Page({
      title: factor ? t.editTitle : t.addTitle,
      current: 'verksamhetslogik',
      body: <FactorForm {...{ draft, factor, form, late, paths }} codes={codesOf(draft)} />,
    });
  }

  private async removal(actor: Actor, factorId: string, form: FormState): Promise<Page> {
    const { draft, factor } = await this.drafts.withFactor(actor, factorId);
    const t = factorsTexts[actor.locale];
    const paths = pathsOf(actor.platformSlug);
    return new Page({
      title: t.removeTitle,
      current: 'verksamhetslogik',
      body: (
        <AskPage
          back={{ label: draftTexts[actor.locale].title(draft.number), href: paths.draft }}
          title={t.removeTitle}
          action={`${paths.factor(factorId)}/ta-bort`}
          version={factor.version}
          form={form}
          submit={t.removeIt}
          kind="danger"
        >
          <p>{factor.text}</p>
        </AskPage>
      ),
    });
  }
}

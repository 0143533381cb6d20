import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Attempt, Page, SeeOther } from '../web/answers.js';
import { fresh, refused, type FormState } from '../web/refusal.js';
import { Who } from '../web/request.js';
import { fromForm, versionOf, type FormBody } from '../web/validate.js';
import { backToPicture, PICTURE, pictureIn } from './diagram/picture-return.js';
import { DraftReader } from './draft.reader.js';
import { draftTexts } from './draft.texts.js';
import { pathsOf } from './logic-model.paths.js';
import { receipts } from './logic-model.receipts.js';
import type { LinkView, VersionWhole } from './logic-model.views.js';
import { LateSaves } from './merge/late-saves.js';
import type { Late } from './merge/merge-notice.js';
import { Removals } from './merge/removals.js';
import { codesOf } from './node-codes.rules.js';
import { AddLink, EditLink } from './node.dto.js';
import { sourcesIn } from './sources/sources.form.js';
import { linesOf } from './sources/sources.rules.js';
import { VersionLinksService } from './version-links.service.js';
import { AskPage } from './views/ask-page.js';
import { LinkForm } from './views/link-form.js';
import { EDITORS } from './logic-model.policy.js';
import { LinkToRemove } from './views/link-to-remove.js';

@Controller('p/:platform/verksamhetslogik/utkast/samband')
@ApiExcludeController()
export class DraftLinksPages {
  constructor(
    private readonly drafts: DraftReader,
    private readonly links: VersionLinksService,
    private readonly lateSaves: LateSaves,
    private readonly removals: Removals,
  ) {}

  @Get('nytt')
  @Only(...EDITORS)
  async addForm(
    @Who() actor: Actor,
    @Query('fran') from: unknown,
    @Query(PICTURE) picture: unknown,
  ): Promise<Page> {
    const fromNodeId = typeof from === 'string' ? from : '';
    const unsaid = {
      fromNodeId,
      evidence: 'none',
      claim: 'unknown',
      sign: '+',
      [PICTURE]: pictureIn(picture),
    };
    return this.form(actor, await this.drafts.get(actor), null, fresh(unsaid));
  }

  @Post('nytt')
  @Only(...EDITORS)
  add(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const draft = await this.drafts.get(actor);
        const input = await fromForm(AddLink, body);
        const sources = await sourcesIn(body['sources']);
        await this.links.add(actor, draft.id, { ...input, sources });
        const paths = pathsOf(actor.platformSlug);
        const back = backToPicture(paths, draft, body, input.fromNodeId);
        return new SeeOther(back ?? `${paths.draft}#samband`, receipts.linkAdded);
      },
      async (refusal) =>
        this.form(actor, await this.drafts.get(actor), null, refused(body, refusal, actor.locale)),
    );
  }

  @Get(':linkId')
  @Only(...EDITORS)
  async editForm(@Who() actor: Actor, @Param('linkId') linkId: string): Promise<Page> {
    const { draft, link } = await this.drafts.withLink(actor, linkId);
    const { assumption, evidence, sources, claim, claimReasoning, sign } = link;
    return this.form(
      actor,
      draft,
      link,
      fresh({
        assumption: assumption ?? '',
        evidence,
        sources: linesOf(sources),
        claim,
        claimReasoning: claimReasoning ?? '',
        sign,
      }),
    );
  }

  @Post(':linkId')
  @Only(...EDITORS)
  edit(@Who() actor: Actor, @Param('linkId') linkId: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const { draft, link } = await this.drafts.withLink(actor, linkId);
        const edited = { versionId: draft.id, kind: 'link', row: link } as const;
        const chosen = await this.lateSaves.chosen(actor, edited, body);
        const input = await fromForm(EditLink, chosen);
        await this.links.edit(actor, draft.id, linkId, versionOf(body), {
          ...input,
          assumption: input.assumption ?? null,
          sources: await sourcesIn(chosen['sources'], link.sources),
          claimReasoning: input.claimReasoning ?? null,
        });
        return new SeeOther(`${pathsOf(actor.platformSlug).draft}#samband-${linkId}`, receipts.saved);
      },
      async (refusal) => {
        const draft = await this.drafts.get(actor);
        const link = draft.links.find(({ id }) => id === linkId);
        if (!link)
          return this.form(actor, draft, null, await this.removals.anew(actor, draft, 'link', linkId, body));
        const edited = { versionId: draft.id, kind: 'link', row: link } as const;
        const { form, late } = await this.lateSaves.again(actor, edited, body, refusal);
        return this.form(actor, draft, link, form, late);
      },
    );
  }

  @Get(':linkId/ta-bort')
  @Only(...EDITORS)
  async removeForm(@Who() actor: Actor, @Param('linkId') linkId: string): Promise<Page> {
    return await this.removal(actor, linkId, fresh());
  }

  @Post(':linkId/ta-bort')
  @Only(...EDITORS)
  remove(@Who() actor: Actor, @Param('linkId') linkId: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const draft = await this.drafts.get(actor);
        await this.links.remove(actor, draft.id, linkId, versionOf(body));
        return new SeeOther(`${pathsOf(actor.platformSlug).draft}#samband`, receipts.removed);
      },
      async (refusal) => await this.removal(actor, linkId, refused(body, refusal, actor.locale)),
    );
  }

  private form(
    actor: Actor,
    draft: VersionWhole,
    link: LinkView | null,
    form: FormState,
    late: Late | null = null,
  ): Page {
    const t = draftTexts[actor.locale].link;
    return new Page({
      title: link ? t.editTitle : t.addTitle,
      current: 'verksamhetslogik',
      body: (
        <LinkForm
          {...{ draft, link, form, late }}
          paths={pathsOf(actor.platformSlug)}
          codes={codesOf(draft)}
        />
      ),
    });
  }

  private async removal(actor: Actor, linkId: string, form: FormState): Promise<Page> {
    const { draft, link } = await this.drafts.withLink(actor, linkId);
    const t = draftTexts[actor.locale];
    const paths = pathsOf(actor.platformSlug);
    return new Page({
      title: t.link.removeTitle,
      current: 'verksamhetslogik',
      body: (
        <AskPage
          back={{ label: t.title(draft.number), href: paths.draft }}
          title={t.link.removeTitle}
          action={`${paths.link(linkId)}/ta-bort`}
          version={link.version}
          form={form}
          submit={t.link.removeIt}
          kind="danger"
        >
          <LinkToRemove draft={draft} codes={codesOf(draft)} link={link} />
        </AskPage>
      ),
    });
  }
}

import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DecisionsQuery } from '../decisions/decisions.dto.js';
import { DecisionsQueries } from '../decisions/decisions.queries.js';
import { EndorsementsQueries } from '../decisions/endorsement/endorsements.queries.js';
import { Members, Only } from '../shared/access.js';
import { hasRole, type Actor } from '../shared/actor.js';
import { NotFound } from '../shared/errors.js';
import { Paging } from '../shared/paging.js';
import { Attempt, Page, SeeOther } from '../web/answers.js';
import { fresh, refused, type FormState } from '../web/refusal.js';
import { Who } from '../web/request.js';
import { fromForm, type FormBody } from '../web/validate.js';
import { goalsTexts } from './goals.texts.js';
import { CreateModel, StartDraft } from './logic-model.dto.js';
import { pathsOf } from './logic-model.paths.js';
import { can } from './logic-model.policy.js';
import { LogicModelQueries } from './logic-model.queries.js';
import { receipts } from './logic-model.receipts.js';
import { LogicModelService } from './logic-model.service.js';
import type { ModelView } from './logic-model.views.js';
import { nextStep } from './next-step.rules.js';
import { VersionReviewService } from './version-review.service.js';
import { Goals } from './views/goals.js';
import { VersionForm } from './views/version-form.js';
import { VersionPage } from './views/version-page.js';

const upTo = (limit: number): Paging => Object.assign(new Paging(), { limit });

@Controller('p/:platform/mal')
@ApiExcludeController()
export class GoalsPages {
  constructor(
    private readonly models: LogicModelService,
    private readonly queries: LogicModelQueries,
    private readonly review: VersionReviewService,
    private readonly decisions: DecisionsQueries,
    private readonly endorsements: EndorsementsQueries,
  ) {}

  @Get()
  @Members()
  async goals(@Who() actor: Actor): Promise<Page> {
    const model = await this.queries.findPlatformModel(actor);
    const versions = model ? (await this.queries.listVersions(actor, model.id, upTo(100))).data : [];
    const inForce = model?.inForceVersionId
      ? await this.queries.getVersion(actor, model.inForceVersionId)
      : null;
    const endorsement = inForce ? await this.endorsements.findFor(actor, inForce.id) : null;
    const open = await this.openOf(actor, model);
    const register = await this.decisions.list(actor, Object.assign(new DecisionsQuery(), { limit: 20 }));
    const next = nextStep(model, open?.version ?? null, open?.decision ?? null, {
      create: can.create(actor),
      startNextDraft:
        model !== null &&
        !model.hasOpenVersion &&
        inForce !== null &&
        can.edit(actor, { ...model, modelKind: model.kind }),
    });
    const paths = pathsOf(actor.platformSlug);
    return new Page({
      title: goalsTexts[actor.locale].title,
      current: 'mal',
      body: <Goals {...{ paths, inForce, endorsement, versions, next }} register={register.data} />,
    });
  }

  @Get('ny')
  @Only('coordinator')
  createForm(@Who() actor: Actor): Page {
    return this.form(actor, 'new', fresh());
  }

  @Post('ny')
  @Only('coordinator')
  create(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.models.create(actor, await fromForm(CreateModel, body));
        return new SeeOther(pathsOf(actor.platformSlug).draft, receipts.created);
      },
      (refusal) => Promise.resolve(this.form(actor, 'new', refused(body, refusal, actor.locale))),
    );
  }

  @Get('nytt-utkast')
  @Only('coordinator')
  draftForm(@Who() actor: Actor): Page {
    return this.form(actor, 'draft', fresh());
  }

  @Post('nytt-utkast')
  @Only('coordinator')
  startDraft(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const model = await this.queries.findPlatformModel(actor);
        if (!model) throw new NotFound();
        await this.models.startNextDraft(actor, model.id, await fromForm(StartDraft, body));
        return new SeeOther(pathsOf(actor.platformSlug).draft, receipts.draftStarted);
      },
      (refusal) => Promise.resolve(this.form(actor, 'draft', refused(body, refusal, actor.locale))),
    );
  }

  @Get(':version')
  @Members()
  async version(@Who() actor: Actor, @Param('version') number: string): Promise<Page> {
    const version = await this.queries.getVersionByNumber(actor, number);
    const decision = await this.review.decision(actor, version.id);
    const proof = version.sha256 === null ? null : await this.review.verify(actor, version.id);
    const endorsement = await this.endorsements.findFor(actor, version.id);
    const paths = pathsOf(actor.platformSlug);
    return new Page({
      title: goalsTexts[actor.locale].version.title(version.number),
      current: 'mal',
      body: (
        <VersionPage
          {...{ paths, version, decision, proof, endorsement }}
          mayInvite={version.state === 'adopted' && hasRole(actor, 'coordinator')}
        />
      ),
    });
  }

  private async openOf(actor: Actor, model: ModelView | null) {
    if (!model?.openVersionId) return null;
    return await this.review.withDecision(actor, await this.queries.getVersion(actor, model.openVersionId));
  }

  private form(actor: Actor, which: 'new' | 'draft', form: FormState): Page {
    const t = goalsTexts[actor.locale];
    const paths = pathsOf(actor.platformSlug);
    const title = which === 'new' ? t.form.newTitle : t.form.draftTitle;
    return new Page({
      title,
      current: 'mal',
      body: (
        <VersionForm
          title={title}
          lead={which === 'new' ? t.form.newLead : t.form.draftLead}
          crumbs={[{ label: t.title, href: paths.goals }, { label: title }]}
          action={which === 'new' ? paths.newModel : paths.nextDraft}
          withName={which === 'new'}
          form={form}
          submit={t.form.create}
        />
      ),
    });
  }
}

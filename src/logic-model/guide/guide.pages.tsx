import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { VNode } from 'preact';
import { Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { NotFound } from '../../shared/errors.js';
import { text } from '../../shared/text.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { fromForm, versionOf, type FormBody } from '../../web/validate.js';
import { DraftReader } from '../draft.reader.js';
import { CreateModel } from '../logic-model.dto.js';
import { pathsOf } from '../logic-model.paths.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import { LogicModelService } from '../logic-model.service.js';
import { codesOf } from '../node-codes.rules.js';
import { VersionNodesService } from '../version-nodes.service.js';
import { VersionReviewService } from '../version-review.service.js';
import { AnswerAssumption, AnswerStep, AnswerTargetGroup } from './guide.dto.js';
import { isStep, nextOf, type Step } from './guide.rules.js';
import { GuideService } from './guide.service.js';
import { guideTexts } from './guide.texts.js';
import { GuideStart } from './views/guide-start.js';
import { EDITORS } from '../logic-model.policy.js';
import { GuideStep } from './views/guide-step.js';

const SAVED = text(guideTexts.sv.saved, guideTexts.en.saved);

const stepOf = (value: string): Step => {
  if (!isStep(value)) throw new NotFound();
  return value;
};

@Controller('p/:platform/verksamhetslogik/guide')
@ApiExcludeController()
export class GuidePages {
  constructor(
    private readonly drafts: DraftReader,
    private readonly models: LogicModelService,
    private readonly queries: LogicModelQueries,
    private readonly nodes: VersionNodesService,
    private readonly review: VersionReviewService,
    private readonly guide: GuideService,
  ) {}

  @Get()
  @Only(...EDITORS)
  async start(@Who() actor: Actor): Promise<Page> {
    return await this.starting(actor, fresh());
  }

  @Post()
  @Only(...EDITORS)
  create(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.models.createDrawn(actor, await fromForm(CreateModel, body));
        return new SeeOther(pathsOf(actor.platformSlug).guide('problem'));
      },
      async (refusal) => await this.starting(actor, refused(body, refusal, actor.locale)),
    );
  }

  @Get(':step')
  @Only(...EDITORS)
  async step(
    @Who() actor: Actor,
    @Param('step') step: string,
    @Query('andra') nodeId: unknown,
    @Query('efter') after: unknown,
  ): Promise<Page> {
    return await this.page(actor, stepOf(step), fresh(), {
      nodeId: typeof nodeId === 'string' ? nodeId : null,
      after: typeof after === 'string' ? after : null,
    });
  }

  @Post(':step')
  @Only(...EDITORS)
  answer(@Who() actor: Actor, @Param('step') name: string, @Body() body: FormBody): Attempt {
    const nodeId = typeof body['nodeId'] === 'string' ? body['nodeId'] : null;
    const linkId = typeof body['linkId'] === 'string' ? body['linkId'] : null;
    return new Attempt(
      async () => {
        const step = stepOf(name);
        await this.save(actor, step, nodeId, body);
        const to = body['go'] === 'next' ? (nextOf(step) ?? step) : step;
        return new SeeOther(pathsOf(actor.platformSlug).guide(to), SAVED);
      },
      async (refusal) =>
        await this.page(actor, stepOf(name), refused(body, refusal, actor.locale), { nodeId, linkId }),
    );
  }

  private async save(actor: Actor, step: Step, nodeId: string | null, body: FormBody): Promise<void> {
    const draft = await this.drafts.get(actor);
    if (step === 'kontroll') return;
    if (step === 'malgrupp') {
      await this.guide.concern(actor, draft, await fromForm(AnswerTargetGroup, body));
    } else if (step === 'antaganden') {
      await this.guide.explain(actor, draft, versionOf(body), await fromForm(AnswerAssumption, body));
    } else if (nodeId !== null) {
      const { text, evidence } = await fromForm(AnswerStep, body);
      const said = step === 'problem' ? { text, evidence: evidence ?? null } : { text };
      await this.nodes.edit(actor, draft.id, nodeId, versionOf(body), said);
    } else {
      await this.guide.add(actor, draft, step, await fromForm(AnswerStep, body));
    }
  }

  private async starting(actor: Actor, form: FormState): Promise<Page> {
    const model = await this.queries.findDrawn(actor);
    const draft = model?.openVersionId ? await this.drafts.get(actor) : null;
    return this.shown(
      guideTexts[actor.locale].title,
      <GuideStart
        paths={pathsOf(actor.platformSlug)}
        form={form}
        draft={draft?.state === 'draft' ? draft : null}
        isNew={model === null}
        local={model?.kind === 'local' ? model.id : null}
      />,
    );
  }

  private async page(
    actor: Actor,
    step: Step,
    form: FormState,
    at: { nodeId?: string | null; after?: string | null; linkId?: string | null },
  ): Promise<Page> {
    const draft = await this.drafts.get(actor);
    return this.shown(
      guideTexts[actor.locale].step[step].question,
      <GuideStep
        {...{ step, draft, form }}
        {...at}
        paths={pathsOf(actor.platformSlug)}
        codes={codesOf(draft)}
        targetGroups={step === 'malgrupp' ? (await this.queries.choices(actor)).targetGroups : []}
        findings={step === 'kontroll' ? await this.review.findings(actor, draft) : []}
      />,
    );
  }

  private shown(title: string, body: VNode): Page {
    return new Page({ title, current: 'verksamhetslogik', body });
  }
}

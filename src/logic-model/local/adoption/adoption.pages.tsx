import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../../../shared/access.js';
import type { Actor } from '../../../shared/actor.js';
import { authorize } from '../../../shared/authorize.js';
import { NotFound } from '../../../shared/errors.js';
import { Attempt, Page, SeeOther } from '../../../web/answers.js';
import { fresh, refused, type FormState } from '../../../web/refusal.js';
import { Who } from '../../../web/request.js';
import { fromForm, versionOf, type FormBody } from '../../../web/validate.js';
import { StartDraft } from '../../logic-model.dto.js';
import { pathsOf } from '../../logic-model.paths.js';
import { can } from '../../logic-model.policy.js';
import { LogicModelQueries } from '../../logic-model.queries.js';
import { refusals } from '../../logic-model.refusals.js';
import { VersionForm } from '../../views/version-form.js';
import { localTexts } from '../local-models.texts.js';
import { AdoptLocalModel } from './adoption.dto.js';
import { adoptionReceipts, adoptionTexts } from './adoption.texts.js';
import { LocalAdoption } from './local-adoption.service.js';
import { AdoptPage } from './views/adopt-page.js';

@Controller('p/:platform/lokala-verksamhetslogiker/:modelId')
@ApiExcludeController()
export class AdoptionPages {
  constructor(
    private readonly adoption: LocalAdoption,
    private readonly queries: LogicModelQueries,
  ) {}

  @Get('anta')
  @Only('approver')
  async adoptForm(@Who() actor: Actor, @Param('modelId') modelId: string): Promise<Page> {
    return await this.adopting(actor, modelId, fresh());
  }

  @Post('anta')
  @Only('approver')
  adopt(@Who() actor: Actor, @Param('modelId') modelId: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.adoption.adopt(actor, modelId, versionOf(body), await fromForm(AdoptLocalModel, body));
        return new SeeOther(pathsOf(actor.platformSlug).localModel(modelId), adoptionReceipts.adopted);
      },
      async (refusal) => await this.adopting(actor, modelId, refused(body, refusal, actor.locale)),
    );
  }

  @Get('nytt-utkast')
  @Only('approver', 'reporter')
  async nextForm(@Who() actor: Actor, @Param('modelId') modelId: string): Promise<Page> {
    return await this.starting(actor, modelId, fresh());
  }

  @Post('nytt-utkast')
  @Only('approver', 'reporter')
  startNext(@Who() actor: Actor, @Param('modelId') modelId: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.adoption.startNext(actor, modelId, await fromForm(StartDraft, body));
        return new SeeOther(pathsOf(actor.platformSlug).draft, adoptionReceipts.started);
      },
      async (refusal) => await this.starting(actor, modelId, refused(body, refusal, actor.locale)),
    );
  }

  private async adopting(actor: Actor, modelId: string, form: FormState): Promise<Page> {
    const model = await this.queries.getModel(actor, modelId);
    if (model.kind !== 'local' || model.openVersionId === null) throw new NotFound();
    const version = await this.queries.getVersion(actor, model.openVersionId);
    authorize(can.adoptOwn(actor, version), refusals.onlyApprover);
    return new Page({
      title: adoptionTexts[actor.locale].title,
      current: 'lokala',
      body: <AdoptPage paths={pathsOf(actor.platformSlug)} {...{ version, form }} />,
    });
  }

  private async starting(actor: Actor, modelId: string, form: FormState): Promise<Page> {
    const model = await this.queries.getModel(actor, modelId);
    if (model.kind !== 'local') throw new NotFound();
    authorize(can.edit(actor, { ...model, modelKind: 'local' }), refusals.onlyOwner);
    const t = adoptionTexts[actor.locale];
    const paths = pathsOf(actor.platformSlug);
    const at = paths.localModel(modelId);
    return new Page({
      title: t.nextTitle,
      current: 'lokala',
      body: (
        <VersionForm
          title={t.nextTitle}
          lead={t.nextLead}
          crumbs={[
            { label: localTexts[actor.locale].title, href: paths.local },
            { label: model.name, href: at },
            { label: t.nextTitle },
          ]}
          action={`${at}/nytt-utkast`}
          form={form}
          submit={t.nextSubmit}
        />
      ),
    });
  }
}

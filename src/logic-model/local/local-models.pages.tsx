import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { NotFound } from '../../shared/errors.js';
import { Paging } from '../../shared/paging.js';
import { text } from '../../shared/text.js';
import { Attempt, Download, Page, SeeOther } from '../../web/answers.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { fromForm, type FormBody } from '../../web/validate.js';
import { toModelFile } from '../exchange/model-file.rules.js';
import { pathsOf } from '../logic-model.paths.js';
import { can } from '../logic-model.policy.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import type { VersionWhole } from '../logic-model.views.js';
import { codesOf } from '../node-codes.rules.js';
import { GoalLinksService } from './goal-links.service.js';
import { LinkGoals } from './local-models.dto.js';
import { LocalModelsQueries } from './local-models.queries.js';
import { localTexts } from './local-models.texts.js';
import { LocalModelPage } from './views/local-model-page.js';
import { LocalModelsPage } from './views/local-models-page.js';

@Controller('p/:platform/lokala-verksamhetslogiker')
@ApiExcludeController()
export class LocalModelsPages {
  constructor(
    private readonly local: LocalModelsQueries,
    private readonly queries: LogicModelQueries,
    private readonly links: GoalLinksService,
  ) {}

  @Get()
  @Members()
  async list(@Who() actor: Actor): Promise<Page> {
    return new Page({
      title: localTexts[actor.locale].title,
      current: 'lokala',
      body: (
        <LocalModelsPage
          paths={pathsOf(actor.platformSlug)}
          models={await this.local.list(actor)}
          own={actor.organisationId}
          coordinates={can.create(actor)}
          draws={can.createLocal(actor) && !can.create(actor)}
        />
      ),
    });
  }

  @Get(':modelId')
  @Members()
  async model(
    @Who() actor: Actor,
    @Param('modelId') modelId: string,
    @Query('visning') shown?: unknown,
  ): Promise<Page> {
    return await this.page(actor, modelId, fresh(), shown === 'antagen');
  }

  @Get(':modelId/fil')
  @Members()
  async file(@Who() actor: Actor, @Param('modelId') modelId: string): Promise<Download> {
    const json = `${JSON.stringify(toModelFile(await this.version(actor, modelId)), null, 2)}\n`;
    return new Download('lokal-verksamhetslogik.json', 'application/json; charset=utf-8', json);
  }

  @Post(':modelId/kopplingar')
  @Only('approver', 'reporter')
  link(@Who() actor: Actor, @Param('modelId') modelId: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.links.link(actor, modelId, await fromForm(LinkGoals, body));
        const receipt = text(localTexts.sv.linked, localTexts.en.linked);
        return new SeeOther(pathsOf(actor.platformSlug).localModel(modelId), receipt);
      },
      async (refusal) => await this.page(actor, modelId, refused(body, refusal, actor.locale)),
    );
  }

  @Post(':modelId/kopplingar/:goalLinkId/ta-bort')
  @Only('approver', 'reporter')
  unlink(
    @Who() actor: Actor,
    @Param('modelId') modelId: string,
    @Param('goalLinkId') goalLinkId: string,
    @Body() body: FormBody,
  ): Attempt {
    return new Attempt(
      async () => {
        await this.links.unlink(actor, modelId, goalLinkId);
        const receipt = text(localTexts.sv.unlinked, localTexts.en.unlinked);
        return new SeeOther(pathsOf(actor.platformSlug).localModel(modelId), receipt);
      },
      async (refusal) => await this.page(actor, modelId, refused(body, refusal, actor.locale)),
    );
  }

  /** The draft where the reader may read it and does not ask for what is adopted, else what is adopted. */
  private async version(actor: Actor, modelId: string, adopted = false): Promise<VersionWhole> {
    const { kind, openVersionId, inForceVersionId } = await this.queries.getModel(actor, modelId);
    const id = adopted ? inForceVersionId : (openVersionId ?? inForceVersionId);
    if (kind !== 'local' || id === null) throw new NotFound();
    return await this.queries.getVersion(actor, id);
  }

  private async page(actor: Actor, modelId: string, form: FormState, adopted = false): Promise<Page> {
    const version = await this.version(actor, modelId, adopted);
    const all = Object.assign(new Paging(), { limit: 100 });
    return new Page({
      title: version.modelName,
      current: 'lokala',
      body: (
        <LocalModelPage
          {...{ version, form }}
          paths={pathsOf(actor.platformSlug)}
          codes={codesOf(version)}
          links={await this.local.goalLinks(actor, modelId)}
          goals={await this.local.platformGoals(actor)}
          edits={can.edit(actor, version) && can.createLocal(actor)}
          adopts={can.adoptOwn(actor, version)}
          versions={(await this.queries.listVersions(actor, modelId, all)).data}
        />
      ),
    });
  }
}

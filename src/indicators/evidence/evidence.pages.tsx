import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { NotFound } from '../../shared/errors.js';
import { Attempt, Page, SeeOther, type Download } from '../../web/answers.js';
import { platformPath } from '../../web/navigation.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { Uploads } from '../../web/upload.js';
import { fromForm, versionOf, type FormBody } from '../../web/validate.js';
import { toIndicatorView } from '../indicator.views.js';
import { ValuesQueries } from '../values.queries.js';
import { AddEvidence, RemoveEvidence } from './evidence.dto.js';
import { EvidenceQueries } from './evidence.queries.js';
import { EvidenceService } from './evidence.service.js';
import { evidenceReceipts, evidenceTexts } from './evidence.texts.js';
import { EvidencePage } from './views/evidence-page.js';

@Controller('p/:platform/indikatorer/:indicatorId/underlag')
@ApiExcludeController()
export class EvidencePages {
  constructor(
    private readonly service: EvidenceService,
    private readonly evidence: EvidenceQueries,
    private readonly values: ValuesQueries,
  ) {}

  @Get()
  @Members()
  async show(@Who() actor: Actor, @Param('indicatorId') id: string): Promise<Page> {
    return await this.page(actor, id, fresh(), null);
  }

  @Post()
  @Only('coordinator', 'approver', 'reporter')
  @Uploads()
  add(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Body() body: FormBody & { file?: unknown },
  ): Attempt {
    return new Attempt(
      async () => {
        await this.service.add(actor, id, body.file, await fromForm(AddEvidence, body));
        return new SeeOther(pathOf(actor, id), evidenceReceipts.added);
      },
      (refusal) => this.page(actor, id, refused(body, refusal, actor.locale), null),
    );
  }

  @Get(':evidenceId/fil')
  @Members()
  async download(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Param('evidenceId') evidenceId: string,
  ): Promise<Download> {
    await this.refuseElsewhere(actor, id, evidenceId);
    return await this.evidence.download(actor, evidenceId);
  }

  @Post(':evidenceId/ta-bort')
  @Only('coordinator', 'approver', 'reporter')
  remove(
    @Who() actor: Actor,
    @Param('indicatorId') id: string,
    @Param('evidenceId') evidenceId: string,
    @Body() body: FormBody,
  ): Attempt {
    return new Attempt(
      async () => {
        await this.refuseElsewhere(actor, id, evidenceId);
        await this.service.remove(actor, evidenceId, versionOf(body), await fromForm(RemoveEvidence, body));
        return new SeeOther(pathOf(actor, id), evidenceReceipts.removed);
      },
      (refusal) => this.page(actor, id, refused(body, refusal, actor.locale), evidenceId),
    );
  }

  /** A file is found under its own indicator only. */
  private async refuseElsewhere(actor: Actor, indicatorId: string, evidenceId: string): Promise<void> {
    const { evidence } = await this.evidence.get(actor, evidenceId);
    if (evidence.indicatorId !== indicatorId) throw new NotFound();
  }

  private async page(actor: Actor, id: string, form: FormState, removing: string | null): Promise<Page> {
    const { indicator, evidence } = await this.evidence.list(actor, id);
    const body = (
      <EvidencePage
        slug={actor.platformSlug}
        indicator={toIndicatorView(actor, indicator)}
        evidence={evidence}
        areas={indicator.byArea ? await this.values.listMunicipalities(actor) : []}
        form={form}
        removing={removing}
      />
    );
    const title = evidenceTexts[actor.locale].title(indicator.name);
    return new Page({ title, current: 'indikatorer', body });
  }
}

const pathOf = (actor: Actor, id: string): string =>
  platformPath(actor.platformSlug, `indikatorer/${id}/underlag`);

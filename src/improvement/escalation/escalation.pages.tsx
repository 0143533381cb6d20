import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { platformPath } from '../../web/navigation.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { fromForm, versionOf, type FormBody } from '../../web/validate.js';
import { can } from '../deviation.policy.js';
import { ImprovementQueries } from '../improvement.queries.js';
import { Escalate } from './escalation.dto.js';
import { EscalationService } from './escalation.service.js';
import { escalationReceipt, escalationTexts } from './escalation.texts.js';
import { EscalationForm } from './views/escalation-form.js';

@Controller('p/:platform/avvikelser/:id/lyft')
@ApiExcludeController()
export class EscalationPages {
  constructor(
    private readonly service: EscalationService,
    private readonly queries: ImprovementQueries,
  ) {}

  @Get()
  @Only('coordinator', 'reporter', 'approver')
  async show(@Who() actor: Actor, @Param('id') id: string): Promise<Page> {
    return await this.page(actor, id, fresh());
  }

  @Post()
  @Only('coordinator', 'reporter', 'approver')
  escalate(@Who() actor: Actor, @Param('id') id: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.service.escalate(actor, id, await fromForm(Escalate, body), versionOf(body));
        return new SeeOther(platformPath(actor.platformSlug, `avvikelser/${id}`), escalationReceipt);
      },
      async (refusal) => await this.page(actor, id, refused(body, refusal, actor.locale)),
    );
  }

  private async page(actor: Actor, id: string, form: FormState): Promise<Page> {
    const deviation = await this.queries.deviation(actor, id);
    authorize(can.edit(actor, deviation));
    const bodies = await this.service.bodies(actor);
    const base = platformPath(actor.platformSlug, 'avvikelser');
    return new Page({
      title: escalationTexts[actor.locale].title(deviation.no),
      current: 'avvikelser',
      body: <EscalationForm {...{ base, deviation, bodies, form }} />,
    });
  }
}

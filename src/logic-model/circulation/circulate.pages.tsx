import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Invalid } from '../../shared/errors.js';
import { text } from '../../shared/text.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { fromForm, type FormBody } from '../../web/validate.js';
import { pathsOf } from '../logic-model.paths.js';
import { can } from '../logic-model.policy.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import { Circulate } from './circulation.dto.js';
import { refusals } from './circulation.refusals.js';
import { CirculationService } from './circulation.service.js';
import { circulationTexts, receipts } from './circulation.texts.js';
import { CirculatePage } from './views/circulate-page.js';

const CONFIRM = text(circulationTexts.sv.form.confirmNeeded, circulationTexts.en.form.confirmNeeded);

/** Sending a draft out for comment, after having read what that means. */
@Controller('p/:platform/mal/:version/remiss/ny')
@ApiExcludeController()
export class CirculatePages {
  constructor(
    private readonly circulations: CirculationService,
    private readonly queries: LogicModelQueries,
  ) {}

  @Get()
  @Only('coordinator')
  async form(@Who() actor: Actor, @Param('version') number: string): Promise<Page> {
    return await this.page(actor, number, fresh());
  }

  @Post()
  @Only('coordinator')
  circulate(@Who() actor: Actor, @Param('version') number: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const version = await this.queries.getVersionByNumber(actor, number);
        const input = await fromForm(Circulate, body);
        if (body['confirmed'] !== 'true') throw new Invalid([{ field: 'confirmed', reason: CONFIRM }]);
        await this.circulations.circulate(actor, version.id, input);
        return new SeeOther(pathsOf(actor.platformSlug).circulation(version.number), receipts.circulated);
      },
      (refusal) => this.page(actor, number, refused(body, refusal, actor.locale)),
    );
  }

  private async page(actor: Actor, number: string, form: FormState): Promise<Page> {
    const version = await this.queries.getVersionByNumber(actor, number);
    authorize(can.edit(actor, version), refusals.onlyOwner);
    const { organisations } = await this.queries.choices(actor);
    return new Page({
      title: circulationTexts[actor.locale].form.title(version.number),
      current: 'mal',
      body: (
        <CirculatePage
          paths={pathsOf(actor.platformSlug)}
          version={version}
          organisations={organisations.filter(({ value }) => value !== actor.organisationId)}
          form={form}
        />
      ),
    });
  }
}

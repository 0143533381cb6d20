import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import type { Text } from '../../shared/text.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { platformPath } from '../../web/navigation.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { fromForm, versionOf, type FormBody } from '../../web/validate.js';
import { AcceptDefinition, BreakSeries, ReplaceIndicator } from './contract.dto.js';
import { ContractQueries } from './contract.queries.js';
import { ContractService } from './contract.service.js';
import { contractReceipts, contractTexts } from './contract.texts.js';
import { toContractView } from './contract.views.js';
import { ContractPage, type ContractForm } from './views/contract-page.js';

@Controller('p/:platform/indikatorer/:indicatorId/avtal')
@ApiExcludeController()
export class ContractPages {
  constructor(
    private readonly queries: ContractQueries,
    private readonly service: ContractService,
  ) {}

  @Get()
  @Members()
  async show(@Who() actor: Actor, @Param('indicatorId') id: string): Promise<Page> {
    return await this.page(actor, id, null, fresh());
  }

  @Post('godkann')
  @Only('coordinator')
  accept(@Who() actor: Actor, @Param('indicatorId') id: string, @Body() body: FormBody): Attempt {
    return this.attempt(actor, id, body, 'accept', contractReceipts.accepted, async () => {
      await this.service.accept(actor, id, versionOf(body), await fromForm(AcceptDefinition, body));
    });
  }

  @Post('bryt')
  @Only('coordinator')
  break(@Who() actor: Actor, @Param('indicatorId') id: string, @Body() body: FormBody): Attempt {
    return this.attempt(actor, id, body, 'break', contractReceipts.broken, async () => {
      await this.service.break(actor, id, versionOf(body), await fromForm(BreakSeries, body));
    });
  }

  @Post('ersatt')
  @Only('coordinator')
  replace(@Who() actor: Actor, @Param('indicatorId') id: string, @Body() body: FormBody): Attempt {
    return this.attempt(actor, id, body, 'replace', contractReceipts.replaced, async () => {
      await this.service.replace(actor, id, versionOf(body), await fromForm(ReplaceIndicator, body));
    });
  }

  private attempt(
    actor: Actor,
    id: string,
    body: FormBody,
    name: ContractForm,
    receipt: Text,
    write: () => Promise<void>,
  ): Attempt {
    return new Attempt(
      async () => {
        await write();
        return new SeeOther(platformPath(actor.platformSlug, `indikatorer/${id}`), receipt);
      },
      (refusal) => this.page(actor, id, name, refused(body, refusal, actor.locale)),
    );
  }

  private async page(actor: Actor, id: string, at: ContractForm | null, form: FormState): Promise<Page> {
    const contract = toContractView(actor, await this.queries.get(actor, id));
    const others = contract.allowedActions.includes('replace') ? await this.queries.others(actor, id) : [];
    const body = (
      <ContractPage slug={actor.platformSlug} contract={contract} others={others} at={at} form={form} />
    );
    return new Page({ title: contractTexts[actor.locale].title, body, current: 'indikatorer' });
  }
}

import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { platformPath } from '../../web/navigation.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { fromForm, versionOf, type FormBody } from '../../web/validate.js';
import { can } from '../indicator.policy.js';
import { catalogueReceipts, catalogueTexts } from './catalogue.texts.js';
import { ReusedQueries } from './reused.queries.js';
import { WriteSynonyms } from './synonyms.dto.js';
import { SynonymsQueries } from './synonyms.queries.js';
import { SynonymsService } from './synonyms.service.js';
import { ReusedPage } from './views/reused-page.js';
import { SynonymsPage } from './views/synonyms-page.js';

const CURRENT = { current: 'indikatorer' } as const;
const LIST = 'indikatorer/ordlista';

@Controller('p/:platform/indikatorer')
@ApiExcludeController()
export class CataloguePages {
  constructor(
    private readonly reused: ReusedQueries,
    private readonly queries: SynonymsQueries,
    private readonly service: SynonymsService,
  ) {}

  @Get('ateranvanda')
  @Members()
  async saved(@Who() actor: Actor): Promise<Page> {
    const body = <ReusedPage slug={actor.platformSlug} reused={await this.reused.list(actor)} />;
    return new Page({ title: catalogueTexts[actor.locale].saved, body, ...CURRENT });
  }

  @Get('ordlista')
  @Members()
  async words(@Who() actor: Actor): Promise<Page> {
    return await this.page(actor, fresh());
  }

  @Post('ordlista')
  @Only('coordinator')
  add(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return this.attempt(actor, body, null, async () => {
      await this.service.add(actor, await fromForm(WriteSynonyms, body));
      return catalogueReceipts.added;
    });
  }

  @Post('ordlista/:synonymsId/andra')
  @Only('coordinator')
  edit(@Who() actor: Actor, @Param('synonymsId') id: string, @Body() body: FormBody): Attempt {
    return this.attempt(actor, body, id, async () => {
      await this.service.edit(actor, id, versionOf(body), await fromForm(WriteSynonyms, body));
      return catalogueReceipts.changed;
    });
  }

  @Post('ordlista/:synonymsId/ta-bort')
  @Only('coordinator')
  remove(@Who() actor: Actor, @Param('synonymsId') id: string, @Body() body: FormBody): Attempt {
    return this.attempt(actor, body, id, async () => {
      await this.service.remove(actor, id, versionOf(body));
      return catalogueReceipts.removed;
    });
  }

  private attempt(
    actor: Actor,
    body: FormBody,
    id: string | null,
    write: () => Promise<(typeof catalogueReceipts)['added']>,
  ): Attempt {
    return new Attempt(
      async () => new SeeOther(platformPath(actor.platformSlug, LIST), await write()),
      (refusal) => this.page(actor, refused(body, refusal, actor.locale), id),
    );
  }

  private async page(actor: Actor, form: FormState, id: string | null = null): Promise<Page> {
    const groups = await this.queries.list(actor);
    const body = (
      <SynonymsPage slug={actor.platformSlug} groups={groups} form={form} at={id} may={can.steer(actor)} />
    );
    return new Page({ title: catalogueTexts[actor.locale].words, body, ...CURRENT });
  }
}

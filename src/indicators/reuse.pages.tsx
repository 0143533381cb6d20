import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { NotFound } from '../shared/errors.js';
import { isId } from '../shared/id.js';
import { Attempt, Page, SeeOther } from '../web/answers.js';
import { platformPath } from '../web/navigation.js';
import { fresh, refused, type FormState } from '../web/refusal.js';
import { Who } from '../web/request.js';
import { fromForm, type FormBody } from '../web/validate.js';
import { formTexts } from './indicator-forms.texts.js';
import { measureOf, termsOf } from './indicator.rules.js';
import { ReuseIndicator } from './indicators.dto.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { receipts } from './indicators.texts.js';
import { ReuseService } from './reuse.service.js';
import { ReuseIndicatorPage, type Reusable } from './views/reuse-indicator.js';

type Where = { source: string; externalId: string; platformId: string; indicatorId: string };
type Raw = Readonly<Record<string, string | readonly string[] | undefined>>;

const one = (raw: Raw, name: string): string => {
  const value = raw[name];
  return typeof value === 'string' ? value : '';
};

@Controller('p/:platform/indikatorer/ateranvand')
@ApiExcludeController()
export class ReusePages {
  constructor(
    private readonly service: ReuseService,
    private readonly queries: IndicatorsQueries,
  ) {}

  @Get()
  @Only('coordinator')
  async show(@Who() actor: Actor, @Query() raw: Raw): Promise<Page> {
    const where: Where = {
      source: one(raw, 'kalla'),
      externalId: one(raw, 'id'),
      platformId: one(raw, 'plattform'),
      indicatorId: one(raw, 'indikator'),
    };
    return await this.page(actor, where, null, one(raw, 'urval').slice(0, 500));
  }

  @Post()
  @Only('coordinator')
  reuse(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const { id } = await this.service.reuse(actor, await fromForm(ReuseIndicator, body));
        return new SeeOther(platformPath(actor.platformSlug, `indikatorer/${id}`), receipts.reused);
      },
      (refusal) => {
        const where: Where = {
          source: one(body, 'source'),
          externalId: one(body, 'externalId'),
          platformId: one(body, 'originPlatformId'),
          indicatorId: one(body, 'indicatorId'),
        };
        return this.page(actor, where, refused(body, refusal, actor.locale));
      },
    );
  }

  private async page(actor: Actor, where: Where, form: FormState | null, selection = ''): Promise<Page> {
    const reusable = (await this.entry(where)) ?? (await this.published(where));
    if (!reusable) throw new NotFound();
    const state = form ?? fresh({ measure: measureOf(reusable.name), selection });
    const body = <ReuseIndicatorPage slug={actor.platformSlug} form={state} reusable={reusable} />;
    return new Page({ title: formTexts[actor.locale].reuseTitle, body, current: 'indikatorer' });
  }

  private async entry({ source, externalId }: Where): Promise<Reusable | null> {
    const entry = source === '' ? null : await this.queries.findEntry(source, externalId);
    if (!entry) return null;
    return {
      name: entry.title,
      definition: entry.description,
      ...termsOf(entry),
      producer: entry.producer,
      identifier: entry.externalId,
      retrievedAt: entry.retrievedAt,
      asks: true,
      hidden: { source: entry.source, externalId: entry.externalId },
    };
  }

  private async published({ platformId, indicatorId }: Where): Promise<Reusable | null> {
    if (!isId(platformId) || !isId(indicatorId)) return null;
    const found = await this.queries.findPublished(platformId, indicatorId);
    if (!found?.published) return null;
    const owner = [found.ownerName, found.platformName].filter(Boolean).join(', ');
    return {
      name: found.name,
      definition: found.definition,
      owner,
      producer: null,
      identifier: null,
      attribution: owner,
      licence: null,
      retrievedAt: null,
      asks: false,
      hidden: { originPlatformId: found.platformId, indicatorId: found.id },
    };
  }
}

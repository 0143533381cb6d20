import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members, Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { Attempt, Page, SeeOther } from '../web/answers.js';
import { platformPath } from '../web/navigation.js';
import { Who } from '../web/request.js';
import { versionOf, fromForm, type FormBody } from '../web/validate.js';
import { fresh, refused, type FormState } from '../web/refusal.js';
import { CatalogueSearch } from './catalogue/catalogue-search.js';
import { listQueryOf, one, searchQueryOf, type RawQuery } from './catalogue/list-query.js';
import { IndicatorDetailQueries } from './indicator-detail.queries.js';
import { formTexts } from './indicator-forms.texts.js';
import { IndicatorPageQueries } from './indicator-page.queries.js';
import { can } from './indicator.policy.js';
import { toIndicatorView, type IndicatorView } from './indicator.views.js';
import { AmendIndicator, DefineIndicator } from './indicators.dto.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { IndicatorsService } from './indicators.service.js';
import { indicatorTexts, receipts } from './indicators.texts.js';
import { periodCode } from './period.js';
import { IndicatorList } from './views/indicator-list.js';
import { IndicatorPage } from './views/indicator-page.js';
import { DefineStep, EditIndicator, NameStep, ResemblingStep } from './views/new-indicator.js';

const CURRENT = { current: 'indikatorer' } as const;
/** Names that answer this much of each other are worth looking at before something new is made. */
const RESEMBLES = 0.45;

@Controller('p/:platform/indikatorer')
@ApiExcludeController()
export class IndicatorsPages {
  constructor(
    private readonly service: IndicatorsService,
    private readonly queries: IndicatorsQueries,
    private readonly catalogue: CatalogueSearch,
    private readonly details: IndicatorDetailQueries,
    private readonly pages: IndicatorPageQueries,
  ) {}

  @Get()
  @Members()
  async list(@Who() actor: Actor, @Query() raw: RawQuery): Promise<Page> {
    const query = listQueryOf(raw);
    const filter = searchQueryOf(query);
    const found = query.q === '' ? null : await this.catalogue.search(actor, filter);
    const here = query.q === '' ? await this.details.list(actor, filter) : null;
    const may = { define: can.define(actor), reuse: can.reuse(actor) };
    const body = (
      <IndicatorList slug={actor.platformSlug} query={query} found={found} here={here} may={may} />
    );
    return new Page({ title: indicatorTexts[actor.locale].title, body, ...CURRENT });
  }

  @Get('ny')
  @Only('coordinator', 'approver')
  async new(@Who() actor: Actor, @Query() raw: RawQuery): Promise<Page> {
    const [name, step] = [one(raw, 'namn'), one(raw, 'steg')];
    if (name !== '' && step === 'definiera') {
      const decimals = '0';
      const form = fresh({ name, decimals, frequency: 'yearly', ownerOrganisationId: actor.organisationId });
      return await this.defineForm(actor, form);
    }
    const slug = actor.platformSlug;
    const title = indicatorTexts[actor.locale].new;
    if (name === '') return new Page({ title, body: <NameStep slug={slug} />, ...CURRENT });
    const hits = await this.catalogue.resembling(actor, name, RESEMBLES);
    const body = <ResemblingStep slug={slug} name={name} hits={hits} mayReuse={can.reuse(actor)} />;
    return new Page({ title, body, ...CURRENT });
  }

  @Post('ny')
  @Only('coordinator', 'approver')
  define(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const { id } = await this.service.define(actor, await fromForm(DefineIndicator, lookedAt(body)));
        return new SeeOther(platformPath(actor.platformSlug, `indikatorer/${id}`), receipts.defined);
      },
      (refusal) => this.defineForm(actor, refused(body, refusal, actor.locale)),
    );
  }

  @Get(':indicatorId')
  @Members()
  async show(@Who() actor: Actor, @Param('indicatorId') id: string, @Query() raw: RawQuery): Promise<Page> {
    const period = one(raw, 'period');
    const view = await this.pages.get(actor, id, {
      page: one(raw, 'page'),
      compared: one(raw, 'jamfor'),
      ...(period === '' ? {} : { period }),
    });
    const body = (
      <IndicatorPage
        view={view}
        slug={actor.platformSlug}
        areaView={one(raw, 'vy') === 'kommuner' ? 'kommuner' : 'spridning'}
        period={period !== '' && view.areas ? periodCode(view.areas.period) : ''}
      />
    );
    return new Page({ title: view.indicator.name, body, ...CURRENT });
  }

  @Get(':indicatorId/andra')
  @Only('coordinator', 'approver')
  async edit(@Who() actor: Actor, @Param('indicatorId') id: string): Promise<Page> {
    const indicator = toIndicatorView(actor, await this.queries.get(actor, id));
    return editForm(actor, indicator, fresh(valuesOf(indicator)));
  }

  @Post(':indicatorId/andra')
  @Only('coordinator', 'approver')
  amend(@Who() actor: Actor, @Param('indicatorId') id: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.service.amend(actor, id, versionOf(body), await fromForm(AmendIndicator, body));
        return new SeeOther(platformPath(actor.platformSlug, `indikatorer/${id}`), receipts.amended);
      },
      async (refusal) => {
        const indicator = toIndicatorView(actor, await this.queries.get(actor, id));
        return editForm(actor, indicator, refused(body, refusal, actor.locale));
      },
    );
  }

  @Post(':indicatorId/publicera')
  @Only('coordinator', 'approver')
  publish(@Who() actor: Actor, @Param('indicatorId') id: string): Attempt {
    return this.publishing(actor, id, true);
  }

  @Post(':indicatorId/avpublicera')
  @Only('coordinator', 'approver')
  unpublish(@Who() actor: Actor, @Param('indicatorId') id: string): Attempt {
    return this.publishing(actor, id, false);
  }

  private publishing(actor: Actor, id: string, published: boolean): Attempt {
    return new Attempt(
      async () => {
        await this.service.publish(actor, id, published);
        const receipt = published ? receipts.published : receipts.unpublished;
        return new SeeOther(platformPath(actor.platformSlug, `indikatorer/${id}`), receipt);
      },
      () => this.show(actor, id, {}),
    );
  }

  private async defineForm(actor: Actor, form: FormState): Promise<Page> {
    const owners = can.reuse(actor) ? await this.queries.owners(actor) : null;
    const body = <DefineStep slug={actor.platformSlug} form={form} owners={owners} />;
    return new Page({ title: indicatorTexts[actor.locale].define, body, ...CURRENT });
  }
}

/** What resembles it was looked at for one name; for another it is not known that none fits. */
function lookedAt({ looked, noneFits, ...body }: FormBody): FormBody {
  const isSame = looked === undefined || looked === body['name'];
  return noneFits !== undefined && isSame ? { ...body, noneFits } : body;
}

function editForm(actor: Actor, indicator: IndicatorView, form: FormState): Page {
  const body = <EditIndicator slug={actor.platformSlug} form={form} indicator={indicator} />;
  return new Page({ title: formTexts[actor.locale].editTitle(indicator.name), body, ...CURRENT });
}

const valuesOf = (indicator: IndicatorView): Record<string, string> =>
  Object.fromEntries(
    Object.entries(indicator).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[name, String(value)]]
        : [],
    ),
  );

import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Clock } from '../shared/clock.js';
import { Attempt, Page, SeeOther } from '../web/answers.js';
import { platformPath } from '../web/navigation.js';
import { fresh, refused, type FormState } from '../web/refusal.js';
import { Who } from '../web/request.js';
import { checked, type FormBody } from '../web/validate.js';
import { can } from './indicator.policy.js';
import type { IndicatorRow } from './indicator.types.js';
import { toIndicatorView } from './indicator.views.js';
import { IndicatorsQueries } from './indicators.queries.js';
import { receipts } from './indicators.texts.js';
import { periodCode, periodOf, type Period } from './period.js';
import type { SeenCell } from './seen-values.js';
import { EnterValues, ValuesQuery } from './values.dto.js';
import { gridValues, inputOf, placedErrors } from './values.form.js';
import { ValuesQueries } from './values.queries.js';
import { ValuesService } from './values.service.js';
import { valuesTexts } from './values.texts.js';
import { ValueGridPage } from './views/value-grid.js';

type Raw = Readonly<Record<string, string | readonly string[] | undefined>>;
const one = (raw: Raw, name: string): string => {
  const value = raw[name];
  return typeof value === 'string' ? value : '';
};

@Controller('p/:platform/indikatorer/:indicatorId/varden')
@ApiExcludeController()
export class ValuesPages {
  constructor(
    private readonly service: ValuesService,
    private readonly values: ValuesQueries,
    private readonly indicators: IndicatorsQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Only('coordinator', 'approver', 'reporter')
  async show(@Who() actor: Actor, @Param('indicatorId') id: string, @Query() raw: Raw): Promise<Page> {
    return await this.page(actor, id, one(raw, 'period'), one(raw, 'omrade'), null);
  }

  @Post()
  @Only('coordinator', 'approver', 'reporter')
  enter(@Who() actor: Actor, @Param('indicatorId') id: string, @Body() body: FormBody): Attempt {
    const { input, rows } = inputOf(body);
    return new Attempt(
      async () => {
        const { added, corrected } = await this.service.enter(actor, id, await checked(EnterValues, input));
        const path = platformPath(actor.platformSlug, `indikatorer/${id}`);
        return new SeeOther(path, receipts.entered(added, corrected));
      },
      (refusal) => {
        const form = placedErrors(refused(body, refusal, actor.locale), rows);
        return this.page(actor, id, one(body, 'period'), one(body, 'areaCode'), form);
      },
    );
  }

  private async page(
    actor: Actor,
    id: string,
    code: string,
    areaCode: string,
    form: FormState | null,
  ): Promise<Page> {
    const row = await this.indicators.get(actor, id);
    authorize(can.enterValues(actor, row));
    const period = periodOf(code) ?? this.lastYear();
    const sexes = row.bySex ? (['K', 'M', 'T'] as const) : (['T'] as const);
    const [current, last] = await this.cells(actor, row, period, areaCode);
    const body = (
      <ValueGridPage
        slug={actor.platformSlug}
        indicator={toIndicatorView(actor, row)}
        period={period}
        periodCode={periodCode(period)}
        areas={row.byArea ? await this.values.listAreas(actor) : []}
        areaCode={areaCode}
        sexes={sexes}
        last={last}
        stands={current.length > 0}
        form={form ?? fresh(opened(row, sexes, current))}
      />
    );
    const title = valuesTexts[actor.locale].title(row.name);
    return new Page({ title, body, current: 'indikatorer' });
  }

  /** Figures that stand for the period, and those of the newest period before it. */
  private async cells(
    actor: Actor,
    row: IndicatorRow,
    period: Period,
    areaCode: string,
  ): Promise<[SeenCell[], SeenCell[]]> {
    const query = new ValuesQuery();
    query.limit = 100;
    query.level = areaCode === '' ? 'platform' : 'areas';
    if (areaCode !== '') query.areaCode = areaCode;
    const { data } = await this.values.list(actor, row, query);
    const groups = data.filter(({ organisationId }) => organisationId === null);
    const current = groups.find(({ start, end }) => start === period.start && end === period.end);
    const last = groups.find(({ end }) => end < period.start);
    return [current?.cells ?? [], last?.cells ?? []];
  }

  private lastYear(): Period {
    const year = Number(this.clock.today().slice(0, 4)) - 1;
    return { start: `${year}-01-01`, end: `${year}-12-31` };
  }
}

const opened = (
  row: IndicatorRow,
  sexes: readonly ('K' | 'M' | 'T')[],
  current: readonly SeenCell[],
): Record<string, string> => ({
  ...gridValues(sexes, current),
  kind: current[0]?.kind ?? (row.source === 'own' ? 'reported' : 'fetched'),
  sourceNote: current[0]?.sourceNote ?? '',
  madeUp: String(current[0]?.madeUp ?? row.madeUpPlatform),
});

import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Invalid, type FieldError } from '../../shared/errors.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { platformPath } from '../../web/navigation.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { checked, type FormBody } from '../../web/validate.js';
import { toIndicatorView } from '../indicator.views.js';
import { receipts } from '../indicators.texts.js';
import type { Measure } from '../status.rule.js';
import { placeBlock } from './block.js';
import { readText } from './cell-text.js';
import { EnterMatrix, MatrixQuery } from './matrix.dto.js';
import {
  movedForm,
  openedOf,
  packOpened,
  placedErrors,
  touchedOf,
  unpackOpened,
  type Opened,
} from './matrix.form.js';
import { MatrixQueries, type Matrix } from './matrix.queries.js';
import { MatrixService } from './matrix.service.js';
import { matrixTexts } from './matrix.texts.js';
import { placeOf } from './places.js';
import { MatrixPage } from './views/matrix-page.js';

const one = (raw: FormBody, name: string): string => {
  const value = raw[name];
  return typeof value === 'string' ? value.trim() : '';
};
const SPLIT = { kon: 'sex', kommun: 'area', organisation: 'organisation' } as const;

/** What a page's address or hidden fields choose. */
async function queryOf(raw: FormBody): Promise<MatrixQuery> {
  const split = SPLIT[one(raw, 'delning') as keyof typeof SPLIT] as MatrixQuery['split'];
  const chosen = { sex: one(raw, 'kon'), from: one(raw, 'fran'), to: one(raw, 'till') };
  const given = Object.entries(chosen).filter(([, value]) => value !== '');
  return await checked(MatrixQuery, { ...Object.fromEntries(given), ...(split ? { split } : {}) });
}

@Controller('p/:platform/indikatorer/:indicatorId/varden/matris')
@ApiExcludeController()
export class MatrixPages {
  constructor(
    private readonly matrix: MatrixQueries,
    private readonly service: MatrixService,
  ) {}

  @Get()
  @Only('coordinator', 'approver', 'reporter')
  async show(@Who() actor: Actor, @Param('indicatorId') id: string, @Query() raw: FormBody): Promise<Page> {
    try {
      const matrix = await this.matrix.get(actor, id, await queryOf(raw));
      return this.page(actor, matrix, opened(matrix, openedOf(actor.locale, matrix)));
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      const split = SPLIT[one(raw, 'delning') as keyof typeof SPLIT] as MatrixQuery['split'];
      const matrix = await this.matrix.get(actor, id, { split });
      const form = opened(matrix, openedOf(actor.locale, matrix));
      const names: Readonly<Record<string, string>> = { from: 'fran', to: 'till', sex: 'kon' };
      const errors = error.fields.map(({ field, reason }) => [names[field] ?? field, reason[actor.locale]]);
      return this.page(actor, matrix, { ...form, errors: Object.fromEntries(errors) }, 422);
    }
  }

  @Post()
  @Only('coordinator', 'approver', 'reporter')
  enter(@Who() actor: Actor, @Param('indicatorId') id: string, @Body() body: FormBody): Attempt {
    const was = unpackOpened(one(body, 'opened'));
    let keys: readonly string[] = [];
    return new Attempt(
      async () => {
        const matrix = await this.matrix.get(actor, id, await queryOf(body));
        const touched = touchedOf(body, was, matrix.indicator.measure, (key) => {
          const place = placeOf(key);
          return (place && matrix.standing.at(place)?.comment) ?? null;
        });
        keys = touched.keys;
        const { cells } = touched;
        const { added, corrected } =
          cells.length === 0
            ? { added: 0, corrected: 0 }
            : await this.service.enter(actor, id, await checked(EnterMatrix, { ...aroundOf(body), cells }));
        const path = platformPath(actor.platformSlug, `indikatorer/${id}`);
        return new SeeOther(path, receipts.entered(added, corrected));
      },
      async (refusal) => {
        const matrix = await this.matrix.get(actor, id, await queryOf(body));
        const form = placedErrors(refused(body, refusal, actor.locale), keys);
        if (refusal.status !== 412) return this.page(actor, matrix, form);
        const now = openedOf(actor.locale, matrix);
        return this.page(actor, matrix, movedForm(form, was, now, matrixTexts[actor.locale].moved));
      },
    );
  }

  /** Puts a pasted block in the fields; nothing is saved. */
  @Post('klistra')
  @HttpCode(200)
  @Only('coordinator', 'approver', 'reporter')
  async paste(@Who() actor: Actor, @Param('indicatorId') id: string, @Body() body: FormBody): Promise<Page> {
    const matrix = await this.matrix.get(actor, id, await queryOf(body));
    // Not trimmed: a line may begin with an empty cell.
    const block = typeof body['block'] === 'string' ? body['block'] : '';
    const { measure } = matrix.indicator;
    const { values, faults } = placeBlock(block, matrix, measure === 'qualitative');
    const stands = unpackOpened(one(body, 'opened'));
    const changed = Object.keys(values).filter((key) => values[key] !== (stands[key]?.[1] ?? ''));
    const all = [...faults, ...unreadable(values, changed, measure)];
    const errors = Object.fromEntries(all.map(({ field, reason }) => [field, reason[actor.locale]]));
    // What could not be placed stays where it was pasted.
    const left = faults.length > 0 ? block : '';
    const form = { values: { ...body, ...values, block: left }, errors };
    const placed = faults.length > 0 ? undefined : changed.length;
    return this.page(actor, matrix, form, all.length > 0 ? 422 : undefined, placed);
  }

  private page(actor: Actor, matrix: Matrix, form: FormState, status?: number, placed?: number): Page {
    const indicator = toIndicatorView(actor, matrix.indicator);
    return new Page({
      title: matrixTexts[actor.locale].title(indicator.name),
      current: 'indikatorer',
      status,
      body: <MatrixPage slug={actor.platformSlug} {...{ indicator, matrix, form, placed }} />,
    });
  }
}

/** The pasted cells that are no figures, told at once rather than when they are saved. */
function unreadable(
  values: Readonly<Record<string, string>>,
  keys: readonly string[],
  measure: Measure,
): FieldError[] {
  return keys.flatMap((field) => {
    const read = readText(values[field] ?? '', measure);
    return 'fault' in read ? [{ field, reason: read.fault }] : [];
  });
}

/** What is said about all figures of the form. */
const aroundOf = (body: FormBody): object => ({
  madeUp: one(body, 'madeUp') === 'true',
  looksRight: one(body, 'looksRight') === 'true',
  ...Object.fromEntries(
    ['kind', 'sourceNote', 'reason'].flatMap((name) =>
      one(body, name) === '' ? [] : [[name, one(body, name)]],
    ),
  ),
});

const opened = ({ indicator }: Matrix, stands: Opened): FormState =>
  fresh({
    ...Object.fromEntries(Object.entries(stands).map(([key, [, text]]) => [key, text])),
    opened: packOpened(stands),
    kind: indicator.source === 'own' ? 'reported' : 'fetched',
    madeUp: String(indicator.madeUpPlatform),
  });

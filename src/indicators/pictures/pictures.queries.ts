import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import type { IndicatorRow } from '../indicator.types.js';
import { mainUse } from '../indicator.views.js';
import type { SeenGroup } from '../seen-values.js';
import type { UseStatus } from '../use-status.types.js';
import { ValuesQueries } from '../values.queries.js';
import {
  movesBetween,
  spreadOf,
  type AreaPeriodFigures,
  type Move,
  type Reach,
  type Spread,
} from './spread.rule.js';

/** All that is drawn of an indicator's municipalities, as one reader may see it. Oldest first. */
export type AreaPictures = {
  indicator: IndicatorRow;
  figures: AreaPeriodFigures[];
  level: Reach | null;
  spreads: Spread[];
  moves: { from: Spread; to: Spread; up: Move[]; down: Move[] } | null;
  madeUp: boolean;
};

/** Codes that begin with 00 stand for the country and for regions. */
const isMunicipality = ({ areaCode, organisationId }: SeenGroup): boolean =>
  areaCode?.length === 4 && !areaCode.startsWith('00') && organisationId === null;

@Injectable()
export class PicturesQueries {
  constructor(private readonly values: ValuesQueries) {}

  /** `asked`: another level than the target in force. */
  async of(
    actor: Actor,
    indicator: IndicatorRow,
    uses: readonly UseStatus[],
    asked: string | null = null,
  ): Promise<AreaPictures | null> {
    const groups = await this.values.every(actor, indicator);
    const figures = figuresOf(groups.filter(isMunicipality));
    if (figures.length === 0) return null;
    const value = asked ?? levelOf(indicator, uses);
    const level = value === null ? null : { value, direction: indicator.direction };
    const spreads = spreadOf(figures, level);
    return {
      indicator,
      figures,
      level,
      spreads,
      moves: movesOf(figures, spreads),
      madeUp: groups.some(({ cells }) => cells.some(({ madeUp }) => madeUp)),
    };
  }
}

/** The target of the whole. One in numbers is the whole's alone: no municipality reaches the sum of them all. */
const levelOf = ({ measure }: IndicatorRow, uses: readonly UseStatus[]): string | null =>
  measure === 'count' ? null : (mainUse(uses.filter(({ target }) => target))?.target?.value ?? null);

const totalOf = (cells: SeenGroup['cells']) => cells.find(({ sex }) => sex === 'T');

function figuresOf(groups: readonly SeenGroup[]): AreaPeriodFigures[] {
  const periods = new Map<string, SeenGroup[]>();
  for (const group of groups) {
    const key = `${group.end}/${group.start}`;
    const known = periods.get(key);
    if (known) known.push(group);
    else periods.set(key, [group]);
  }
  return [...periods.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    const areas = some.map(({ areaCode, areaName, cells }) => {
      const total = totalOf(cells);
      return {
        code: areaCode ?? '',
        name: areaName ?? areaCode ?? '',
        number: total?.number ?? null,
        hidden: (total?.hidden ?? null) !== null,
        preliminary: total?.state === 'preliminary',
      };
    });
    return [{ start: first.start, end: first.end, areas }];
  });
}

function movesOf(figures: readonly AreaPeriodFigures[], spreads: readonly Spread[]): AreaPictures['moves'] {
  const [from, to] = spreads.slice(-2);
  if (!from || !to) return null;
  const at = (spread: Spread) =>
    figures.find(({ start, end }) => start === spread.start && end === spread.end);
  const [before, after] = [at(from), at(to)];
  return before && after ? { from, to, ...movesBetween(before, after) } : null;
}

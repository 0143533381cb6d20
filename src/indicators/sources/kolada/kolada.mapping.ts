import { decimalOfDouble } from '../../../shared/decimal.js';
import { isRounded, sixDecimals } from '../../exact-decimal.js';
import type { FetchedArea, FetchedCell, FetchedEntry } from '../connector.js';
import type { KeyFigure, KoladaArea, KoladaCell } from './kolada.shapes.js';

const LEVELS = { K: 'municipality', L: 'region', A: 'municipality_and_region' } as const;

export const COUNTRY = '0000';

/** Retired figures say so last in their title: "… (-2024)", the last year there is. */
export const retiredIn = (title: string): string | null =>
  /\(\s*[-–]\s*(\d{4})\)\s*$/.exec(title)?.[1] ?? null;

/** Kolada names the producer in running text alone: "… Källa: SCB." */
export const producerIn = (description: string): string | null => {
  const name = /Källa:\s*([^.;\n]{2,120})/i.exec(description)?.[1]?.trim();
  return name === undefined || name === '' ? null : name;
};

export const entryOf = (figure: KeyFigure): FetchedEntry => ({
  externalId: figure.id,
  title: figure.title,
  description: figure.description,
  producer: producerIn(figure.description),
  bySex: figure.byGender,
  areaLevel: LEVELS[figure.level],
  retired: retiredIn(figure.title),
  period: figure.period,
  preliminaryOn: figure.preliminaryOn,
  publishedOn: figure.publishedOn,
  frequency: 'yearly',
});

export const areaOf = ({ id, title, type }: KoladaArea): FetchedArea => ({
  code: id,
  kind: id === COUNTRY ? 'country' : type === 'K' ? 'municipality' : 'region',
  title,
  members: [],
});

/** The year that is out but not settled yet; null when there is none today. */
export function preliminaryYear(figure: KeyFigure, today: string): number | null {
  const { preliminaryOn, publishedOn, period } = figure;
  if (preliminaryOn === null || period === null || !/^\d{4}$/.test(period)) return null;
  return preliminaryOn <= today && (publishedOn === null || today < publishedOn) ? Number(period) : null;
}

export function cellOf(cell: KoladaCell, area: string | null, preliminary: number | null): FetchedCell {
  const value = cell.deleted || cell.value === null ? null : decimalOfDouble(cell.value);
  const number = value === null ? null : sixDecimals(value);
  return {
    area,
    start: `${cell.year}-01-01`,
    end: `${cell.year}-12-31`,
    sex: cell.gender,
    number,
    rounded: value !== null && isRounded(value),
    state: number === null ? 'missing' : cell.year === preliminary ? 'preliminary' : 'final',
    comment: cell.status.trim() === '' ? null : cell.status.trim().slice(0, 500),
    gone: cell.deleted,
  };
}

import { definitionBelongsToOwner } from './indicator.refusals.js';
import type { CatalogueEntry, IndicatorRow } from './indicator.types.js';
import type { AmendIndicator } from './indicators.dto.js';
import type { Measure } from './status.rule.js';

/** What makes an indicator what it is. Of somebody else's it is theirs to change. */
const DEFINITION = ['name', 'definition', 'unit', 'measure'] as const;
/** What makes earlier figures mean something else when it changes. */
const SERIES = ['definition', 'unit', 'measure', 'direction'] as const;

/**
 * The indicator with its changes. What the input leaves out stays.
 * @throws {Invalid} where the definition belongs to somebody else
 */
export function amended(row: IndicatorRow, input: AmendIndicator): IndicatorRow {
  const given = Object.fromEntries(
    Object.entries(input).filter(([field, value]) => field !== 'reason' && value !== undefined),
  );
  const next = { ...row, ...given };
  const foreign = DEFINITION.find((field) => row.source !== 'own' && next[field] !== row[field]);
  if (foreign) throw definitionBelongsToOwner(foreign);
  return next;
}

export const definitionChanges = (before: IndicatorRow, after: IndicatorRow): boolean =>
  SERIES.some((field) => before[field] !== after[field]);

/** The kind of measure a catalogue's title speaks of; catalogues do not say it themselves. */
export function measureOf(title: string): Measure {
  if (/\bandel\b|\(%\)/i.test(title)) return 'share';
  if (/\/\s?(?:1\s?000|10\s?000|100\s?000)|\bper\b|\binv\b/i.test(title)) return 'rate';
  if (/\bindex\b/i.test(title)) return 'index';
  return 'count';
}

/** The unit, where the catalogue does not name one: what stands last in the title. */
export function unitOf({ title, unit }: Pick<CatalogueEntry, 'title' | 'unit'>): string {
  if (unit !== null && unit !== '') return unit;
  if (/\(%\)/.test(title)) return '%';
  return (
    /\b(?:antal\s*)?((?:per|\/)\s?[\d\s]{3,}\s?\p{L}*(?:\s\p{L}+)?)/iu
      .exec(title)?.[1]
      ?.trim()
      .replace(/^\/\s?/, 'per ') ?? ''
  );
}

const SOURCES = {
  kolada: {
    owner: 'Rådet för främjande av kommunala analyser (Kolada)',
    attribution: 'Källa: Kolada',
    licence: 'Fritt att använda. Egna beräkningar får inte anges som Koladas.',
  },
  scb: { owner: 'Statistiska centralbyrån (SCB)', attribution: 'Källa: SCB', licence: 'CC0' },
} as const;

/** Sources whose catalogue holds tables: an indicator is one with codes chosen in it. */
export const isTable = (source: string): boolean => source === 'scb' || source.startsWith('px_');

type Terms = Pick<CatalogueEntry, 'source' | 'producer' | 'attribution' | 'licence'>;

/** Who answers for a catalogue's figures, and on what terms they are used. */
export function termsOf(entry: Terms): {
  owner: string;
  attribution: string;
  licence: string | null;
} {
  const known = entry.source === 'kolada' || entry.source === 'scb' ? SOURCES[entry.source] : null;
  const owner = known?.owner ?? entry.producer ?? entry.source;
  return {
    owner,
    attribution: entry.attribution ?? known?.attribution ?? `Källa: ${owner}`,
    licence: entry.licence ?? known?.licence ?? null,
  };
}

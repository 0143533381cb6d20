import { Matches } from 'class-validator';
import { Paging } from '../shared/paging.js';
import { both, Flag, Id, Line, OneOf, Prose, Whole } from '../shared/validation.js';
import { SHELVES, type Aggregation, type Shelf } from './indicator.types.js';
import type { Direction, Frequency, Measure } from './status.rule.js';

export const MEASURES = ['count', 'share', 'rate', 'index', 'qualitative'] as const;
export const DIRECTIONS = ['higher', 'lower', 'neither'] as const;
export const AGGREGATIONS = ['sum', 'weighted', 'latest', 'none'] as const;
export const FREQUENCIES = ['yearly', 'half_yearly', 'quarterly', 'monthly', 'irregular', 'unknown'] as const;

/** A new indicator of our own. Search comes first: what already exists is reused. */
export class DefineIndicator {
  @Line({ description: 'Name.', example: 'Personal som gått grundutbildningen', max: 500 })
  name!: string;

  @Prose({
    description: 'What is counted, of whom, when and how.',
    example: 'Antal tillsvidareanställda i socialtjänsten den 31 oktober som gått utbildningen.',
    max: 4000,
  })
  definition!: string;

  @Line({ description: 'Unit, shown after every figure.', example: '%', max: 100, optional: true })
  unit?: string;

  @OneOf({ description: 'Kind of measure.', example: 'share', of: MEASURES })
  measure!: Measure;

  @OneOf({ description: 'What is better.', example: 'higher', of: DIRECTIONS })
  direction!: Direction;

  @OneOf({
    description: 'How organisations’ figures become one. Shares are weighted, never averaged.',
    example: 'weighted',
    of: AGGREGATIONS,
    optional: true,
  })
  aggregation?: Aggregation;

  @OneOf({
    description: 'How often it is measured; decides when a value is stale.',
    example: 'yearly',
    of: FREQUENCIES,
  })
  frequency!: Frequency;

  @Id({
    description: 'The organisation that owns it; your own unless given.',
    example: '0197a1c2-0000-7000-8000-00000000a001',
    optional: true,
  })
  ownerOrganisationId?: string | null;

  @Flag({ description: 'Divided by sex.', example: true, optional: true })
  bySex?: boolean;

  @Flag({ description: 'Divided by municipality.', example: false, optional: true })
  byArea?: boolean;

  @Whole({ description: 'Decimals shown, 0 to 6.', example: 0, max: 6, optional: true })
  decimals?: number;

  @Whole({
    description: 'Counts below it are withheld. The platform’s threshold unless given; 0 withholds nothing.',
    example: 5,
    max: 100,
    optional: true,
  })
  smallCountThreshold?: number | null;

  @Flag({ description: 'Wanted, but nobody publishes it yet.', example: false, optional: true })
  development?: boolean;

  @Line({ description: 'What the numerator counts.', example: 'Har gått', max: 200, optional: true })
  numeratorLabel?: string | null;

  @Line({ description: 'What the denominator counts.', example: 'Anställda', max: 200, optional: true })
  denominatorLabel?: string | null;

  @Flag({
    description: 'The resembling indicators have been looked at, and none of them fits.',
    example: true,
    optional: true,
  })
  noneFits?: boolean;
}

/** Changes to an indicator; what is left out stays. Of somebody else's, its definition stays. */
export class AmendIndicator {
  @Line({ description: 'Name.', example: 'Personal med grundutbildning', max: 500, optional: true })
  name?: string;

  @Prose({ description: 'What is counted.', example: 'Andel av de anställda …', max: 4000, optional: true })
  definition?: string;

  @Line({ description: 'Unit.', example: '%', max: 100, optional: true })
  unit?: string;

  @OneOf({ description: 'Kind of measure.', example: 'share', of: MEASURES, optional: true })
  measure?: Measure;

  @OneOf({ description: 'What is better.', example: 'higher', of: DIRECTIONS, optional: true })
  direction?: Direction;

  @OneOf({
    description: 'How figures are put together.',
    example: 'sum',
    of: AGGREGATIONS,
    optional: true,
  })
  aggregation?: Aggregation;

  @OneOf({ description: 'How often it is measured.', example: 'yearly', of: FREQUENCIES, optional: true })
  frequency?: Frequency;

  @Flag({ description: 'Divided by sex.', example: true, optional: true })
  bySex?: boolean;

  @Flag({ description: 'Divided by municipality.', example: true, optional: true })
  byArea?: boolean;

  @Whole({ description: 'Decimals shown.', example: 1, max: 6, optional: true })
  decimals?: number;

  @Whole({ description: 'Small-count threshold.', example: 5, max: 100, optional: true })
  smallCountThreshold?: number | null;

  @Flag({ description: 'Wanted, but nobody publishes it yet.', example: false, optional: true })
  development?: boolean;

  @Line({ description: 'What the numerator counts.', example: 'Har gått', max: 200, optional: true })
  numeratorLabel?: string | null;

  @Line({ description: 'What the denominator counts.', example: 'Anställda', max: 200, optional: true })
  denominatorLabel?: string | null;

  @Line({ description: 'Why it is changed.', example: 'Förtydligad definition', max: 500, optional: true })
  reason?: string | null;
}

/** Which indicator is taken in: an entry of a catalogue, or another platform's published one. */
export class ReuseIndicator {
  @Line({ description: 'The catalogue.', example: 'kolada', max: 40, optional: true })
  source?: string;

  @Line({ description: 'Its id in the catalogue.', example: 'U30751', max: 300, optional: true })
  externalId?: string;

  @Line({
    description:
      'Of a table: the code chosen in each variable but region, sex and time, as PxWeb writes a query; `@sex=-` takes totals alone.',
    example: 'ContentsCode=BE0101N1',
    max: 500,
    optional: true,
  })
  @Matches(/^$|^[^&=\s?]+=[^&=\s?]+(?:&[^&=\s?]+=[^&=\s?]+)*$/u, {
    message: both(
      'Skriv variabel=kod, med & mellan flera, till exempel ContentsCode=BE0101N1.',
      'Write variable=code, with & between several, for example ContentsCode=BE0101N1.',
    ),
  })
  selection?: string;

  @Id({
    description: 'The platform that has published it.',
    example: '0197a1c2-0000-7000-8000-0000000000b0',
    optional: true,
  })
  originPlatformId?: string;

  @Id({
    description: 'The indicator on that platform.',
    example: '0197a1c2-0000-7000-8000-0000000000c0',
    optional: true,
  })
  indicatorId?: string;

  @OneOf({
    description: 'Kind of measure; catalogues do not say. Read from the title unless given.',
    example: 'rate',
    of: MEASURES,
    optional: true,
  })
  measure?: Measure;

  @OneOf({
    description: 'What is better, for us; catalogues do not say.',
    example: 'higher',
    of: DIRECTIONS,
    optional: true,
  })
  direction?: Direction;

  @Whole({ description: 'Decimals shown.', example: 1, max: 6, optional: true })
  decimals?: number;
}

const YES_NO = ['yes', 'no'] as const;

export class CatalogueQuery extends Paging {
  @Line({ description: 'Words to search for.', example: 'våld i nära relation', max: 200, optional: true })
  query?: string;

  @OneOf({ description: 'Where it stands.', example: 'kolada', of: SHELVES, optional: true })
  source?: Shelf;

  @OneOf({ description: 'Used by a node here.', example: 'yes', of: YES_NO, optional: true })
  used?: 'yes' | 'no';

  @OneOf({ description: 'Development indicators.', example: 'no', of: YES_NO, optional: true })
  development?: 'yes' | 'no';
}

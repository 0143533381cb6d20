import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { periodCode, type Period } from '../period.js';
import type { Cell } from '../indicator.types.js';
import { placeKey, type Place, type Whose } from './places.js';

/** A figure of an earlier period. */
type Past = Whose & Pick<Place, 'sex'> & Period & { readonly number: string | null };

/** A value that stands, and where. */
export type Standing = Cell & {
  areaCode: string | null;
  organisationId: string | null;
  start: string;
  end: string;
};

/** `$1` platform, `$2` indicator, `$3` a day, `$4` areas and `$5` organisations, where an empty text is none. */
const STANDING = `
  select v.id, v.sex, v.number::text, v.numerator::text, v.denominator::text, v.text_value as text, v.kind, v.state,
    v.comment, v.source_note as "sourceNote", v.made_up as "madeUp", v.revision, v.area_code as "areaCode",
    v.organisation_id as "organisationId", v.period_start::text as start, v.period_end::text as end
  from indicator_value v
  where v.platform_id = $1 and v.indicator_id = $2 and v.superseded_at is null and v.period_end <= $3
    and coalesce(v.area_code, '') = any($4::text[]) and coalesce(v.organisation_id::text, '') = any($5::text[])
  order by v.period_end`;

const distinct = (all: readonly (string | null)[]): string[] => [...new Set(all.map((one) => one ?? ''))];

/** What stands at some places, up to a day: what new figures correct, and what they are compared with. */
export class StandingValues {
  private readonly byKey: ReadonlyMap<string, Standing>;

  /** `all` in order of time. */
  constructor(private readonly all: readonly Standing[]) {
    this.byKey = new Map(all.map((one) => [placeKey({ ...one, period: periodCode(one) }), one]));
  }

  at(place: Place): Standing | null {
    return this.byKey.get(placeKey(place)) ?? null;
  }

  /**
   * The newest figure of the same place and sex for a period of the same length that ended before `start`. What is
   * entered `beside` stands before what stood.
   */
  before(place: Omit<Place, 'period'>, { start, end }: Period, beside: readonly Past[] = []): string | null {
    const long = lengthOf({ start, end });
    let newest: Past | null = null;
    for (const one of [...this.all, ...beside]) {
      const fits =
        one.end < start &&
        one.sex === place.sex &&
        one.areaCode === place.areaCode &&
        one.organisationId === place.organisationId &&
        one.number !== null &&
        lengthOf(one) === long;
      if (fits && (!newest || one.end >= newest.end)) newest = one;
    }
    return newest?.number ?? null;
  }
}

/** In whole months. */
const lengthOf = ({ start, end }: Period): number =>
  Math.round((Date.parse(end) - Date.parse(start)) / 2_629_746_000);

@Injectable()
export class StandingValuesQuery {
  constructor(private readonly database: Database) {}

  /** Within the unit of work, for a write. */
  async load(
    actor: Actor,
    indicatorId: string,
    places: readonly Whose[],
    until: string,
  ): Promise<StandingValues> {
    return new StandingValues(
      await this.database.query<Standing>(STANDING, paramsOf(actor, indicatorId, places, until)),
    );
  }

  /** Outside it, for a page. */
  async read(
    actor: Actor,
    indicatorId: string,
    places: readonly Whose[],
    until: string,
  ): Promise<StandingValues> {
    const statement = { name: 'indicators_standing_values', text: STANDING };
    return new StandingValues(
      await this.database.read<Standing>(statement, paramsOf(actor, indicatorId, places, until)),
    );
  }
}

const paramsOf = (actor: Actor, indicatorId: string, places: readonly Whose[], until: string): unknown[] => [
  actor.platformId,
  indicatorId,
  until,
  distinct(places.map(({ areaCode }) => areaCode)),
  distinct(places.map(({ organisationId }) => organisationId)),
];

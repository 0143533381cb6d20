import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { NotFound } from '../../shared/errors.js';
import type { Contract } from '../indicator.types.js';
import type { Direction, Measure } from '../status.rule.js';
import type { Source } from '../use-status.types.js';

export type SeriesBreak = { startsOn: string; definitionVersion: number; reason: string; decidedOn: string };
export type Named = { id: string; name: string };

export type ContractRow = Pick<
  Contract,
  | 'ownerName'
  | 'state'
  | 'definitionSnapshot'
  | 'sourceTitle'
  | 'sourceDefinition'
  | 'checkedAt'
  | 'retrievedAt'
> & {
  source: Source;
  unit: string;
  measure: Measure;
  /** As its owner has it: here it may have been chosen otherwise. */
  direction: Direction;
  sourceUnit: string | null;
  sourceMeasure: Measure | null;
  sourceDirection: Direction | null;
  indicatorId: string;
  indicatorName: string;
  definitionVersion: number;
  /** Of the contract. */
  version: number;
  replacedBy: Named | null;
  /** Those that this one took the place of. */
  replaces: Named[];
  breaks: SeriesBreak[];
};

const BREAKS = `
  (select coalesce(json_agg(json_build_object('startsOn', b.starts_on, 'definitionVersion', b.definition_version,
      'reason', b.reason, 'decidedOn', (b.created_at at time zone 'Europe/Stockholm')::date) order by b.starts_on), '[]')
   from series_break b where b.platform_id = $1 and b.indicator_id = $2)`;

const REPLACES = `
  (select coalesce(json_agg(json_build_object('id', x.id, 'name', x.name) order by x.name), '[]')
   from indicator_contract d
   join indicator x on x.platform_id = $1 and x.id = d.indicator_id
   where d.platform_id = $1 and d.replaced_by_id = $2)`;

/** One contract with what has come of it. `$1` platform, `$2` indicator. */
const CONTRACT = {
  name: 'indicators_contract',
  text:
    `
    select i.id as "indicatorId", i.name as "indicatorName", i.definition_version as "definitionVersion", c.version,
      c.owner_name as "ownerName", c.state, c.definition_snapshot as "definitionSnapshot",
      c.source_title as "sourceTitle", c.source_definition as "sourceDefinition", c.checked_at as "checkedAt",
      c.retrieved_at as "retrievedAt", i.source, i.unit, i.measure,
      coalesce(c.origin_direction, i.direction) as direction, c.source_unit as "sourceUnit",
      c.source_measure as "sourceMeasure", c.source_direction as "sourceDirection",
      case when r.id is not null then json_build_object('id', r.id, 'name', r.name) end as "replacedBy",
      ` +
    REPLACES +
    ' as replaces,' +
    BREAKS +
    ` as breaks
    from indicator i
    join indicator_contract c on c.platform_id = $1 and c.indicator_id = i.id
    left join indicator r on r.platform_id = $1 and r.id = c.replaced_by_id
    where i.platform_id = $1 and i.id = $2`,
} as const;

/** What an indicator's page says of its series and of what it took the place of. */
const SERIES_MARKS = {
  name: 'indicators_series_marks',
  text: 'select' + REPLACES + ' as replaces,' + BREAKS + ' as breaks',
} as const;

const OTHERS = {
  name: 'indicators_others',
  text: `
    select i.id, i.name from indicator i
    left join indicator_contract c on c.platform_id = $1 and c.indicator_id = i.id
    where i.platform_id = $1 and i.id <> $2::uuid and c.state is distinct from 'withdrawn'
    order by i.name, i.id limit 500`,
} as const;

export type SeriesMarks = Pick<ContractRow, 'breaks' | 'replaces'>;

@Injectable()
export class ContractQueries {
  constructor(private readonly database: Database) {}

  /** @throws {NotFound} also for an indicator of our own, which has no contract */
  async get(actor: Actor, indicatorId: string): Promise<ContractRow> {
    const [row] = await this.database.read<ContractRow>(CONTRACT, [actor.platformId, indicatorId]);
    if (!row) throw new NotFound();
    return row;
  }

  async marks(actor: Actor, indicatorId: string): Promise<SeriesMarks> {
    const [row] = await this.database.read<SeriesMarks>(SERIES_MARKS, [actor.platformId, indicatorId]);
    return row ?? { breaks: [], replaces: [] };
  }

  /** What could take its place: the platform's other indicators that are still published. */
  async others(actor: Actor, indicatorId: string): Promise<Named[]> {
    return await this.database.read<Named>(OTHERS, [actor.platformId, indicatorId]);
  }
}

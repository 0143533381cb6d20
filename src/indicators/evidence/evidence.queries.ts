import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { NotFound } from '../../shared/errors.js';
import { Download } from '../../web/answers.js';
import { can } from '../indicator.policy.js';
import type { IndicatorRow } from '../indicator.types.js';
import { IndicatorsQueries } from '../indicators.queries.js';
import { periodCode } from '../period.js';
import { MEDIA_TYPES, type EvidenceType } from './file-type.rules.js';

type Row = {
  id: string;
  indicatorId: string;
  version: number;
  areaCode: string | null;
  areaName: string | null;
  organisationId: string | null;
  organisationName: string | null;
  start: string;
  end: string;
  name: string;
  type: EvidenceType;
  sha256: string;
  bytes: number;
  note: string | null;
  /** Whose hand added it: a function and an organisation. */
  function: string | null;
  organisation: string | null;
  addedAt: Date;
  removedAt: Date | null;
  reason: string | null;
};

export type EvidenceView = Omit<Row, 'addedAt' | 'removedAt'> & {
  period: string;
  addedAt: string;
  removedAt: string | null;
  allowedActions: string[];
};

/** `$1` platform, `$2` indicator or null, `$3` evidence or null. */
const EVIDENCE = {
  name: 'indicators_evidence',
  text: `
    select e.id, e.indicator_id as "indicatorId", e.version, e.area_code as "areaCode",
      (select min(a.name) from organisation a where a.platform_id = $1 and a.area_code = e.area_code
        and a.kind in ('municipality', 'region')) as "areaName",
      e.organisation_id as "organisationId", w.name as "organisationName", e.period_start::text as start,
      e.period_end::text as end, e.name, e.type, e.sha256, e.bytes, e.note, m.function_title as function,
      o.name as organisation, e.created_at as "addedAt", e.removed_at as "removedAt", e.reason
    from value_evidence e
    left join organisation w on w.platform_id = $1 and w.id = e.organisation_id
    left join membership m on m.platform_id = $1 and m.id = e.membership_id
    left join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    where e.platform_id = $1 and ($2::uuid is null or e.indicator_id = $2) and ($3::uuid is null or e.id = $3)
    order by e.period_end desc, e.created_at desc, e.id desc limit 200`,
} as const;

const CONTENT = {
  name: 'indicators_evidence_content',
  text: `select c.content from value_evidence_content c where c.platform_id = $1 and c.id = $2`,
} as const;

/** Evidence holds what the values do not show, so that only those who see every value of theirs see it. */
@Injectable()
export class EvidenceQueries {
  constructor(
    private readonly database: Database,
    private readonly indicators: IndicatorsQueries,
  ) {}

  async list(
    actor: Actor,
    indicatorId: string,
  ): Promise<{ indicator: IndicatorRow; evidence: EvidenceView[] }> {
    const indicator = await this.indicators.get(actor, indicatorId);
    const rows = await this.database.read<Row>(EVIDENCE, [actor.platformId, indicatorId, null]);
    const seen = rows.filter(({ organisationId }) => can.seeSmallCounts(actor, indicator, organisationId));
    authorize(seen.length > 0 || can.seeSmallCounts(actor, indicator));
    return { indicator, evidence: seen.map((row) => viewOf(actor, indicator, row)) };
  }

  /** @throws {NotFound} also where this reader may not see it */
  async get(actor: Actor, id: string): Promise<{ indicator: IndicatorRow; evidence: EvidenceView }> {
    const [row] = await this.database.read<Row>(EVIDENCE, [actor.platformId, null, id]);
    if (!row) throw new NotFound();
    const indicator = await this.indicators.get(actor, row.indicatorId);
    if (!can.seeSmallCounts(actor, indicator, row.organisationId)) throw new NotFound();
    return { indicator, evidence: viewOf(actor, indicator, row) };
  }

  async download(actor: Actor, id: string): Promise<Download> {
    const { evidence } = await this.get(actor, id);
    const [row] = await this.database.read<{ content: Buffer }>(CONTENT, [actor.platformId, id]);
    if (!row || evidence.removedAt !== null) throw new NotFound();
    return new Download(evidence.name, MEDIA_TYPES[evidence.type], row.content);
  }
}

const viewOf = (actor: Actor, indicator: IndicatorRow, row: Row): EvidenceView => ({
  ...row,
  period: periodCode(row),
  addedAt: row.addedAt.toISOString(),
  removedAt: row.removedAt?.toISOString() ?? null,
  allowedActions:
    row.removedAt !== null ? [] : can.enterValues(actor, indicator) ? ['download', 'remove'] : ['download'],
});

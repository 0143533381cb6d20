import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import { hasRole, type Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Clock } from '../../shared/clock.js';
import { Invalid, NotFound, Stale } from '../../shared/errors.js';
import { newId } from '../../shared/id.js';
import { holdsIdentityNumber } from '../../shared/personal-data.js';
import { Uploaded } from '../../web/upload.js';
import { can } from '../indicator.policy.js';
import { periodUnknown } from '../indicator.refusals.js';
import { IndicatorsService } from '../indicators.service.js';
import { periodOf, type Period } from '../period.js';
import type { AddEvidence, RemoveEvidence } from './evidence.dto.js';
import { EvidenceQueries } from './evidence.queries.js';
import { evidenceType, type EvidenceType } from './file-type.rules.js';

type Sent = { name: string; bytes: Buffer; type: EvidenceType };

/** Files kept beside values: added and taken away, never changed. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly indicators: IndicatorsService,
    private readonly evidence: EvidenceQueries,
  ) {}

  async add(actor: Actor, indicatorId: string, file: unknown, input: AddEvidence): Promise<string> {
    const indicator = await this.indicators.lock(actor, indicatorId);
    authorize(can.enterValues(actor, indicator));
    const organisationId = input.organisationId || null;
    authorize(
      organisationId === null || hasRole(actor, 'coordinator') || organisationId === actor.organisationId,
    );
    const { name, bytes, type } = sentOf(file);
    const period = periodOf(input.period);
    if (!period) throw periodUnknown('period');
    await this.refuseWithoutValue(actor, indicatorId, period, input);
    const id = newId();
    await this.database.query(
      `insert into value_evidence (platform_id, id, indicator_id, area_code, organisation_id, period_start,
         period_end, name, type, sha256, bytes, note, membership_id, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        actor.platformId,
        id,
        indicatorId,
        input.areaCode || null,
        organisationId,
        period.start,
        period.end,
        name,
        type,
        createHash('sha256').update(bytes).digest('hex'),
        bytes.length,
        input.note || null,
        actor.membershipId,
        this.clock.now(),
      ],
    );
    await this.database.query(
      `insert into value_evidence_content (platform_id, id, content) values ($1, $2, $3)`,
      [actor.platformId, id, bytes],
    );
    const data = { evidence: id, period: input.period, areaCode: input.areaCode || null };
    await this.events.record(actor, {
      subject: 'indicator',
      subjectId: indicatorId,
      verb: 'evidence-added',
      data,
    });
    return id;
  }

  /** The bytes are gone for good; that there was a file, and why it is gone, stays. */
  async remove(actor: Actor, id: string, version: number, { reason }: RemoveEvidence): Promise<void> {
    const { indicator, evidence } = await this.evidence.get(actor, id);
    authorize(can.enterValues(actor, indicator));
    if (evidence.removedAt !== null) throw new NotFound();
    await this.database.because(reason);
    const [removed] = await this.database.query<{ id: string }>(
      `update value_evidence e set removed_at = $4, reason = $5, version = e.version + 1
       where e.platform_id = $1 and e.id = $2 and e.version = $3 and e.removed_at is null returning e.id`,
      [actor.platformId, id, version, this.clock.now(), reason],
    );
    if (!removed) throw new Stale();
    await this.database.query(`delete from value_evidence_content c where c.platform_id = $1 and c.id = $2`, [
      actor.platformId,
      id,
    ]);
    await this.events.record(actor, {
      subject: 'indicator',
      subjectId: indicator.id,
      verb: 'evidence-removed',
      reason,
      data: { evidence: id },
    });
  }

  private async refuseWithoutValue(
    actor: Actor,
    id: string,
    period: Period,
    input: AddEvidence,
  ): Promise<void> {
    const [value] = await this.database.query(
      `select v.id from indicator_value v
       where v.platform_id = $1 and v.indicator_id = $2 and v.superseded_at is null and v.period_start = $3
         and v.period_end = $4 and v.area_code is not distinct from $5::text
         and v.organisation_id is not distinct from $6::uuid limit 1`,
      [actor.platformId, id, period.start, period.end, input.areaCode || null, input.organisationId || null],
    );
    if (value) return;
    throw Invalid.field(
      'period',
      'Det finns inget värde för perioden och området. Fyll i värdet först.',
      'There is no value for the period and area. Enter the value first.',
    );
  }
}

/** @throws {Invalid} where nothing was sent, or something that is not kept */
function sentOf(file: unknown): Sent {
  if (!(file instanceof Uploaded) || file.bytes.length === 0) {
    throw Invalid.field('file', 'Välj en fil.', 'Choose a file.');
  }
  if (!file.whole) {
    throw Invalid.field('file', 'Filen är större än 5 MB.', 'The file is larger than 5 MB.');
  }
  // A browser may send a path.
  const name = (/[^\\/]*$/.exec(file.name)?.[0].trim() ?? '').slice(-255);
  const type = evidenceType(name, file.bytes);
  if (type === null) {
    throw Invalid.field(
      'file',
      'Filen ska vara en PDF, en Excelfil utan makron, en CSV-fil, en PNG- eller JPEG-bild, och heta därefter.',
      'The file must be a PDF, an Excel file without macros, a CSV file, a PNG or a JPEG picture, and be named so.',
    );
  }
  if (holdsIdentityNumber(name) || (type === 'csv' && holdsIdentityNumber(file.bytes.toString('latin1')))) {
    throw Invalid.field(
      'file',
      'Filen ser ut att innehålla ett personnummer. Lämna aldrig uppgifter om enskilda personer.',
      'The file seems to hold a personal identity number. Never hand over anything about individual persons.',
    );
  }
  return { name, bytes: file.bytes, type };
}

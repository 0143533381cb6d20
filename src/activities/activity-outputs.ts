import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { NotFound } from '../shared/errors.js';
import { offsetOf, paged, type Paged, type Paging } from '../shared/paging.js';
import type { AbsenceReason, EventKind, Focus } from './activity.rules.js';
import { activityNo, differenceOf } from './activity.rules.js';
import { ABSENCES, COVERAGE, EVENT, EVENTS, MUNICIPAL_OVERVIEW, OUTPUTS } from './event.statements.js';

export type EventView = {
  id: string;
  activityId: string;
  onDate: string;
  kind: EventKind;
  title: string;
  focus: Focus | null;
  outcome: string | null;
  organiserOrganisationId: string | null;
  organiser: string | null;
  organisations: { id: string; name: string }[];
  participants: { profession: string; count: number }[];
  version: number;
};

export type AbsenceView = {
  id: string;
  activityId: string;
  organisationId: string;
  organisation: string;
  reason: AbsenceReason;
  note: string | null;
  version: number;
};

type OutputsRow = {
  statedTotal: number | null;
  statedUnit: string | null;
  events: number;
  firstOn: string | null;
  lastOn: string | null;
  organisationsMet: number;
  municipalitiesMet: number;
  /** Null where no event has told how many took part. */
  participants: number | null;
  byKind: { kind: EventKind; events: number }[];
  byProfession: { profession: string; participants: number }[];
};
/** `difference`: registered events less the stated total. `withoutEvent`: whom no event has met, and why. */
export type Outputs = OutputsRow & { difference: number | null; withoutEvent: AbsenceView[] };

/** `share` in per cent, one decimal; null where there is no commitment. */
export type Coverage = { commitments: number; followable: number; share: number | null };

type ReasonRow = {
  reason: AbsenceReason;
  note: string | null;
  activityId: string;
  activityNumber: number;
  activityTitle: string;
  commitment: boolean;
};
type MunicipalityRow<R> = {
  organisationId: string;
  municipality: string;
  areaCode: string | null;
  events: number;
  activities: number;
  lastOn: string | null;
  reasons: R[];
};
export type MunicipalityView = MunicipalityRow<Omit<ReasonRow, 'commitment'> & { activityNo: string }>;
export type MunicipalOverview = {
  year: number;
  /** Events of the year that met a municipality, a joint one counted once. */
  events: number;
  municipalities: number;
  met: number;
  withoutEvent: number;
  rows: MunicipalityView[];
};

/** What is counted from events, never typed in. */
@Injectable()
export class ActivityOutputs {
  constructor(private readonly database: Database) {}

  /** @throws {NotFound} */
  async of(actor: Actor, activityId: string): Promise<Outputs> {
    const [row] = await this.database.read<OutputsRow>(OUTPUTS, [actor.platformId, activityId]);
    if (!row) throw new NotFound();
    const withoutEvent = await this.database.read<AbsenceView>(ABSENCES, [actor.platformId, activityId]);
    return { ...row, difference: differenceOf(row.statedTotal, row.events), withoutEvent };
  }

  /** @throws {NotFound} when there is no such activity */
  async events(actor: Actor, activityId: string, paging: Paging): Promise<Paged<EventView>> {
    const [found] = await this.database.read<{ total: number; rows: EventView[] }>(EVENTS, [
      actor.platformId,
      activityId,
      paging.limit,
      offsetOf(paging),
    ]);
    if (!found) throw new NotFound();
    return paged(found.rows, paging, found.total);
  }

  /** @throws {NotFound} */
  async event(actor: Actor, eventId: string): Promise<EventView> {
    const [event] = await this.database.read<EventView>(EVENT, [actor.platformId, eventId]);
    if (!event) throw new NotFound();
    return event;
  }

  /** How many commitments can be followed up; cancelled ones are left out. */
  async coverage(actor: Actor): Promise<Coverage> {
    const [row] = await this.database.read<Omit<Coverage, 'share'>>(COVERAGE, [actor.platformId]);
    const { commitments, followable } = row ?? { commitments: 0, followable: 0 };
    const share = commitments === 0 ? null : Math.round((followable / commitments) * 1000) / 10;
    return { commitments, followable, share };
  }

  /** Every municipality of the platform and the year's events with it; zero is a row too, with its reasons. */
  async municipalOverview(actor: Actor, year: number): Promise<MunicipalOverview> {
    const [found] = await this.database.read<{ events: number; rows: MunicipalityRow<ReasonRow>[] }>(
      MUNICIPAL_OVERVIEW,
      [actor.platformId, year],
    );
    const rows = (found?.rows ?? []).map(({ reasons, ...row }) => ({
      ...row,
      reasons: reasons.map(({ commitment, ...reason }) => ({
        ...reason,
        activityNo: activityNo(reason.activityNumber, commitment),
      })),
    }));
    const met = rows.filter((row) => row.events > 0).length;
    return {
      year,
      events: found?.events ?? 0,
      municipalities: rows.length,
      met,
      withoutEvent: rows.length - met,
      rows,
    };
  }
}

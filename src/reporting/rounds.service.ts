import { Injectable } from '@nestjs/common';
import { Events } from '../audit/events.js';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { authorize } from '../shared/authorize.js';
import { Clock } from '../shared/clock.js';
import { Conflict, Invalid, NotFound, Stale, type FieldError } from '../shared/errors.js';
import { newId } from '../shared/id.js';
import { text } from '../shared/text.js';
import { constraintMeans } from '../web/constraints.js';
import type { CertifyRound, PlanRound } from './reporting.dto.js';
import { can } from './reporting.policy.js';
import { ROUND_STEPS, type RoundState, type RoundVerb } from './round.lifecycle.js';
import { CERTIFY, OWE } from './rounds.sql.js';

constraintMeans(
  'reporting_round_name_key',
  'name',
  'Det finns redan en omgång med det namnet. Välj ett annat.',
  'There is already a round of that name. Choose another.',
);

type LockedRound = { id: string; state: RoundState; version: number; periodFrom: string; periodTo: string };
type Unapproved = { organisationId: string; name: string };

const LOCK = `
  select o.id, o.state, o.version, o.period_from::text as "periodFrom", o.period_to::text as "periodTo"
  from reporting_round o where o.platform_id = $1 and o.id = $2 for update`;

const MOVE = `
  update reporting_round o set state = $3, version = o.version + 1
  where o.platform_id = $1 and o.id = $2 and o.version = $4`;

/** None is approved or sent back while their round is certified. */
const LOCK_REPORTS = `
  select r.id from report r where r.platform_id = $1 and r.round_id = $2 order by r.id for update`;

const UNAPPROVED = `
  select g.id as "organisationId", g.name from report r
  join organisation g on g.platform_id = $1 and g.id = r.organisation_id
  where r.platform_id = $1 and r.round_id = $2 and r.state <> 'approved' order by g.name`;

const WRONG_STATE: Readonly<Record<RoundVerb, readonly [sv: string, en: string]>> = {
  open: [
    'Omgången är redan öppnad. Läs in sidan på nytt.',
    'The round has already been opened. Load the page again.',
  ],
  close: ['Bara en öppen omgång kan stängas.', 'Only an open round can be closed.'],
  lock: ['Stäng omgången innan du låser den.', 'Close the round before you lock it.'],
  certify: ['Lås omgången innan du fastställer den.', 'Lock the round before you certify it.'],
};

@Injectable()
export class RoundsService {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async plan(actor: Actor, input: PlanRound): Promise<string> {
    authorize(can.manageRounds(actor));
    const faults = datesInOrder(input);
    if (faults.length > 0) throw new Invalid(faults);
    const id = newId();
    await this.database.query(
      `insert into reporting_round (platform_id, id, name, period_from, period_to, opens_on, due_on)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [actor.platformId, id, input.name, input.periodFrom, input.periodTo, input.opensOn, input.dueOn],
    );
    await this.events.record(actor, { subject: 'reporting_round', subjectId: id, verb: 'planned' });
    return id;
  }

  /** Opens the round: what each organisation owes is made from its activities and indicators. */
  async open(actor: Actor, roundId: string): Promise<{ reports: number; items: number }> {
    const round = await this.load(actor, roundId, 'open');
    await this.move(actor, round, 'open');
    const [owed = { reports: 0, items: 0 }] = await this.database.query<{ reports: number; items: number }>(
      OWE,
      [actor.platformId, round.id, round.periodFrom, round.periodTo],
    );
    await this.record(actor, round, 'open', owed);
    return owed;
  }

  async close(actor: Actor, roundId: string): Promise<void> {
    const round = await this.load(actor, roundId, 'close');
    await this.move(actor, round, 'close');
    await this.record(actor, round, 'close');
  }

  async lock(actor: Actor, roundId: string): Promise<void> {
    const round = await this.load(actor, roundId, 'lock');
    await this.move(actor, round, 'lock');
    await this.record(actor, round, 'lock');
  }

  /**
   * Certifies the round for good. Reports that are not approved are named by the caller, exactly, with a reason.
   * @throws {Conflict} `reports-not-approved` when the list is not exactly those that are missing
   */
  async certify(actor: Actor, roundId: string, input: CertifyRound): Promise<void> {
    const round = await this.load(actor, roundId, 'certify');
    await this.database.query(LOCK_REPORTS, [actor.platformId, round.id]);
    const missing = await this.database.query<Unapproved>(UNAPPROVED, [actor.platformId, round.id]);
    namesExactly(missing, input.missing ?? []);
    if (missing.length > 0 && !input.reason) {
      throw Invalid.field(
        'reason',
        'Skriv varför omgången fastställs utan dem.',
        'Write why the round is certified without them.',
      );
    }
    const reason = input.reason ?? null;
    if (reason !== null) await this.database.because(reason);
    const certified = await this.database.query<{ sha256: string }>(CERTIFY, [
      actor.platformId,
      round.id,
      actor.membershipId,
      this.clock.now(),
      reason,
      round.version,
    ]);
    if (certified.length === 0) throw new Stale();
    await this.record(
      actor,
      round,
      'certify',
      { sha256: certified[0]?.sha256, missing: missing.map(({ organisationId }) => organisationId) },
      reason ?? undefined,
    );
  }

  private async load(actor: Actor, roundId: string, verb: RoundVerb): Promise<LockedRound> {
    const [round] = await this.database.query<LockedRound>(LOCK, [actor.platformId, roundId]);
    if (!round) throw new NotFound();
    authorize(can.manageRounds(actor));
    if (ROUND_STEPS[verb].from !== round.state) {
      throw new Conflict('round-wrong-state', text(...WRONG_STATE[verb]));
    }
    return round;
  }

  private async move(actor: Actor, round: LockedRound, verb: RoundVerb): Promise<void> {
    await this.database.query(MOVE, [actor.platformId, round.id, ROUND_STEPS[verb].to, round.version]);
  }

  private async record(
    actor: Actor,
    round: LockedRound,
    verb: RoundVerb,
    data: object = {},
    reason?: string,
  ): Promise<void> {
    const event = { subject: 'reporting_round', subjectId: round.id, verb: ROUND_STEPS[verb].event };
    await this.events.record(actor, { ...event, reason, data });
  }
}

function datesInOrder({ periodFrom, periodTo, opensOn, dueOn }: PlanRound): FieldError[] {
  const faults: FieldError[] = [];
  if (periodTo < periodFrom) {
    const reason = text(
      `Perioden slutar (${periodTo}) innan den börjar (${periodFrom}). Rätta ett av datumen.`,
      `The period ends (${periodTo}) before it begins (${periodFrom}). Correct one of the dates.`,
    );
    faults.push({ field: 'periodTo', reason });
  }
  if (dueOn < opensOn) {
    const reason = text(
      `Sista dagen (${dueOn}) kommer före öppningsdagen (${opensOn}). Rätta ett av datumen.`,
      `The last day (${dueOn}) comes before the opening day (${opensOn}). Correct one of the dates.`,
    );
    faults.push({ field: 'dueOn', reason });
  }
  return faults;
}

function namesExactly(missing: readonly Unapproved[], named: readonly string[]): void {
  const ids = missing.map(({ organisationId }) => organisationId);
  if (ids.length === new Set(named).size && ids.every((id) => named.includes(id))) return;
  const names = missing.map(({ name }) => name).join(', ');
  throw new Conflict(
    'reports-not-approved',
    missing.length === 0
      ? text(
          'Alla rapporter är godkända. Ingen ska anges som saknad.',
          'All reports are approved. None should be named as missing.',
        )
      : text(
          `De här rapporterna är inte godkända: ${names}. Godkänn dem, eller ange just dem som saknade.`,
          `These reports are not approved: ${names}. Approve them, or name exactly those as missing.`,
        ),
  );
}

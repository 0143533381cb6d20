import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Invalid, NotFound, Stale } from '../../shared/errors.js';
import { newId } from '../../shared/id.js';
import { constraintMeans } from '../../web/constraints.js';
import { canManagePlatform } from '../people.policy.js';
import type { FillSeat } from './bodies.dto.js';
import { BodiesQueries } from './bodies.queries.js';
import type { SeatView } from './bodies.views.js';

constraintMeans(
  'seat_one_chair',
  'chair',
  'Organet har redan en ordförande under den tiden. Avsluta den platsen först, eller ändra datumen.',
  'The body already has a chair in that time. End that seat first, or change the dates.',
);
constraintMeans(
  'seat_validity_check',
  'validTo',
  'Sista dagen kan inte ligga före första dagen. Ändra en av dem.',
  'The last day cannot lie before the first. Change one of them.',
);
constraintMeans(
  'seat_organisation_fkey',
  'organisationId',
  'Välj en organisation i listan.',
  'Choose an organisation from the list.',
);

@Injectable()
export class SeatsService {
  constructor(
    private readonly database: Database,
    private readonly queries: BodiesQueries,
    private readonly events: Events,
  ) {}

  async add(actor: Actor, bodyId: string, input: FillSeat): Promise<SeatView> {
    await this.lockBody(actor, bodyId);
    authorize(canManagePlatform(actor));
    await this.refuseWrongHolder(actor, input);
    const id = newId();
    await this.database.query(
      `insert into seat (platform_id, id, body_id, function_title, organisation_id, membership_id, mandate, chair,
         substitute, valid_from, valid_to)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [actor.platformId, id, bodyId, ...columns(input)],
    );
    await this.events.record(actor, { subject: 'seat', subjectId: id, verb: 'added', data: { bodyId } });
    return await this.queries.seat(actor, bodyId, id);
  }

  async change(
    actor: Actor,
    bodyId: string,
    seatId: string,
    version: number,
    input: FillSeat,
  ): Promise<SeatView> {
    await this.lockBody(actor, bodyId);
    authorize(canManagePlatform(actor));
    await this.queries.seat(actor, bodyId, seatId);
    await this.refuseWrongHolder(actor, input);
    const changed = await this.database.query(
      `update seat s set function_title = $5, organisation_id = $6, membership_id = $7, mandate = $8, chair = $9,
         substitute = $10, valid_from = $11, valid_to = $12, version = s.version + 1
       where s.platform_id = $1 and s.body_id = $2 and s.id = $3 and s.version = $4 returning s.id`,
      [actor.platformId, bodyId, seatId, version, ...columns(input)],
    );
    if (changed.length === 0) throw new Stale();
    await this.events.record(actor, {
      subject: 'seat',
      subjectId: seatId,
      verb: 'changed',
      data: { bodyId },
    });
    return await this.queries.seat(actor, bodyId, seatId);
  }

  private async lockBody(actor: Actor, bodyId: string): Promise<void> {
    const [body] = await this.database.query(
      `select b.id from body b where b.platform_id = $1 and b.id = $2 for update`,
      [actor.platformId, bodyId],
    );
    if (!body) throw new NotFound();
  }

  /** Whoever holds a seat holds it for its organisation. */
  private async refuseWrongHolder(actor: Actor, input: FillSeat): Promise<void> {
    const membershipId = input.membershipId ?? null;
    if (membershipId === null) return;
    const [holder] = await this.database.query<{ organisation_id: string }>(
      `select m.organisation_id from membership m where m.platform_id = $1 and m.id = $2`,
      [actor.platformId, membershipId],
    );
    if (holder?.organisation_id === input.organisationId) return;
    throw Invalid.field(
      'membershipId',
      'Den som innehar platsen måste ha sitt uppdrag på samma organisation. Välj någon därifrån, eller lämna tomt.',
      'Whoever holds the seat must have a role at the same organisation. Choose somebody from it, or leave it empty.',
    );
  }
}

const columns = (input: FillSeat): unknown[] => {
  if (input.chair === true && input.substitute === true) {
    throw Invalid.field(
      'substitute',
      'En ersättare kan inte vara ordförande. Välj det ena.',
      'A substitute cannot be the chair. Choose one of them.',
    );
  }
  return [
    input.functionTitle,
    input.organisationId,
    input.membershipId ?? null,
    input.mandate || null,
    input.chair ?? false,
    input.substitute ?? false,
    input.validFrom,
    input.validTo ?? null,
  ];
};

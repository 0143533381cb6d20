import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { NotFound } from '../../shared/errors.js';
import { platformActions } from '../people.policy.js';
import type { BodyView, BodyWithSeats, SeatView } from './bodies.views.js';
import { findingsOf } from './body.rules.js';

const LIST = {
  name: 'body_list',
  text: `select b.id, b.name, b.kind, b.purpose, b.quorum_rule as "quorumRule", b.quorum_n as "quorumN",
      b.wip_limit as "wipLimit", b.active, b.version,
      (select count(*)::int from seat s where s.platform_id = $1 and s.body_id = b.id and not s.substitute
        and s.valid_from <= $2::date and (s.valid_to is null or s.valid_to >= $2::date)) as "ordinarySeats"
    from body b where b.platform_id = $1 and ($3::uuid is null or b.id = $3)
    order by b.active desc, array_position(array['steering_group', 'preparatory_group', 'coordination_group',
      'working_group'], b.kind), b.name, b.id`,
};

// Of a holder the function is shown, and the name only where its owner has chosen so, or to the owner.
const SEATS = {
  name: 'body_seats',
  text: `select s.id, s.body_id as "bodyId", s.function_title as "functionTitle",
      s.organisation_id as "organisationId", o.name as "organisationName", s.mandate, s.chair, s.substitute,
      s.valid_from::text as "validFrom", s.valid_to::text as "validTo", s.membership_id as "membershipId",
      m.function_title as "holderFunction",
      case when h.show_name or h.id = $4 then h.name end as "holderName", to_jsonb(m.roles) as "holderRoles",
      case when m.id is not null then m.suspended_at is null and h.suspended_at is null
        and m.valid_from <= $3::date and (m.valid_to is null or m.valid_to >= $3::date) end as "holderValid",
      s.version
    from seat s
    join organisation o on o.platform_id = $1 and o.id = s.organisation_id
    left join membership m on m.platform_id = $1 and m.id = s.membership_id
    left join person h on h.id = m.person_id
    where s.platform_id = $1 and s.body_id = $2
    order by s.chair desc, s.substitute, o.name, s.function_title, s.id`,
};

@Injectable()
export class BodiesQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Every body of the platform: those that meet first, the deciding ones before the others. */
  async list(actor: Actor): Promise<BodyView[]> {
    return await this.bodies(actor, null);
  }

  async get(actor: Actor, id: string): Promise<BodyWithSeats> {
    const [body] = await this.bodies(actor, id);
    if (!body) throw new NotFound();
    const seats = await this.seatsOf(actor, id);
    return { ...body, findings: findingsOf(body, seats, this.clock.today()), seats };
  }

  /** All seats of a body, past and coming too: chair, ordinary, substitutes. */
  async seatsOf(actor: Actor, bodyId: string): Promise<SeatView[]> {
    const rows = await this.database.read<Omit<SeatView, 'allowedActions'>>(SEATS, [
      actor.platformId,
      bodyId,
      this.clock.today(),
      actor.personId,
    ]);
    return rows.map((row) => ({ ...row, allowedActions: platformActions(actor, 'edit') }));
  }

  async seat(actor: Actor, bodyId: string, seatId: string): Promise<SeatView> {
    const found = (await this.seatsOf(actor, bodyId)).find((seat) => seat.id === seatId);
    if (!found) throw new NotFound();
    return found;
  }

  private async bodies(actor: Actor, id: string | null): Promise<BodyView[]> {
    const rows = await this.database.read<Omit<BodyView, 'allowedActions'>>(LIST, [
      actor.platformId,
      this.clock.today(),
      id,
    ]);
    return rows.map((row) => ({ ...row, allowedActions: platformActions(actor, 'edit', 'add_seat') }));
  }
}

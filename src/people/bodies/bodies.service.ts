import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Invalid, NotFound, Stale } from '../../shared/errors.js';
import { newId } from '../../shared/id.js';
import { constraintMeans } from '../../web/constraints.js';
import { canManagePlatform } from '../people.policy.js';
import type { SetUpBody } from './bodies.dto.js';
import { BodiesQueries } from './bodies.queries.js';
import type { BodyWithSeats } from './bodies.views.js';

constraintMeans(
  'body_name_key',
  'name',
  'Ett organ med det namnet finns redan. Välj ett annat namn.',
  'There is already a body of that name. Choose another name.',
);

@Injectable()
export class BodiesService {
  constructor(
    private readonly database: Database,
    private readonly queries: BodiesQueries,
    private readonly events: Events,
  ) {}

  async setUp(actor: Actor, input: SetUpBody): Promise<BodyWithSeats> {
    authorize(canManagePlatform(actor));
    const id = newId();
    await this.database.query(
      `insert into body (platform_id, id, name, kind, purpose, quorum_rule, quorum_n, wip_limit, active)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [actor.platformId, id, ...columns(input)],
    );
    await this.events.record(actor, { subject: 'body', subjectId: id, verb: 'set_up' });
    return await this.queries.get(actor, id);
  }

  async change(actor: Actor, id: string, version: number, input: SetUpBody): Promise<BodyWithSeats> {
    const [body] = await this.database.query(
      `select b.id from body b where b.platform_id = $1 and b.id = $2 for update`,
      [actor.platformId, id],
    );
    if (!body) throw new NotFound();
    authorize(canManagePlatform(actor));
    const changed = await this.database.query(
      `update body b set name = $4, kind = $5, purpose = $6, quorum_rule = $7, quorum_n = $8, wip_limit = $9,
         active = $10, version = b.version + 1
       where b.platform_id = $1 and b.id = $2 and b.version = $3 returning b.id`,
      [actor.platformId, id, version, ...columns(input)],
    );
    if (changed.length === 0) throw new Stale();
    await this.events.record(actor, { subject: 'body', subjectId: id, verb: 'changed' });
    return await this.queries.get(actor, id);
  }
}

/** @throws {Invalid} when the rule wants a number and none is given */
function columns(input: SetUpBody): unknown[] {
  if (input.quorumRule === 'n' && (input.quorumN ?? null) === null) {
    throw Invalid.field('quorumN', 'Ange hur många platser som krävs.', 'Say how many seats are needed.');
  }
  return [
    input.name,
    input.kind,
    input.purpose || null,
    input.quorumRule,
    input.quorumRule === 'n' ? input.quorumN : null,
    input.wipLimit ?? null,
    input.active ?? true,
  ];
}

import type { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import { Invalid } from '../shared/errors.js';
import { refusals } from './decisions.refusals.js';

/** A body decides where it is active and has seats, one of them a chair's that somebody holds. `today` is a day. */
export async function refuseBodyThatCannotDecide(
  database: Database,
  actor: Actor,
  bodyId: string,
  today: string,
): Promise<void> {
  const [body] = await database.query<{ active: boolean; seats: number; chairs: number }>(
    `select b.active,
       (select count(*)::int from seat s where s.platform_id = $1 and s.body_id = b.id and not s.substitute
          and s.valid_from <= $3 and (s.valid_to is null or s.valid_to >= $3)) as seats,
       (select count(*)::int from seat s where s.platform_id = $1 and s.body_id = b.id and s.chair
          and s.membership_id is not null
          and s.valid_from <= $3 and (s.valid_to is null or s.valid_to >= $3)) as chairs
     from body b where b.platform_id = $1 and b.id = $2 for share`,
    [actor.platformId, bodyId, today],
  );
  if (!body?.active) throw new Invalid([{ field: 'bodyId', reason: refusals.unknownBody }]);
  if (body.seats === 0) throw new Invalid([{ field: 'bodyId', reason: refusals.noSeats }]);
  if (body.chairs === 0) throw new Invalid([{ field: 'bodyId', reason: refusals.noChair }]);
}

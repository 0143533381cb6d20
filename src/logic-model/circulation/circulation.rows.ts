import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { NotFound } from '../../shared/errors.js';
import { can } from './circulation.policy.js';
import type { CommentState } from './circulation.rules.js';

/** A circulation as the services that change it need it, held until the transaction ends. */
export type LockedCirculation = {
  id: string;
  versionId: string;
  state: 'open' | 'closed';
  dueOn: string;
  canonicalText: string;
  version: number;
  organisationId: string;
  sharedAt: Date | null;
  invited: boolean;
};

export type LockedComment = {
  id: string;
  organisationId: string;
  membershipId: string;
  nodeId: string | null;
  proposedText: string | null;
  state: CommentState;
  appliedAt: Date | null;
  version: number;
};

/** Locks of circulations, always in the same order: version, circulation, invitation or comment. */
@Injectable()
export class CirculationRows {
  constructor(private readonly database: Database) {}

  /** `share` lets others answer meanwhile, `update` keeps everybody out. */
  async circulation(actor: Actor, id: string, lock: 'share' | 'update'): Promise<LockedCirculation> {
    const [row] = await this.database.query<LockedCirculation>(
      lock === 'share' ? LOCKED_FOR_SHARE : LOCKED_FOR_UPDATE,
      [actor.platformId, id, actor.organisationId],
    );
    if (!row || !can.see(actor, row)) throw new NotFound();
    return row;
  }

  async comment(actor: Actor, circulationId: string, id: string): Promise<LockedComment> {
    const [row] = await this.database.query<LockedComment>(
      `select x.id, x.organisation_id as "organisationId", x.membership_id as "membershipId", x.node_id as "nodeId",
         x.proposed_text as "proposedText", x.state, x.applied_at as "appliedAt", x.version
       from circulation_comment x
       where x.platform_id = $1 and x.circulation_id = $2 and x.id = $3 for update`,
      [actor.platformId, circulationId, id],
    );
    if (!row) throw new NotFound();
    return row;
  }

  /** The invitation of the actor's organisation: whether it has remarks is judged one writer at a time. */
  async invitation(actor: Actor, circulationId: string): Promise<{ id: string; noRemarksAt: Date | null }> {
    const [row] = await this.database.query<{ id: string; noRemarksAt: Date | null }>(
      `select i.id, i.no_remarks_at as "noRemarksAt" from circulation_invitation i
       where i.platform_id = $1 and i.circulation_id = $2 and i.organisation_id = $3 for update`,
      [actor.platformId, circulationId, actor.organisationId],
    );
    if (!row) throw new NotFound();
    return row;
  }
}

const LOCKED = `
  select c.id, c.version_id as "versionId", c.state, to_char(c.due_on, 'YYYY-MM-DD') as "dueOn",
    c.canonical_text as "canonicalText", c.version, m.organisation_id as "organisationId",
    v.shared_at as "sharedAt",
    exists (select from circulation_invitation i
      where i.platform_id = $1 and i.circulation_id = c.id and i.organisation_id = $3) as invited
  from circulation c
  join model_version v on v.platform_id = $1 and v.id = c.version_id
  join logic_model m on m.platform_id = $1 and m.id = v.model_id
  where c.platform_id = $1 and c.id = $2
  `;
const LOCKED_FOR_SHARE = LOCKED + 'for share of c';
const LOCKED_FOR_UPDATE = LOCKED + 'for update of c';

import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';

const HISTORY = {
  name: 'history_of',
  text: `select to_char(d.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, d.verb, d.reason, d.data,
      m.function_title as "functionTitle", o.name as organisation
    from domain_event d
    left join membership m on m.platform_id = $1 and m.id = d.membership_id
    left join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    where d.platform_id = $1 and d.subject_type = $2 and d.subject_id = $3
    order by d.at desc, d.id desc
    limit 100`,
};

/** One thing that was done to a record. People are shown by function and organisation, never by name. */
export type Happening = {
  at: string;
  verb: string;
  reason: string | null;
  data: Readonly<Record<string, unknown>>;
  functionTitle: string | null;
  organisation: string | null;
};

/** What has been done to one record, latest first: its domain events with their reasons. */
@Injectable()
export class History {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, subject: string, subjectId: string): Promise<Happening[]> {
    return await this.database.read<Happening>(HISTORY, [actor.platformId, subject, subjectId]);
  }
}

/** As the history card shows it; `words` by the verb of the domain event. */
export const toHistoryItem =
  (words: Readonly<Record<string, string>>) =>
  ({ at, verb, reason, data, functionTitle, organisation }: Happening) => {
    const about = data['title'] ?? data['organisation'];
    const what = words[verb] ?? verb;
    return {
      at,
      what: typeof about === 'string' ? `${what}: ${about}` : what,
      reason,
      who: organisation === null ? null : `${functionTitle ?? ''}, ${organisation}`,
    };
  };

import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';

/** When an event `e` happened, and when it was entered if that was a day or more later, both as text in UTC. */
export const EVENT_TIMES = `
  to_char(coalesce(e.happened_at, e.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
  case when e.at - e.happened_at >= interval '1 day'
    then to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end as "enteredAt"`;

/** The latest first; several of one moment in the order they were entered. */
export const LATEST_EVENT_FIRST = 'coalesce(e.happened_at, e.at) desc, e.at desc, e.id desc';

const HISTORY = {
  name: 'history_of',
  text:
    'select ' +
    EVENT_TIMES +
    `, e.verb, e.reason, e.data,
      m.function_title as "functionTitle", o.name as organisation
    from domain_event e
    left join membership m on m.platform_id = $1 and m.id = e.membership_id
    left join organisation o on o.platform_id = $1 and o.id = m.organisation_id
    where e.platform_id = $1 and e.subject_type = $2 and e.subject_id = $3
    order by ` +
    LATEST_EVENT_FIRST +
    ' limit 100',
};

/** One thing that was done to a record. People are shown by function and organisation, never by name. */
export type Happening = {
  at: string;
  /** When it was entered, if that was a day or more after it happened. */
  enteredAt: string | null;
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
  ({ at, enteredAt, verb, reason, data, functionTitle, organisation }: Happening) => {
    const about = data['title'] ?? data['organisation'];
    const what = words[verb] ?? verb;
    return {
      at,
      enteredAt,
      what: typeof about === 'string' ? `${what}: ${about}` : what,
      reason,
      who: organisation === null ? null : `${functionTitle ?? ''}, ${organisation}`,
    };
  };

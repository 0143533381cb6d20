import { Injectable } from '@nestjs/common';
import { EVENT_TIMES, LATEST_EVENT_FIRST } from '../../audit/history.js';
import { Database } from '../../database/database.js';
import type { Tally } from '../../decisions/decision.rules.js';
import type { Actor } from '../../shared/actor.js';
import { Paging } from '../../shared/paging.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import type { VersionListed } from '../logic-model.views.js';

/** One step in the life of a version; where it was tabled or decided, with the decision. */
export type VersionStep = {
  verb: string;
  at: string;
  /** When it was entered, if that was a day or more after it happened. */
  enteredAt: string | null;
  reason: string | null;
  by: string | null;
  organisation: string | null;
  /** The body it was put before, or that decided. */
  body: string | null;
  meetingDate: string | null;
  protocolReference: string | null;
  protocolParagraph: string | null;
  note: string | null;
  /** How the body answered, when it decided. */
  tally: Tally | null;
  /** Until when it was out for comment. */
  dueOn: string | null;
};

export type VersionOnTimeline = VersionListed & { steps: VersionStep[] };

/** $2 the model, $3 the reader's organisation: the steps of the versions the reader may see, latest first. */
const STEPS = {
  name: 'model_version_steps',
  text:
    `
    select e.subject_id as "versionId", e.verb, ` +
    EVENT_TIMES +
    `, e.reason, w.function_title as by, o.name as organisation, d.body, d.meeting_date as "meetingDate",
      d.protocol_reference as "protocolReference", d.protocol_paragraph as "protocolParagraph", d.note, d.tally,
      case when e.verb = 'circulated' then e.data ->> 'dueOn' end as "dueOn"
    from domain_event e
    join model_version v on v.platform_id = $1 and v.id = e.subject_id and v.model_id = $2
    join logic_model m on m.platform_id = $1 and m.id = v.model_id
    left join membership w on w.platform_id = $1 and w.id = e.membership_id
    left join organisation o on o.platform_id = $1 and o.id = w.organisation_id
    left join lateral (
      select b.name as body, to_char(x.meeting_date, 'YYYY-MM-DD') as meeting_date,
        case when e.verb <> 'tabled' then x.protocol_reference end as protocol_reference,
        case when e.verb <> 'tabled' then x.protocol_paragraph end as protocol_paragraph,
        case when e.verb <> 'tabled' then x.note end as note,
        (select k.data -> 'tally' from domain_event k where k.platform_id = $1 and k.subject_type = 'decision'
           and k.subject_id = x.id and k.verb = x.state and x.state = e.verb limit 1) as tally
      from decision x
      join body b on b.platform_id = $1 and b.id = x.body_id
      where x.platform_id = $1 and x.subject_type = 'model_version' and x.subject_id = v.id
        and (e.verb = x.state or e.verb = 'tabled' and e.data ->> 'decisionId' = x.id::text)
      order by abs(extract(epoch from coalesce(x.decided_at, x.tabled_at) - e.happened_at)) limit 1) d on true
    where e.platform_id = $1 and e.subject_type = 'model_version'
      and e.verb in ('draft-started', 'shared', 'circulated', 'taken-home', 'tabled', 'returned', 'reopened',
        'adopted', 'superseded')
      and (v.shared_at is not null or m.organisation_id = $3
        or v.state = 'circulated' and exists (
          select from circulation c
          join circulation_invitation i on i.platform_id = $1 and i.circulation_id = c.id
          where c.platform_id = $1 and c.version_id = v.id and c.state = 'open' and i.organisation_id = $3))
    order by ` +
    LATEST_EVENT_FIRST +
    ' limit 500',
};

/** The chain of a model's versions with everything that was done and decided about each. */
@Injectable()
export class TimelineQueries {
  constructor(
    private readonly database: Database,
    private readonly models: LogicModelQueries,
  ) {}

  /** Latest version first, and of each the latest step first. */
  async timeline(actor: Actor, modelId: string): Promise<VersionOnTimeline[]> {
    const all = Object.assign(new Paging(), { limit: 100 });
    const { data } = await this.models.listVersions(actor, modelId, all);
    const params = [actor.platformId, modelId, actor.organisationId];
    const steps = await this.database.read<VersionStep & { versionId: string }>(STEPS, params);
    return data.map((version) => ({
      ...version,
      steps: steps.filter(({ versionId }) => versionId === version.id).map(told),
    }));
  }
}

const told = ({ versionId: _, ...step }: VersionStep & { versionId?: string }): VersionStep => step;

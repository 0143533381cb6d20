import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { NotFound } from '../../shared/errors.js';
import { readPage, type Paged } from '../../shared/paging.js';
import { allowedActions } from './duty.policy.js';
import type { DutiesQuery, DutyView } from './duties.dto.js';

/** Late ones first, then by their day; what is done last, the latest first. */
const DUTIES = {
  name: 'duty_list',
  text: `
    select u.id, json_build_object('id', d.id, 'title', d.subject_title, 'body', b.name,
        'meetingDate', to_char(d.meeting_date, 'YYYY-MM-DD'), 'protocolReference', d.protocol_reference,
        'protocolParagraph', d.protocol_paragraph) as decision,
      json_build_object('id', o.id, 'name', o.name) as organisation, u.what,
      to_char(u.due_on, 'YYYY-MM-DD') as "dueOn", u.state, u.state = 'open' and u.due_on < $2::date as late, u.note,
      u.done_at as "doneAt", m.function_title || ', ' || mo.name as "doneBy", u.version, count(*) over ()::int as total
    from decision_duty u
    join decision d on d.platform_id = $1 and d.id = u.decision_id
    join body b on b.platform_id = $1 and b.id = d.body_id
    join organisation o on o.platform_id = $1 and o.id = u.organisation_id
    left join membership m on m.platform_id = $1 and m.id = u.done_by
    left join organisation mo on mo.platform_id = $1 and mo.id = m.organisation_id
    where u.platform_id = $1 and ($3::uuid is null or u.id = $3) and ($4::uuid is null or u.organisation_id = $4)
      and ($5::uuid is null or u.decision_id = $5)
      and case $6::text when 'open' then u.state = 'open' when 'done' then u.state = 'done'
        when 'late' then u.state = 'open' and u.due_on < $2::date else true end
    order by u.state desc, case when u.state = 'open' then u.due_on end, u.done_at desc nulls last, u.id
    limit $7 offset $8`,
};

type Row = Omit<DutyView, 'doneAt' | 'allowedActions'> & { doneAt: Date | null; total: number };

@Injectable()
export class DutiesQueries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, dutyId: string): Promise<DutyView> {
    const [row] = await this.rows(actor, [dutyId, null, null, null, 1, 0]);
    if (!row) throw new NotFound();
    return toView(actor, row);
  }

  async list(actor: Actor, query: DutiesQuery): Promise<Paged<DutyView>> {
    const asked = [null, query.organisationId ?? null, query.decisionId ?? null, query.state ?? null];
    return await readPage(
      query,
      (limit, offset) => this.rows(actor, [...asked, limit, offset]),
      (row) => toView(actor, row),
    );
  }

  private async rows(actor: Actor, selection: readonly unknown[]): Promise<Row[]> {
    return await this.database.read<Row>(DUTIES, [actor.platformId, this.clock.today(), ...selection]);
  }
}

function toView(actor: Actor, { total: _, doneAt, ...row }: Row): DutyView {
  return {
    ...row,
    doneAt: doneAt?.toISOString() ?? null,
    allowedActions: allowedActions(actor, { state: row.state, organisationId: row.organisation.id }),
  };
}

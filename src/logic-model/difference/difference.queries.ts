import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { Invalid } from '../../shared/errors.js';
import { Paging } from '../../shared/paging.js';
import { text } from '../../shared/text.js';
import { LogicModelQueries } from '../logic-model.queries.js';
import type { VersionListed, VersionWhole } from '../logic-model.views.js';
import { countsOf, difference } from './difference.rules.js';
import type { DifferenceSide, DifferenceView, TargetInForce } from './difference.views.js';
import { contentOf } from './named.rules.js';

const otherModel = text(
  'Versionerna hör till olika verksamhetslogiker och går inte att jämföra. Välj två av samma.',
  'The versions belong to different logic models and cannot be compared. Choose two of the same.',
);

/** $2 the model, $3 the day: every use on the model's nodes with the target that was in force that day. */
const TARGETS_ON = {
  name: 'logic_model_targets_on',
  text: `
    select u.id as "useId", u.node_id as "nodeId", i.id as "indicatorId", i.name as "indicatorName",
      t.value::text as value, to_char(t.due_on, 'YYYY-MM-DD') as "dueOn"
    from indicator_use u
    join node n on n.platform_id = $1 and n.id = u.node_id and n.model_id = $2
    join indicator i on i.platform_id = $1 and i.id = u.indicator_id
    left join lateral (
      select x.value, x.due_on from target x
      where x.platform_id = $1 and x.use_id = u.id and x.valid_from <= $3::date
        and (u.ended_at is null or (u.ended_at at time zone 'Europe/Stockholm')::date > $3::date)
      order by x.revision desc limit 1) t on true
    where u.platform_id = $1
    order by n.kind, i.name, u.id`,
};

/** What is different between two versions the reader may see. */
@Injectable()
export class DifferenceQueries {
  constructor(
    private readonly database: Database,
    private readonly models: LogicModelQueries,
    private readonly clock: Clock,
  ) {}

  /** @param toId the later version; null for the model's latest */
  async between(actor: Actor, fromId: string, toId: string | null): Promise<DifferenceView> {
    const from = await this.models.getVersion(actor, fromId);
    const latest = toId ?? (await this.versions(actor, from.modelId))[0]?.id ?? fromId;
    return await this.of(actor, from, await this.models.getVersion(actor, latest));
  }

  async of(actor: Actor, from: VersionWhole, to: VersionWhole): Promise<DifferenceView> {
    if (from.modelId !== to.modelId) throw new Invalid([{ field: 'to', reason: otherModel }]);
    const sides = { from: this.side(from), to: this.side(to) };
    const targets = {
      before: await this.targets(actor, from.modelId, sides.from.on),
      now: await this.targets(actor, from.modelId, sides.to.on),
    };
    const lines = difference(from, to, { before: contentOf(from), now: contentOf(to) }, targets);
    return { ...sides, counts: countsOf(lines), lines };
  }

  /** The versions that can be chosen, latest first. */
  async versions(actor: Actor, modelId: string): Promise<VersionListed[]> {
    const all = Object.assign(new Paging(), { limit: 100 });
    return (await this.models.listVersions(actor, modelId, all)).data;
  }

  private async targets(actor: Actor, modelId: string, on: string): Promise<TargetInForce[]> {
    return await this.database.read<TargetInForce>(TARGETS_ON, [actor.platformId, modelId, on]);
  }

  private side({ id, number, title, state, inForceFrom }: VersionWhole): DifferenceSide {
    return { id, number, title, state, on: inForceFrom ?? this.clock.today() };
  }
}

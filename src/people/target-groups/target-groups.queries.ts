import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { NotFound } from '../../shared/errors.js';
import { platformActions } from '../people.policy.js';
import type { TargetGroupView } from './target-groups.dto.js';

type Row = Omit<TargetGroupView, 'allowedActions'>;

// In reading order: category by category, each group followed by its own.
const TREE = {
  name: 'target_group_tree',
  text: `with recursive tree as (
      select g.id, g.name, g.category, g.parent_id, g.position, g.version, 0 as level,
        array[array_position(array['internal_partner', 'external_actor', 'public'], g.category)::text,
          to_char(g.position, 'FM0000000000'), g.name, g.id::text] as path
      from target_group g where g.platform_id = $1 and g.parent_id is null
      union all
      select g.id, g.name, g.category, g.parent_id, g.position, g.version, t.level + 1,
        t.path || array[to_char(g.position, 'FM0000000000'), g.name, g.id::text]
      from tree t join target_group g on g.platform_id = $1 and g.parent_id = t.id
    )
    select t.id, t.name, t.category, t.parent_id as "parentId", t.position, t.level, t.version
    from tree t order by t.path`,
};

@Injectable()
export class TargetGroupsQueries {
  constructor(private readonly database: Database) {}

  /** The whole tree in reading order; a county has some tens. */
  async tree(actor: Actor): Promise<TargetGroupView[]> {
    const rows = await this.database.read<Row>(TREE, [actor.platformId]);
    const allowedActions = platformActions(actor, 'edit', 'remove');
    return rows.map((row) => ({ ...row, allowedActions }));
  }

  async get(actor: Actor, id: string): Promise<TargetGroupView> {
    const found = (await this.tree(actor)).find((group) => group.id === id);
    if (!found) throw new NotFound();
    return found;
  }
}

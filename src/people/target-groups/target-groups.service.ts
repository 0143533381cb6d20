import { Injectable } from '@nestjs/common';
import { Events } from '../../audit/events.js';
import { Database } from '../../database/database.js';
import type { Actor } from '../../shared/actor.js';
import { authorize } from '../../shared/authorize.js';
import { Conflict, Invalid, NotFound, Stale } from '../../shared/errors.js';
import { newId } from '../../shared/id.js';
import { text } from '../../shared/text.js';
import { constraintMeans, pgErrorOf } from '../../web/constraints.js';
import { canManagePlatform } from '../people.policy.js';
import type { NameTargetGroup, TargetGroupView } from './target-groups.dto.js';
import { TargetGroupsQueries } from './target-groups.queries.js';
import { misplaced, type Placed } from './target-group.rules.js';

constraintMeans(
  'target_group_name_key',
  'name',
  'En målgrupp med det namnet finns redan. Välj ett annat namn.',
  'There is already a target group of that name. Choose another name.',
);

const IN_USE = text(
  'Målgruppen används av aktiviteter, noder i verksamhetslogiken eller andra målgrupper. Ta bort den därifrån först.',
  'The target group is used by activities, nodes of the logic model or other target groups. Take it away there first.',
);
const FOREIGN_KEY = '23503';

@Injectable()
export class TargetGroupsService {
  constructor(
    private readonly database: Database,
    private readonly queries: TargetGroupsQueries,
    private readonly events: Events,
  ) {}

  async add(actor: Actor, input: NameTargetGroup): Promise<TargetGroupView> {
    authorize(canManagePlatform(actor));
    const id = newId();
    this.refuseMisplaced(await this.lockTree(actor), id, input);
    await this.database.query(
      `insert into target_group (platform_id, id, name, category, parent_id, position)
       values ($1, $2, $3, $4, $5, $6)`,
      [actor.platformId, id, ...columns(input)],
    );
    await this.events.record(actor, { subject: 'target_group', subjectId: id, verb: 'added' });
    return await this.queries.get(actor, id);
  }

  async change(actor: Actor, id: string, version: number, input: NameTargetGroup): Promise<TargetGroupView> {
    const tree = await this.lockTree(actor);
    if (!tree.some((group) => group.id === id)) throw new NotFound();
    authorize(canManagePlatform(actor));
    this.refuseMisplaced(tree, id, input);
    const changed = await this.database.query(
      `update target_group g set name = $4, category = $5, parent_id = $6, position = $7, version = g.version + 1
       where g.platform_id = $1 and g.id = $2 and g.version = $3 returning g.id`,
      [actor.platformId, id, version, ...columns(input)],
    );
    if (changed.length === 0) throw new Stale();
    await this.events.record(actor, { subject: 'target_group', subjectId: id, verb: 'changed' });
    return await this.queries.get(actor, id);
  }

  /** @throws {Conflict} `target-group-in-use` */
  async remove(actor: Actor, id: string, version: number): Promise<void> {
    const tree = await this.lockTree(actor);
    const group = tree.find((one) => one.id === id);
    if (!group) throw new NotFound();
    authorize(canManagePlatform(actor));
    if (group.version !== version) throw new Stale();
    await this.events.record(actor, {
      subject: 'target_group',
      subjectId: id,
      verb: 'removed',
      data: { name: group.name },
    });
    try {
      await this.database.query(`delete from target_group g where g.platform_id = $1 and g.id = $2`, [
        actor.platformId,
        id,
      ]);
    } catch (error) {
      if (pgErrorOf(error)?.code === FOREIGN_KEY) throw new Conflict('target-group-in-use', IN_USE);
      throw error;
    }
  }

  /** The whole tree is locked, for two moves at once could make a circle that neither makes alone. */
  private async lockTree(actor: Actor): Promise<Placed[]> {
    return await this.database.query<Placed>(
      `select g.id, g.name, g.category, g.parent_id as "parentId", g.version
       from target_group g where g.platform_id = $1 order by g.id for update`,
      [actor.platformId],
    );
  }

  private refuseMisplaced(tree: readonly Placed[], id: string, input: NameTargetGroup): void {
    const fault = misplaced(tree, {
      id,
      category: input.category,
      parentId: input.parentId ?? null,
    });
    if (fault) throw new Invalid([{ field: fault.field, reason: fault.reason }]);
  }
}

const columns = (input: NameTargetGroup): unknown[] => [
  input.name,
  input.category,
  input.parentId ?? null,
  input.position ?? 0,
];

import { text, type Text } from '../../shared/text.js';

export type Placed = {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly parentId: string | null;
  readonly version: number;
};

type Placing = Pick<Placed, 'id' | 'category' | 'parentId'>;
export type PlacingFault = { field: 'parentId' | 'category'; reason: Text };

const UNKNOWN = text('Välj en målgrupp i listan.', 'Choose a target group from the list.');
const CIRCLE = text(
  'En målgrupp kan inte ingå i sig själv eller i en av sina egna. Välj en annan.',
  'A target group cannot be part of itself or of one of its own. Choose another.',
);
const CATEGORY = text(
  'En målgrupp hör till samma kategori som den grupp den ingår i. Välj samma kategori, eller en annan grupp.',
  'A target group has the category of the group it is part of. Choose the same category, or another group.',
);
const CHILDREN = text(
  'Målgruppen har egna grupper i den nuvarande kategorin. Flytta dem först.',
  'The target group has groups of its own in the present category. Move them first.',
);

/** Why a target group cannot stand there; null where it can. */
export function misplaced(tree: readonly Placed[], placing: Placing): PlacingFault | null {
  const byId = new Map(tree.map((group) => [group.id, group]));
  const strayed = tree.some((one) => one.parentId === placing.id && one.category !== placing.category);
  if (strayed) return { field: 'category', reason: CHILDREN };
  if (placing.parentId === null) return null;
  const parent = byId.get(placing.parentId);
  if (!parent) return { field: 'parentId', reason: UNKNOWN };
  const passed = new Set<string>();
  for (let above: Placed | undefined = parent; above; above = byId.get(above.parentId ?? '')) {
    if (above.id === placing.id || passed.has(above.id)) return { field: 'parentId', reason: CIRCLE };
    passed.add(above.id);
  }
  return parent.category === placing.category ? null : { field: 'parentId', reason: CATEGORY };
}

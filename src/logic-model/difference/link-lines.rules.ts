import type { LinkView } from '../logic-model.views.js';
import type { Change, ChangedField, DifferenceLine } from './difference.views.js';
import { lineOf } from '../sources/sources.rules.js';
import { namedIn, placesOf, type Content } from './named.rules.js';

/** Writes a line where one thing became another. */
export type Became = (
  change: Change,
  field: ChangedField,
  before: string | null,
  after: string | null,
  more?: Partial<DifferenceLine>,
) => DifferenceLine[];

const ends = ({ fromNodeId, toNodeId }: LinkView): string => `${fromNodeId} ${toNodeId}`;

/** A link that went and one that came, with one end in common. */
type Pair = { was: LinkView; is: LinkView; end: 'from' | 'to' };

/**
 * Which links were moved rather than taken away and drawn anew: one end is the same, and all the nodes are in both
 * versions, so that it is the link and not the nodes that changed.
 */
function pairs(gone: readonly LinkView[], come: readonly LinkView[], stays: (id: string) => boolean): Pair[] {
  const whole = (link: LinkView): boolean => stays(link.fromNodeId) && stays(link.toNodeId);
  const free = new Set(come.filter(whole));
  return gone.filter(whole).flatMap((was): Pair[] => {
    for (const end of ['to', 'from'] as const) {
      const same = end === 'to' ? ('fromNodeId' as const) : ('toNodeId' as const);
      const is = [...free].find((one) => one[same] === was[same]);
      if (!is) continue;
      free.delete(is);
      return [{ was, is, end }];
    }
    return [];
  });
}

function said(was: LinkView, is: LinkView, of: Partial<DifferenceLine>, became: Became): DifferenceLine[] {
  return [
    ...became('link_changed', 'assumption', was.assumption, is.assumption, of),
    ...became('link_changed', 'evidenceGrade', was.evidence, is.evidence, of),
    ...sourceLines(was, is, of, became),
    ...became('link_changed', 'claim', was.claim, is.claim, of),
    ...became('link_changed', 'claimReasoning', was.claimReasoning, is.claimReasoning, of),
    ...became('link_changed', 'sign', was.sign, is.sign, of),
  ];
}

/** Sources that came and went; one that took the place of one is a rewording, and all the same in another order is said so. */
function sourceLines(
  was: LinkView,
  is: LinkView,
  of: Partial<DifferenceLine>,
  became: Became,
): DifferenceLine[] {
  const [before, now] = [was.sources.map(lineOf), is.sources.map(lineOf)];
  const gone = without(before, now);
  const come = without(now, before);
  const [first, second] = [gone[0], come[0]];
  if (first !== undefined && second !== undefined && gone.length === 1 && come.length === 1)
    return became('link_changed', 'source', first, second, of);
  if (gone.length + come.length === 0)
    return became('link_changed', 'sourceOrder', before.join('; ') || null, now.join('; ') || null, of);
  return [
    ...gone.flatMap((source) => became('link_changed', 'source', source, null, of)),
    ...come.flatMap((source) => became('link_changed', 'source', null, source, of)),
  ];
}

/** What is left when each of the others has taken one of its like. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Links by the node they go from, then the one they go to, as those are read. */
const ordering =
  (places: ReadonlyMap<string, number>) =>
  (links: readonly LinkView[]): LinkView[] => {
    const at = (id: string): number => places.get(id) ?? places.size;
    return [...links].sort((a, b) => at(a.fromNodeId) - at(b.fromNodeId) || at(a.toNodeId) - at(b.toNodeId));
  };

/** Links that came, went, were moved to other nodes, or say something else. */
export function linkLines(before: Content, now: Content, became: Became): DifferenceLine[] {
  const old = new Map(before.links.map((link) => [ends(link), link]));
  const fresh = new Map(now.links.map((link) => [ends(link), link]));
  const inOrder = ordering(placesOf(now, before));
  const come = inOrder(now.links.filter((link) => !old.has(ends(link))));
  const gone = inOrder(before.links.filter((link) => !fresh.has(ends(link))));
  const moved = pairs(gone, come, (id) => before.has(id) && now.has(id));
  const named = (link: LinkView): Pick<DifferenceLine, 'node' | 'to'> => ({
    node: namedIn(link.fromNodeId, now, before),
    to: namedIn(link.toNodeId, now, before),
  });
  const bare = { indicator: null, factor: null, field: null, before: null, after: null, words: null };
  const textOf = (id: string): string => namedIn(id, now, before).text;
  return [
    ...come
      .filter((link) => moved.every(({ is }) => is !== link))
      .map((link): DifferenceLine => ({ ...bare, ...named(link), change: 'linked', after: link.assumption })),
    ...gone
      .filter((link) => moved.every(({ was }) => was !== link))
      .map((link): DifferenceLine => ({
        ...bare,
        ...named(link),
        change: 'unlinked',
        before: link.assumption,
      })),
    ...moved.flatMap(({ was, is, end }) => {
      const key = end === 'to' ? ('toNodeId' as const) : ('fromNodeId' as const);
      return [
        ...became('relinked', end, textOf(was[key]), textOf(is[key]), named(is)),
        ...said(was, is, named(is), became),
      ];
    }),
    ...inOrder(now.links).flatMap((link) => {
      const was = old.get(ends(link));
      return was ? said(was, link, named(link), became) : [];
    }),
  ];
}

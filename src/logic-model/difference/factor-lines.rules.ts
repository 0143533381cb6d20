import type { FactorView, VersionWhole } from '../logic-model.views.js';
import type { DifferenceLine } from './difference.views.js';
import type { Became } from './link-lines.rules.js';
import { namedIn, type Content } from './named.rules.js';

type Around = Pick<VersionWhole, 'factors'>;

const NOTHING = {
  node: null,
  to: null,
  indicator: null,
  field: null,
  before: null,
  after: null,
  words: null,
};

/** External factors that came, went or say something else, by date. They are the same by their identity. */
export function factorLines(
  before: Around,
  now: Around,
  contents: { before: Content; now: Content },
  became: Became,
): DifferenceLine[] {
  const old = new Map(before.factors.map((factor) => [factor.identity, factor]));
  const left = new Set(now.factors.map(({ identity }) => identity));
  const texts = ({ nodeIds }: FactorView): string | null =>
    nodeIds.map((id) => namedIn(id, contents.now, contents.before).text).join('; ') || null;
  const sameNodes = (a: FactorView, b: FactorView): boolean =>
    a.nodeIds.length === b.nodeIds.length && a.nodeIds.every((id) => b.nodeIds.includes(id));
  return [
    ...now.factors.flatMap((is): DifferenceLine[] => {
      const was = old.get(is.identity);
      const factor = { id: is.identity, text: is.text };
      if (!was) return [{ ...NOTHING, change: 'factor_added', factor, after: is.text }];
      return [
        ...became('factor_changed', 'text', was.text, is.text, { factor }),
        ...became('factor_changed', 'occursOn', was.occursOn, is.occursOn, { factor }),
        ...became('factor_changed', 'works', was.works, is.works, { factor }),
        ...became('factor_changed', 'how', was.how, is.how, { factor }),
        ...(sameNodes(was, is) ? [] : became('factor_changed', 'touches', texts(was), texts(is), { factor })),
      ];
    }),
    ...before.factors
      .filter(({ identity }) => !left.has(identity))
      .map(({ identity, text }): DifferenceLine => ({
        ...NOTHING,
        change: 'factor_removed',
        factor: { id: identity, text },
        before: text,
      })),
  ];
}

import type { FactorView, VersionWhole } from '../logic-model.views.js';

/** Factors with the short names they are pointed at by, the same in both languages: `F1` is the first by date. */
export const numbered = ({
  factors,
}: Pick<VersionWhole, 'factors'>): { code: string; factor: FactorView }[] =>
  factors.map((factor, index) => ({ code: `F${index + 1}`, factor }));

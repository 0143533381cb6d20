import { periodCode } from '../../period.js';
import type { Matrix } from '../matrix.queries.js';

/** The choice of rows and periods, as the address and the form carry it. */
export function choiceOf({
  split,
  sex,
  periods,
}: Matrix): Record<'delning' | 'kon' | 'fran' | 'till', string> {
  const [first, last] = [periods[0], periods.at(-1)];
  return {
    delning: { sex: 'kon', area: 'kommun', organisation: 'organisation' }[split],
    kon: sex ?? '',
    fran: first ? periodCode(first) : '',
    till: last ? periodCode(last) : '',
  };
}

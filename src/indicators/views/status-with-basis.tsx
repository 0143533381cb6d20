import { Basis, Mark, StatusChip, Trend } from '../../web/components/status.js';
import { useLocale } from '../../web/page-context.js';
import type { UseStatus } from '../use-status.types.js';

type Assessed = Pick<UseStatus, 'status' | 'trend' | 'basis'>;

/** Chip, trend and what they rest on: never one without the others. */
export const StatusWithBasis = ({ of, large }: { of: Assessed; large?: boolean }) => (
  <div class="stack stack--2">
    <div class="cluster">
      <StatusChip status={of.status} size={large ? 'large' : undefined} />
      <Trend trend={of.trend} />
    </div>
    <Basis by={of.basis.by}>{of.basis.text[useLocale()]}</Basis>
  </div>
);

/** The same where a chip would crowd. */
export const MarkWithBasis = ({ of }: { of: Assessed }) => (
  <div class="stack stack--1">
    <div class="cluster">
      <Mark status={of.status} />
      <Trend trend={of.trend} small />
    </div>
    <Basis by={of.basis.by}>{of.basis.text[useLocale()]}</Basis>
  </div>
);

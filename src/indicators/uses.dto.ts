import { AreaCode } from '../shared/area-code.js';
import { Day, Decimal, Flag, Id, Line, OneOf, Prose, Whole } from '../shared/validation.js';
import type { Claim, Status, Trend } from '../web/i18n/words.js';

export const CLAIMS = ['contributes', 'attributable', 'unknown'] as const;
export const STATUSES = ['achieved', 'on_track', 'uncertain', 'at_risk', 'not_assessable'] as const;
export const TRENDS = ['better', 'unchanged', 'worse', 'missing'] as const;
const PERIOD = 'A period: `2025`, `2025-H1`, `2025-Q3` or `2025-11`.';

/** A node begins to use an indicator. */
export class AttachIndicator {
  @Id({ description: 'The node.', example: '0197a1c2-0000-7000-8000-00000000d001' })
  nodeId!: string;

  @Prose({
    description: 'Why this indicator says something about the node.',
    example: 'Fler insatser är ett villkor för att fler får skydd.',
    max: 2000,
  })
  why!: string;

  @OneOf({ description: 'What is claimed.', example: 'contributes', of: CLAIMS, optional: true })
  claim?: Claim;

  @Prose({ description: 'The reasoning.', example: 'Säger inget om kvaliteten.', max: 2000, optional: true })
  claimReasoning?: string | null;

  @Flag({ description: 'Shown on the board, and decides the goal’s status.', example: true, optional: true })
  headline?: boolean;

  @AreaCode({ description: 'A municipality, where the use is about one.' })
  areaCode?: string | null;

  @Decimal({ description: 'Baseline.', example: '34.1', optional: true })
  baselineValue?: string | null;

  @Line({ description: PERIOD, example: '2021', max: 10, optional: true })
  baselinePeriod?: string | null;

  @Decimal({ description: 'First target.', example: '50', optional: true })
  targetValue?: string | null;

  @Line({
    description: `When the target is to be reached. ${PERIOD}`,
    example: '2027',
    max: 10,
    optional: true,
  })
  targetPeriod?: string | null;

  @Line({
    description: 'Who decided the target.',
    example: 'Styrgruppen 14 mars 2026 § 6',
    max: 300,
    optional: true,
  })
  targetDecidedBy?: string | null;
}

/** Changes to a use; what is left out stays. A baseline is given once. */
export class AmendUse {
  @Prose({ description: 'Why.', example: 'Fler insatser är ett villkor.', max: 2000, optional: true })
  why?: string;

  @OneOf({ description: 'What is claimed.', example: 'contributes', of: CLAIMS, optional: true })
  claim?: Claim;

  @Prose({ description: 'The reasoning.', example: 'Säger inget om kvaliteten.', max: 2000, optional: true })
  claimReasoning?: string | null;

  @Flag({ description: 'Headline indicator.', example: true, optional: true })
  headline?: boolean;

  @Whole({ description: 'Its place among the node’s indicators.', example: 1, max: 999, optional: true })
  position?: number;

  @Decimal({ description: 'Baseline; only where none is set.', example: '34.1', optional: true })
  baselineValue?: string | null;

  @Line({ description: PERIOD, example: '2021', max: 10, optional: true })
  baselinePeriod?: string | null;
}

/** A new target; the old ones are kept. */
export class SetTarget {
  @Decimal({ description: 'The wanted value.', example: '50' })
  value!: string;

  @Line({ description: `When it is to be reached. ${PERIOD}`, example: '2027', max: 10 })
  period!: string;

  @Day({ description: 'From when it holds; today unless given.', example: '2026-11-20', optional: true })
  validFrom?: string | null;

  @Prose({
    description: 'Why it is changed. Must be given for all but the first.',
    example: 'Höjt eftersom fler kommuner rapporterar.',
    max: 2000,
    optional: true,
  })
  reason?: string | null;

  @Line({
    description: 'Who decided.',
    example: 'Styrgruppen 4 december 2025 § 18',
    max: 300,
    optional: true,
  })
  decidedBy?: string | null;
}

export class EndUse {
  @Prose({ description: 'Why the node no longer uses it.', example: 'Ersatt av ett bättre mått.', max: 2000 })
  reason!: string;
}

/** A person's or body's judgement, which stands before the rule until it is replaced or taken back. */
export class JudgeStatus {
  @Id({
    description: 'The use that is judged; the node itself where it is left out.',
    example: '0197a1c2-0000-7000-8000-00000000e001',
    optional: true,
  })
  useId?: string | null;

  @OneOf({ description: 'The judged status.', example: 'uncertain', of: STATUSES })
  status!: Status;

  @OneOf({ description: 'The judged trend.', example: 'unchanged', of: TRENDS, optional: true })
  trend?: Trend | null;

  @Prose({
    description: 'Why. Shown wherever the status is.',
    example: 'Färre kommuner har svarat än förra året.',
    max: 1000,
  })
  comment!: string;

  @Id({
    description: 'The body that judged, if one did.',
    example: '0197a1c2-0000-7000-8000-00000000f001',
    optional: true,
  })
  bodyId?: string | null;

  @Line({ description: 'Where it stands in the protocol.', example: '§ 14', max: 100, optional: true })
  protocol?: string | null;

  @Day({ description: 'The day; today unless given.', example: '2026-11-20', optional: true })
  judgedOn?: string | null;
}

/** Takes a judgement back, so that the rule holds again. */
export class WithdrawJudgement {
  @Id({
    description: 'The use; the node itself where it is left out.',
    example: '0197a1c2-0000-7000-8000-00000000e001',
    optional: true,
  })
  useId?: string | null;

  @Prose({ description: 'Why.', example: 'Nya värden har kommit.', max: 1000 })
  reason!: string;
}

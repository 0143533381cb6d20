export const SEVERITIES = ['low', 'medium', 'high'] as const;
export type Severity = (typeof SEVERITIES)[number];

const padded = (number: number): string => String(number).padStart(2, '0');

/** `V-04` */
export const deviationNo = (number: number): string => `V-${padded(number)}`;
/** `F-12` */
export const improvementNo = (number: number): string => `F-${padded(number)}`;

/** Past its day and not yet in a state that ends it. */
export const isLate = (dueOn: string | null, ended: boolean, today: string): boolean =>
  !ended && dueOn !== null && dueOn < today;

import { isStep, type Step } from './guide.rules.js';

/** The field that says which step of the guide a page was opened from. */
export const STEP = 'steg';

/** An address, opened from a step. */
export const atStep = (address: string, step: Step): string => `${address}?${STEP}=${step}`;

/** The step one came from, where there is one; nothing else in the address is believed. */
export const stepIn = (value: unknown): Step | null =>
  typeof value === 'string' && isStep(value) ? value : null;

import { Forbidden } from './errors.js';
import type { Text } from './text.js';

/** Policies answer true or false; this is the one place that throws. */
export function authorize(allowed: boolean, reason?: Text): void {
  if (!allowed) throw new Forbidden(reason);
}

import type { FormBody } from '../../web/validate.js';

/** A password exactly as it was written: never trimmed, never checked as text, never shown again. */
export const secretField = (body: FormBody, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value : '';
};

import { type FormState, valueOf } from '../../web/refusal.js';
import { PICTURE, pictureIn } from '../diagram/picture-return.js';

/** The hidden field of a form that was opened from a picture. */
export function pictureField(form: FormState): Record<string, string> {
  const from = pictureIn(valueOf(form, PICTURE));
  return from === undefined ? {} : { [PICTURE]: from };
}

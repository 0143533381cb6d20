import type { FormBody } from '../../web/validate.js';
import type { Paths } from '../logic-model.paths.js';
import type { VersionWhole } from '../logic-model.views.js';
import { codesOf } from '../node-codes.rules.js';
import { chainPath, viewPath, type Place } from './diagram.paths.js';

/** The field that says which picture a form was opened from: the whole model's, or that of a sub-goal by number. */
export const PICTURE = 'bild';

export const pictureOf = ({ goal }: Pick<Place, 'goal'>): string => (goal === null ? 'hela' : String(goal));

/** An address of a form, opened from a picture. */
export const fromPicture = (address: string, place: Pick<Place, 'goal'>): string =>
  `${address}${address.includes('?') ? '&' : '?'}${PICTURE}=${pictureOf(place)}`;

/** The picture a form came from, where there is one; nothing else in the address is believed. */
export const pictureIn = (value: unknown): string | undefined =>
  typeof value === 'string' && /^(hela|[1-9]\d{0,3})$/.test(value) ? value : undefined;

/** Back to the picture with the node chosen in it, where one came from there; else null. */
export function backToPicture(
  paths: Paths,
  draft: VersionWhole,
  body: FormBody,
  nodeId: string,
): string | null {
  const from = pictureIn(body[PICTURE]);
  const node = draft.nodes.find(({ id }) => id === nodeId);
  const code = codesOf(draft).get(nodeId);
  if (from === undefined || draft.modelKind === 'local' || !node || code === undefined) return null;
  const goal = draft.goals.find(({ id }) => id === node.subGoalId)?.number ?? null;
  return chainPath({ paths, asked: draft.number, goal: from === 'hela' ? null : goal, view: 'bild' }, code);
}

/** Back to the picture one came from, where there is one and it can still be drawn; else null. */
export function toPicture(paths: Paths, draft: VersionWhole, body: FormBody): string | null {
  const from = pictureIn(body[PICTURE]);
  if (from === undefined || draft.modelKind === 'local') return null;
  const goal = draft.goals.find(({ number }) => number !== null && String(number) === from)?.number ?? null;
  return `${viewPath({ paths, asked: draft.number, goal, view: 'bild' }, 'bild')}#bild`;
}

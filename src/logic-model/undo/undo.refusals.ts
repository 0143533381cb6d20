import { Conflict } from '../../shared/errors.js';
import { text, type Text } from '../../shared/text.js';

export type Who = { actor: string; functionTitle: string | null; organisation: string | null };

const nameOf = (who: Who | undefined, mine: boolean, somebody: string, you: string): string =>
  mine
    ? you
    : [who?.functionTitle ?? somebody, who?.organisation ?? ''].filter((part) => part !== '').join(', ');

/** Somebody has built on it or changed it: who, and what. */
export const changedSince = (who: Who | undefined, personId: string | null, what: Text): Conflict => {
  const mine = who !== undefined && who.actor === personId;
  return new Conflict(
    'changed-since',
    text(
      `Det går inte att ändra tillbaka: ${nameOf(who, mine, 'någon annan', 'du själv')} har ändrat eller byggt vidare på ${what.sv} sedan dess. Ändra för hand i stället.`,
      `This cannot be changed back: ${nameOf(who, mine, 'somebody else', 'you')} changed or built on ${what.en} since then. Change it by hand instead.`,
    ),
  );
};

export const nothingToUndo = new Conflict(
  'nothing-to-undo',
  text('Du har ingen ändring att ångra i utkastet.', 'You have no change to undo in the draft.'),
);

export const notTheLast = new Conflict(
  'not-the-last-change',
  text(
    'Det är inte längre din senaste ändring. Se efter nedan vilken som är det nu.',
    'It is no longer your latest change. See below which it is now.',
  ),
);

export const nothingToRedo = new Conflict(
  'nothing-to-redo',
  text(
    'Du har inget att göra om: bara det du ångrade senast kan göras om, tills du ändrar något annat.',
    'You have nothing to redo: only what you undid last can be done again, until you change something else.',
  ),
);

export const notTheLastUndone = new Conflict(
  'not-the-last-change',
  text(
    'Det är inte längre det du ångrade senast. Se efter nedan vad som kan göras om.',
    'It is no longer what you undid last. See below what can be done again.',
  ),
);

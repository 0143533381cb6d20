import { Conflict } from '../../shared/errors.js';
import { text } from '../../shared/text.js';

export const alreadyConnected = (): Conflict =>
  new Conflict(
    'source-connected',
    text(
      'Källan är redan ansluten. Öppna den i listan.',
      'The source is connected already. Open it in the list.',
    ),
  );

export const notConnected = (name: string): Conflict =>
  new Conflict(
    'source-not-configured',
    text(
      `Den här installationen frågar inte ${name}. Driften ansluter den genom att ange källans adress.`,
      `This installation does not ask ${name}. Whoever runs the service connects it by giving the source’s address.`,
    ),
  );

export const importOpen = (): Conflict =>
  new Conflict(
    'import-open',
    text(
      'En hämtning från källan pågår redan. Vänta tills den är klar, eller avbryt den.',
      'An import from the source is under way already. Wait until it is done, or cancel it.',
    ),
  );

export const nothingLinked = (name: string): Conflict =>
  new Conflict(
    'nothing-linked',
    text(
      `Inga indikatorer är återanvända från ${name} än. Sök i katalogen och återanvänd en först.`,
      `No indicators are reused from ${name} yet. Search the catalogue and reuse one first.`,
    ),
  );

export const importEnded = (): Conflict =>
  new Conflict('import-ended', text('Hämtningen är redan avslutad.', 'The import has ended already.'));

export const importNotBroken = (): Conflict =>
  new Conflict(
    'import-not-broken',
    text(
      'Bara den senaste hämtningen kan fortsätta, och bara om den avbröts eller misslyckades. Starta en ny.',
      'Only the latest import can go on, and only if it was cancelled or failed. Start a new one.',
    ),
  );

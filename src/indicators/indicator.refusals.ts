import { Conflict, Invalid } from '../shared/errors.js';
import { text } from '../shared/text.js';
import { constraintMeans } from '../web/constraints.js';

constraintMeans(
  'indicator_external_id_key',
  'externalId',
  'Indikatorn används redan på plattformen. Öppna den i stället.',
  'The indicator is already used on the platform. Open it instead.',
);
constraintMeans(
  'indicator_origin_key',
  'indicatorId',
  'Indikatorn används redan på plattformen. Öppna den i stället.',
  'The indicator is already used on the platform. Open it instead.',
);
constraintMeans(
  'indicator_use_current_key',
  'nodeId',
  'Indikatorn är redan kopplad till det här ledet. Öppna den användningen i stället.',
  'The indicator is already attached to this node. Open that use instead.',
);
constraintMeans(
  'indicator_value_current_key',
  'period',
  'Någon annan har just sparat värden för samma period. Läs in dem och jämför innan du sparar.',
  'Somebody else has just saved values for the same period. Load them and compare before you save.',
);
constraintMeans(
  'target_revision_key',
  'value',
  'Någon annan har just satt ett målvärde. Läs in det och jämför innan du sparar.',
  'Somebody else has just set a target. Load it and compare before you save.',
);

export const resembling = (names: readonly string[]): Conflict => {
  const listed = names.map((name) => `”${name}”`).join(', ');
  return new Conflict(
    'indicator-resembles',
    text(
      `Det finns redan något som liknar: ${listed}. Återanvänd, eller bekräfta att inget av dem passar.`,
      `Something like it already exists: ${listed}. Reuse it, or confirm that none of them fits.`,
    ),
  );
};

export const alreadyReused = (): Conflict =>
  new Conflict(
    'indicator-already-reused',
    text(
      'Indikatorn används redan på plattformen. Öppna den i stället.',
      'The indicator is already used on the platform. Open it instead.',
    ),
  );

export const definitionBelongsToOwner = (field: string): Invalid =>
  Invalid.field(
    field,
    'Definitionen ägs av någon annan och ändras inte här. Definiera en egen indikator om måttet ska vara ett annat.',
    'Somebody else owns the definition, and it is not changed here. Define an indicator of your own for another measure.',
  );

export const measureHasFigures = (): Invalid =>
  Invalid.field(
    'measure',
    'Det finns värden i det nuvarande måttet, och de skulle bli fel i ett annat. Definiera en ny indikator för det nya måttet.',
    'There are values in the present measure, and they would be wrong in another. Define a new indicator for the new measure.',
  );

export const alreadyPublished = (published: boolean): Conflict =>
  published
    ? new Conflict(
        'indicator-already-published',
        text('Indikatorn är redan publicerad.', 'The indicator is already published.'),
      )
    : new Conflict(
        'indicator-not-published',
        text('Indikatorn är inte publicerad.', 'The indicator is not published.'),
      );

export const periodUnknown = (field: string): Invalid =>
  Invalid.field(
    field,
    'Skriv perioden som 2025, 2025-H1, 2025-Q3 eller 2025-11.',
    'Write the period as 2025, 2025-H1, 2025-Q3 or 2025-11.',
  );

export const useEnded = (): Conflict =>
  new Conflict(
    'use-ended',
    text(
      'Användningen är avslutad och ändras inte längre. Koppla indikatorn på nytt om den ska användas igen.',
      'The use has ended and is no longer changed. Attach the indicator again to use it once more.',
    ),
  );

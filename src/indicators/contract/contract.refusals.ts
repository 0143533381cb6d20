import { Conflict } from '../../shared/errors.js';
import { text } from '../../shared/text.js';
import { constraintMeans } from '../../web/constraints.js';

constraintMeans(
  'series_break_day_key',
  'from',
  'Serien är redan bruten från den perioden. Ange en annan.',
  'The series is already broken from that period. Give another.',
);

export const notChanged = (): Conflict =>
  new Conflict(
    'contract-not-changed',
    text(
      'Definitionen skiljer sig inte från källans. Det finns inget att ta ställning till.',
      'The definition does not differ from the source’s. There is nothing to answer.',
    ),
  );

export const anotherMeasure = (): Conflict =>
  new Conflict(
    'contract-another-measure',
    text(
      'Källan mäter nu på ett annat sätt, och värdena går inte att jämföra. Bryt serien, eller ersätt indikatorn.',
      'The source measures in another way now, and the values cannot be compared. Break the series, or replace the indicator.',
    ),
  );

export const notWithdrawn = (): Conflict =>
  new Conflict(
    'contract-not-withdrawn',
    text(
      'Källan publicerar fortfarande indikatorn. Den behöver ingen ersättare.',
      'The source still publishes the indicator. It needs no replacement.',
    ),
  );

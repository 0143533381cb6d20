import { Download } from '../../web/answers.js';
import { csvOf } from '../../web/sheets/csv.js';
import type { TidyExport } from './export.queries.js';
import { COLUMNS, NUMBER_COLUMNS } from './observations.rule.js';

/** The mark at the beginning tells a spreadsheet that the letters are UTF-8. */
export const csvDownload = (name: string, csv: string): Download =>
  new Download(`${name}.csv`, 'text/csv; charset=utf-8', `\ufeff${csv}`);

export const csvFile = ({ name, rows }: TidyExport): Download =>
  csvDownload(
    name,
    csvOf(
      COLUMNS,
      rows.map((row) => COLUMNS.map((column) => row[column])),
      NUMBER_COLUMNS,
    ),
  );

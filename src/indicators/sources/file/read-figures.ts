import { readCell, type CellReading } from '../../../shared/decimal.js';
import type { Text } from '../../../shared/text.js';
import type { Sheet } from '../../../web/sheets/sheets.js';
import { isRounded, sixDecimals } from '../../exact-decimal.js';
import type { IndicatorRow } from '../../indicator.types.js';
import type { Period } from '../../period.js';
import type { Sex } from '../../small-counts.rule.js';
import { oddOf } from '../../matrix/plausibility.rule.js';
import { faultOf, worked, type Figure } from '../../value.rules.js';
import type { SourceFigure } from '../source-figures.js';
import type { AreaReader } from './areas.rules.js';
import { letterOf, placeOf } from './columns.js';
import { faults, type FileFault } from './file-faults.js';
import type { FileMapping } from './file-mapping.dto.js';
import { slotsOf, type Slot } from './figure-slots.js';
import { periodOfCell, sexOf } from './table-words.rules.js';

export type ReadFigures = {
  figures: SourceFigure[];
  faults: FileFault[];
  /** Rows of areas that are not the platform's, by what the file calls them. */
  outside: ReadonlyMap<string, number>;
  /** Figures rounded to the six decimals that are kept. */
  rounded: number;
  /** Cells that hold a lone dash and nothing else, read as the mapping says. */
  dashes: number;
};

export type Shape = Pick<IndicatorRow, 'measure' | 'bySex' | 'byArea'>;
/** No cell that says a number, an area or a period is longer. */
const LONGEST_CELL = 200;

/** The figures of a sheet by a mapping: pure, so that the preview and the import read the same. */
export class FigureReader {
  private readonly found: ReadFigures & { outside: Map<string, number> } = {
    figures: [],
    faults: [],
    outside: new Map(),
    rounded: 0,
    dashes: 0,
  };
  private row = 0;
  private readonly taken = new Map<string, number>();
  private readonly slots: readonly Slot[];
  private readonly first: number;

  /** `sheet`: as much of it as holds the heading. */
  constructor(
    private readonly sheet: Sheet,
    private readonly mapping: FileMapping,
    private readonly shape: Shape,
    private readonly areas: AreaReader,
    private readonly today: string,
  ) {
    this.first = mapping.headingRow + (mapping.headingRows ?? 1);
    this.slots = slotsOf(sheet, mapping);
  }

  /** The next rows of the sheet, in their order from its first. */
  take(rows: readonly (readonly string[])[]): void {
    for (const row of rows) {
      this.row += 1;
      if (this.row >= this.first) this.readRow(row, this.row);
    }
  }

  /** What was found, when all rows have been taken. */
  result(): ReadFigures {
    const { figures, faults: wrong } = this.found;
    if (this.slots.length === 0) this.fault(this.mapping.headingRow, null, faults.noHeadings);
    else if (figures.length === 0 && wrong.length === 0) this.fault(this.first, null, faults.noFigures);
    return this.found;
  }

  private readRow(cells: readonly string[], row: number): void {
    const cell = (place: number | null): string => (place === null ? '' : (cells[place] ?? '').trim());
    const filled = this.slots.filter(({ value, numerator }) => cell(value) !== '' || cell(numerator) !== '');
    if (filled.length === 0) return;
    if (cells.some((one) => one.length > LONGEST_CELL)) return this.fault(row, null, faults.longCell);
    const areaColumn = placeOf(this.mapping.areaColumn);
    const area = areaColumn === null ? null : this.areas.read(cell(areaColumn));
    if (area === undefined) {
      const name = cell(areaColumn);
      if (name === '') return this.fault(row, areaColumn, faults.noArea);
      this.found.outside.set(name, (this.found.outside.get(name) ?? 0) + 1);
      return;
    }
    const period = this.periodOfRow(cell, row);
    const sex = this.sexOfRow(cell, row);
    if (period === undefined || sex === undefined) return;
    for (const slot of filled) {
      this.readSlot(slot, cell, row, {
        areaCode: area,
        period: period ?? slot.period,
        sex: sex ?? slot.sex ?? 'T',
      });
    }
  }

  /** Null where the heading says it; undefined where nothing readable does. */
  private periodOfRow(cell: (place: number | null) => string, row: number): Period | null | undefined {
    const { periodColumn, period } = this.mapping;
    const place = placeOf(periodColumn);
    if (place === null && !period) return null;
    const found = periodOfCell(place === null ? (period ?? '') : cell(place));
    const reason = !found ? faults.noPeriod(cell(place)) : found.start > this.today ? faults.future : null;
    if (found && !reason) return found;
    this.fault(row, place, reason ?? faults.future);
    return undefined;
  }

  private sexOfRow(cell: (place: number | null) => string, row: number): Sex | null | undefined {
    const place = placeOf(this.mapping.sexColumn);
    if (place === null) return null;
    const sex = sexOf(cell(place));
    if (sex !== null) return sex;
    this.fault(row, place, faults.noSex(cell(place)));
    return undefined;
  }

  private readSlot(
    slot: Slot,
    cell: (place: number | null) => string,
    row: number,
    at: { areaCode: string | null; period: Period | null; sex: Sex },
  ): void {
    const { areaCode, period, sex } = at;
    const column = slot.value ?? slot.numerator;
    if (!period) return this.fault(row, column, faults.noPeriod(''));
    if (period.start > this.today) return this.fault(row, column, faults.future);
    if (areaCode !== null && !this.shape.byArea) return this.fault(row, column, faults.notByArea);
    const figure = this.figureOf(slot, cell, row);
    if (!figure) return;
    const wrong = faultOf({ ...figure, sex }, this.shape) ?? oddOf({ ...figure, sex }, this.shape);
    if (wrong) {
      const [field, reason] = wrong;
      const place = field === 'numerator' || field === 'denominator' ? slot[field] : column;
      return this.fault(row, place ?? column, reason);
    }
    const key = [areaCode, period.start, period.end, sex].join('|');
    const before = this.taken.get(key);
    if (before !== undefined) return this.fault(row, column, faults.twice(before));
    this.taken.set(key, row);
    this.found.figures.push({ ...worked({ ...figure, sex }, this.shape), areaCode, ...period });
  }

  /** Null where there is nothing to take, or where a fault has been noted. */
  private figureOf(
    slot: Slot,
    cell: (place: number | null) => string,
    row: number,
  ): Omit<Figure, 'sex'> | null {
    const parts = (['value', 'numerator', 'denominator'] as const).map((part) => {
      const reading = this.reading(cell(slot[part]));
      if (reading.says === 'unreadable') this.fault(row, slot[part], faults.noNumber(cell(slot[part])));
      return reading;
    });
    if (parts.some(({ says }) => says === 'unreadable')) return null;
    const [value, numerator, denominator] = parts.map((reading) => this.numberOf(reading));
    const comment = commentOf(parts, [slot.value, slot.numerator, slot.denominator].map(cell));
    const nothing = { number: null, numerator: null, denominator: null, text: null, comment };
    const { state } = this.mapping;
    if (numerator && denominator) return { ...nothing, number: value ?? null, numerator, denominator, state };
    if (value) return { ...nothing, number: value, state };
    const says = parts.map((part) => part.says);
    if (says.every((one) => one === 'empty')) return null;
    return { ...nothing, state: says.includes('not_applicable') ? 'not_applicable' : 'missing' };
  }

  private reading(cell: string): CellReading {
    const reading = readCell(cell);
    if (reading.says !== 'nil') return reading;
    this.found.dashes += 1;
    return this.mapping.dash === 'none' ? { says: 'number', value: '0', mark: null } : reading;
  }

  /** Exactly, to the six decimals that the database keeps. */
  private numberOf(reading: CellReading | undefined): string | null {
    if (reading?.says !== 'number') return null;
    const times = this.mapping.fractions ? 100n : 1n;
    if (isRounded(reading.value, times)) this.found.rounded += 1;
    return sixDecimals(reading.value, times);
  }

  private fault(row: number, place: number | null, reason: Text): void {
    const column = place === null ? null : letterOf(place);
    this.found.faults.push({ sheet: this.sheet.name, row, column, reason });
  }
}

/** What the source itself says beside the number, or instead of it. Stands with the value, so it is in Swedish. */
function commentOf(parts: readonly CellReading[], cells: readonly string[]): string | null {
  const hidden = parts.findIndex(({ says }) => says === 'withheld');
  if (hidden >= 0) return `Källan visar inte värdet (${cells[hidden] ?? ''}).`;
  const marks = parts.flatMap((part) => (part.says === 'number' && part.mark !== null ? [part.mark] : []));
  return marks.length === 0 ? null : `Källan har markerat värdet med ${[...new Set(marks)].join(' ')}.`;
}

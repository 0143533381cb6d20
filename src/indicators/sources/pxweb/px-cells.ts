import { decimalOfDouble, readCell } from '../../../shared/decimal.js';

/** One figure of a cube with the code of every variable it is for. Null is no figure, and `mark` what stands instead. */
export type PxCell = {
  readonly codes: Readonly<Record<string, string>>;
  /** The exact decimal. */
  readonly value: string | null;
  readonly state: 'final' | 'preliminary' | 'missing' | 'not_applicable';
  readonly mark: string | null;
};

/** The marks that PxWeb's own sign keys give a meaning: none at all is zero, one point cannot be, all else is missing. */
export function pxFigure(value: number | string | null, mark: string | null): Omit<PxCell, 'codes'> {
  const said = typeof value === 'number' ? decimalOfDouble(value) : (value ?? mark ?? '..');
  const reading = readCell(said);
  if (reading.says === 'number') {
    const preliminary = mark !== null && /^p\b/i.test(mark.trim());
    return { value: reading.value, state: preliminary ? 'preliminary' : 'final', mark: mark ?? reading.mark };
  }
  const shown = mark ?? (said === '..' ? null : said);
  if (reading.says === 'nil') return { value: '0', state: 'final', mark: shown };
  return {
    value: null,
    state: reading.says === 'not_applicable' ? 'not_applicable' : 'missing',
    mark: shown,
  };
}

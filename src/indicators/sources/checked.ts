import { text, type Text } from '../../shared/text.js';
import { faults } from './source-fault.js';

/** Reads fields of an answer that nobody vouches for: each is of its kind, or the whole answer is refused by its name. */
export class Checked {
  private constructor(
    private readonly fields: Readonly<Record<string, unknown>>,
    private readonly where: string,
  ) {}

  static object(value: unknown, where: string): Checked {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw faults.wrongShape(where, KINDS.object, value);
    }
    return new Checked(value as Record<string, unknown>, where);
  }

  text(name: string, longest = 100_000): string {
    const value = this.fields[name];
    if (typeof value === 'string' && value.length <= longest && !value.includes('\u0000')) return value;
    throw this.wrong(name, KINDS.text);
  }

  /** An id: short, and nothing but letters, digits and a few marks. */
  id(name: string): string {
    const value = this.text(name);
    if (/^[\p{L}\d._-]{1,60}$/u.test(value)) return value;
    throw this.wrong(name, KINDS.id);
  }

  optionalText(name: string): string | null {
    return this.absent(name) ? null : this.text(name);
  }

  /** Text or null, but always there. */
  textOrNull(name: string): string | null {
    return this.fields[name] === null ? null : this.text(name);
  }

  optionalDay(name: string): string | null {
    const value = this.optionalText(name);
    if (value === null || value === '') return null;
    if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))) return value;
    throw this.wrong(name, KINDS.day);
  }

  flag(name: string): boolean {
    const value = this.fields[name];
    if (typeof value === 'boolean') return value;
    throw this.wrong(name, KINDS.flag);
  }

  optionalFlag(name: string): boolean | null {
    return this.absent(name) ? null : this.flag(name);
  }

  whole(name: string, least: number, most: number): number {
    const value = this.fields[name];
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    throw this.wrong(name, KINDS.whole);
  }

  optionalNumber(name: string): number | null {
    if (this.absent(name)) return null;
    const value = this.fields[name];
    if (typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 1e15) return value;
    throw this.wrong(name, KINDS.number);
  }

  oneOf<T extends string>(name: string, of: readonly T[]): T {
    const value = of.find((one) => one === this.fields[name]);
    if (value !== undefined) return value;
    throw this.wrong(name, text(of.join(', '), of.join(', ')));
  }

  object(name: string): Checked {
    return Checked.object(this.fields[name], `${this.where}.${name}`);
  }

  texts(name: string): string[] {
    const value = this.fields[name];
    if (!Array.isArray(value)) throw this.wrong(name, KINDS.list);
    return value.map((one: unknown) => {
      if (typeof one === 'string') return one;
      throw faults.wrongShape(`${this.where}.${name}`, KINDS.text, one);
    });
  }

  /** The objects of a list, read one by one. */
  list<T>(name: string, read: (row: Checked) => T): T[] {
    const value = this.fields[name];
    if (!Array.isArray(value)) throw this.wrong(name, KINDS.list);
    return value.map((row: unknown, index) => read(Checked.object(row, `${this.where}.${name}[${index}]`)));
  }

  private absent(name: string): boolean {
    return this.fields[name] === null || this.fields[name] === undefined;
  }

  private wrong(name: string, wanted: Text) {
    const got = name in this.fields ? this.fields[name] : 'utelämnat/left out';
    return faults.wrongShape(`${this.where}.${name}`, wanted, got);
  }
}

const KINDS = {
  object: text('ett objekt', 'an object'),
  list: text('en lista', 'a list'),
  text: text('en text', 'a text'),
  id: text('ett id', 'an id'),
  day: text('ett datum', 'a date'),
  flag: text('sant eller falskt', 'true or false'),
  whole: text('ett heltal', 'a whole number'),
  number: text('ett tal', 'a number'),
} as const;

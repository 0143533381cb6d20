import type { Hidden, Sex } from '../small-counts.rule.js';

export const SEXES = ['T', 'K', 'M'] as const satisfies Sex[];

export type Counts = Readonly<Partial<Record<Sex, number>>>;

/** The counts of one municipality, of one organisation, or of the whole. */
export type CountRow = { readonly key: string; readonly counts: Counts };

/** All counts of one indicator and period: the whole, and the ways it is divided. */
export type CountTable = {
  readonly whole: CountRow | null;
  /** Municipalities, and organisations: each is a division of the same whole. */
  readonly divisions: readonly (readonly CountRow[])[];
};

/** How a count is withheld; `told`: everybody can tell that it is no small one itself. */
export type Mark = { how: Hidden; told: boolean };

/** A row while it is decided what of it is withheld. */
export class MarkedRow {
  constructor(
    readonly row: CountRow,
    readonly marks: Map<Sex, Mark>,
  ) {}

  isShown(sex: Sex): boolean {
    return this.row.counts[sex] !== undefined && !this.marks.has(sex);
  }

  /** Women and men go together: one of them and the total would give the other away. */
  withhold(sex: Sex, threshold: number): void {
    for (const one of sex === 'T' ? SEXES : (['K', 'M'] as const)) {
      const count = this.row.counts[one];
      if (count !== undefined && !this.marks.has(one)) {
        this.marks.set(one, { how: 'complementary', told: count >= threshold });
      }
    }
  }
}

export type MarkedTable = {
  readonly whole: MarkedRow | null;
  readonly divisions: readonly (readonly MarkedRow[])[];
};

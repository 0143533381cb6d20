import { periodOf, type Period } from '../../period.js';
import type { Sex } from '../../small-counts.rule.js';

const SEX_WORDS: Readonly<Record<Sex, readonly string[]>> = {
  T: [
    't',
    'totalt',
    'total',
    'samtliga',
    'alla',
    'båda',
    'bägge',
    'båda könen',
    'bägge könen',
    'tot',
    'both',
    'both sexes',
  ],
  K: ['k', 'kvinnor', 'kvinna', 'kvinnlig', 'flickor', 'flicka', 'women', 'female', 'females', 'girls'],
  M: ['m', 'män', 'man', 'manlig', 'pojkar', 'pojke', 'men', 'male', 'males', 'boys'],
};
/** As SCB numbers them. */
const SEX_CODES: Readonly<Record<string, Sex>> = { '1': 'M', '2': 'K', '1+2': 'T' };

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

const WORDS = new Map(
  (['T', 'K', 'M'] as const).flatMap((sex) => SEX_WORDS[sex].map((word) => [word, sex] as const)),
);

/** The sex a cell names; null for anything else. */
export function sexOf(cell: string): Sex | null {
  const text = plain(cell);
  return WORDS.get(text) ?? SEX_CODES[text] ?? (names(text).size === 2 ? 'T' : null);
}

const names = (text: string): Set<Sex> =>
  new Set(
    text.split(/[^\p{L}]+/u).flatMap((word) => {
      const sex = word.length > 1 ? WORDS.get(word) : undefined;
      return sex === undefined || sex === 'T' ? [] : [sex];
    }),
  );

/** The sex a heading speaks of, `Kvinnor 2023`; both sexes together are the total. Null where it speaks of none. */
export function sexInHeading(heading: string): Sex | null {
  const text = plain(heading);
  const found = names(text);
  if (found.size === 2) return 'T';
  const [only] = found;
  if (only !== undefined) return only;
  const alone = text.split(/[^\p{L}]+/u).map((word) => WORDS.get(word));
  return alone.find((sex) => sex !== undefined) ?? null;
}

const YEAR = String.raw`(?:19|20)\d{2}`;
const SPAN = new RegExp(String.raw`(${YEAR}) ?[-–\u2212] ?(${YEAR})(?!\d)`);
const PART = new RegExp(
  String.raw`(${YEAR}) ?-? ?(?:([hH])([12])|(?:kvartal|kv\.?|[qQkK]) ?([1-4])|[mM](0[1-9]|1[0-2])|-(0[1-9]|1[0-2]))(?![\d-])`,
);
const FIRST = new RegExp(String.raw`(?:kvartal|kv\.?|[qQkK]) ?([1-4]),? (${YEAR})(?!\d)`, 'i');
const ALONE = new RegExp(String.raw`(?<!\d)(${YEAR})(?!\d| ?[-–\u2212/] ?\d)`);

/** The most years that one figure is a mean of. */
const LONGEST = 10;

/** The period a text speaks of: `2024`, `2021–2023`, `kv 3 2024`, `2024M05`, `Kvinnor 2023`. Null where it speaks of none. */
export function periodInText(text: string): Period | null {
  const span = SPAN.exec(text);
  if (span) {
    const [from, to] = [Number(span[1]), Number(span[2])];
    return to > from && to - from < LONGEST ? { start: `${from}-01-01`, end: `${to}-12-31` } : null;
  }
  const part = PART.exec(text);
  if (part) {
    const [, year = '', half, number, quarter, month, dashed] = part;
    return periodOf(
      half === undefined
        ? quarter === undefined
          ? `${year}-${month ?? dashed ?? ''}`
          : `${year}-Q${quarter}`
        : `${year}-H${number ?? ''}`,
    );
  }
  const first = FIRST.exec(text);
  if (first) return periodOf(`${first[2] ?? ''}-Q${first[1] ?? ''}`);
  const year = ALONE.exec(text)?.[1];
  return year === undefined ? null : periodOf(year);
}

const NOTED = /[\s*†‡¹²³]+$/u;

/** The period that a cell is, with nothing else beside it but a mark of a note. */
export function periodOfCell(cell: string): Period | null {
  const text = cell
    .replace(NOTED, '')
    .trim()
    .replace(/^(?:år|year) /i, '');
  return /^[\d\s\-–\u2212.hHqQkKmM]+$|^(?:kvartal|kv\.?) ?[1-4],? \d{4}$|^\d{4} (?:kvartal|kv\.?) ?[1-4]$/i.test(
    text,
  )
    ? periodInText(text)
    : periodOf(text);
}

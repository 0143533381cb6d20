/** A column's letter by its place from zero: 0 → A, 27 → AB. */
export function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}

/** A column's place by its letter; null for none. */
export function placeOf(letters: string | null | undefined): number | null {
  if (!letters) return null;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Each column's heading. Where it has several rows, an upper one stands for all columns up to its next text. */
export function headingsOf(rows: readonly (readonly string[])[], first: number, count: number): string[] {
  const lines = rows.slice(first - 1, first - 1 + count);
  const width = Math.max(0, ...lines.map((line) => line.length));
  const spread = lines.map((line, index) => {
    let over = '';
    return Array.from({ length: width }, (_, place) => {
      const own = (line[place] ?? '').trim();
      if (index === lines.length - 1) return own;
      over = own === '' ? over : own;
      return over;
    });
  });
  return Array.from({ length: width }, (_, place) =>
    spread
      .map((line) => line[place] ?? '')
      .filter((text) => text !== '')
      .join(' '),
  );
}

/** What a platform knows of its areas: its municipalities and regions, and the county that is its whole. */
export type KnownAreas = {
  readonly county: { readonly code: string; readonly name: string };
  readonly areas: readonly { readonly code: string; readonly name: string }[];
};

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** `Solna stad`, `Solna kommun` and `Solna` are one; so are `Stockholms stad` and `Stockholm`. */
function keysOf(name: string): string[] {
  const text = plain(name);
  const short = text.replace(/ (?:kommun|stad)$/, '');
  return short === text ? [text] : [text, short, short.replace(/s$/, '')];
}

/** Reads names and codes of areas as files write them. */
export class AreaReader {
  private readonly codes = new Map<string, string | null>();
  private readonly names = new Map<string, string | null>();

  constructor({ county, areas }: KnownAreas) {
    for (const { code, name } of areas) {
      const area = code === county.code ? null : code;
      this.codes.set(code, area);
      for (const key of keysOf(name)) this.names.set(key, area);
    }
    this.codes.set(county.code, null);
    for (const key of [plain(county.name), plain(county.name).replace(/s? län$/, ' län')])
      this.names.set(key, null);
  }

  /** The code, null for the whole platform; undefined for an area that is not the platform's. */
  read(cell: string): string | null | undefined {
    const text = plain(cell);
    // Spreadsheets take the leading zero of a code away.
    const code = /^(\d{1,4})(?![\d.,])/.exec(text)?.[1];
    if (code !== undefined) return this.codes.get(code.padStart(code.length > 2 ? 4 : 2, '0'));
    for (const key of keysOf(text)) if (this.names.has(key)) return this.names.get(key);
    return undefined;
  }
}

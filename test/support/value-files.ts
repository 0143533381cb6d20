import { writeWorkbook, type Cell } from '../../src/web/workbook.js';
import { testApp, type TestApp } from './app.js';
import { aMember, anOrganisation, aPlatform, insert, type BuiltPlatform, type Member } from './builders.js';
import { anIndicator } from './indicators.js';

/** A platform with two municipalities, and those who may and may not send files to it. */
export class FilePlace {
  private constructor(
    readonly test: TestApp,
    readonly platform: BuiltPlatform,
    readonly coordinator: Member,
    readonly reader: Member,
    readonly stranger: Member,
  ) {}

  static async make(): Promise<FilePlace> {
    const test = await testApp();
    const platform = await aPlatform(test);
    const coordinator = await aMember(test, platform, { roles: ['coordinator'] });
    const reader = await aMember(test, platform, { roles: ['reader'] });
    const stranger = await aMember(test, await aPlatform(test), { roles: ['coordinator'] });
    for (const [name, area_code] of [
      ['Solna stad', '0184'],
      ['Botkyrka kommun', '0127'],
    ]) {
      await anOrganisation(test, platform, { name, area_code });
    }
    return new FilePlace(test, platform, coordinator, reader, stranger);
  }

  /** An indicator whose figures come as files, under a contract, unless told otherwise. */
  async indicator(given: Record<string, unknown> = {}): Promise<string> {
    const made = { source: 'file', measure: 'count', by_sex: true, by_area: true, ...given };
    const { id } = await anIndicator(this.test, this.platform, made);
    if (made.source !== 'file') return id;
    await insert(this.test, 'indicator_contract', {
      platform_id: this.platform.id,
      indicator_id: id,
      owner_name: 'Brå',
      source_system: 'bra',
      external_id: 'NTU',
      attribution: 'Källa: Brå',
      retrieved_at: '2024-01-01T00:00:00Z',
      definition_snapshot: 'Antal',
    });
    return id;
  }

  /** The figures that stand, in order of area and time. */
  async standing(id: string): Promise<unknown[]> {
    const { rows } = await this.test.owner.query<{ row: unknown }>(
      `select json_build_array(area_code, extract(year from period_start), sex, number::text, state, revision, kind,
         reason) as row from indicator_value where indicator_id = $1 and superseded_at is null
       order by area_code, period_start`,
      [id],
    );
    return rows.map(({ row }) => row);
  }
}

/** A workbook as authorities give them out: a sheet about it, then the table. */
export const bookOf = (rows: readonly (readonly Cell[])[]): Promise<Buffer> =>
  writeWorkbook([
    { name: 'Om statistiken', widths: [20], rows: [['Brå, Sverige']] },
    { name: 'Tabell 1', widths: [20], rows },
  ]);

export const MAPPING = {
  sheet: 'Tabell 1',
  headingRow: 3,
  layout: 'rows',
  areaColumn: 'A',
  periodColumn: 'B',
  sexColumn: 'C',
  valueColumn: 'D',
  dash: 'missing',
  state: 'final',
} as const;

export const TERMS = {
  publisher: 'Brottsförebyggande rådet',
  year: '2024',
  attribution: 'Källa: Brå',
  licence: 'Fritt',
} as const;

import { FIRST_YEAR, LAST_YEAR, type KoladaFixture, type StandInCell } from './kolada-fixture.js';

/** What the county has, year by year. */
export const COUNTY = [28, 29.1, 29.6, 30.1, 32.2, 34.1, 36.9, 39.4, 41.2, 41.8] as const;
const BY_SEX = { T: 1, K: 1.34, M: 0.66 } as const;

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** From 0 to 1, the same each time for the same seed. */
function random(seed: string): number {
  let mix = 2_166_136_261;
  for (const letter of seed) mix = Math.imul(mix ^ letter.charCodeAt(0), 16_777_619);
  mix = Math.imul(mix ^ (mix >>> 15), 2_246_822_519);
  return ((mix ^ (mix >>> 13)) >>> 0) / 2 ** 32;
}

/** How an area lies to the county: municipalities from below a half to twice as much, and nearer each year. */
function share(area: string, year: number): number {
  if (area === '0001') return 1;
  if (area === '0000') return 0.9;
  if (area.startsWith('G')) return 1.08;
  const apart = 1 - (year - FIRST_YEAR) * 0.05;
  return 1 + (random(area) * 1.5 - 0.6) * apart + (random(`${area}${year}`) - 0.5) * 0.1;
}

/** Figures that a reader would believe, ten years for every area and sex. Made up. */
export function courseOf(of: readonly string[]): KoladaFixture['cells'] {
  return (kpi, area, year) => {
    const county = COUNTY[year - FIRST_YEAR];
    if (county === undefined || year > LAST_YEAR || !of.includes(kpi)) return null;
    return (['T', 'K', 'M'] as const).map((gender): StandInCell => ({
      gender,
      count: 1,
      status: '',
      value: tenths(county * BY_SEX[gender] * share(area, year)),
      isdeleted: false,
    }));
  };
}

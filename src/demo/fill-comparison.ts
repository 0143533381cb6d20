import { newId } from '../shared/id.js';
import { countySeries } from './county/indicators.js';
import type { Cast } from './fill-people.js';
import type { Stage } from './stage.js';

const COMPARED = 'U30751';
/** The names are Kolada's own; how they lie to the county is made up. */
const AREAS = [
  { code: '0000', kind: 'country', title: 'Riket', share: 0.92 },
  { code: 'G92793', kind: 'group', title: 'Pendlingskommun nära storstad (ovägt medel)', share: 1.07 },
  { code: 'G92790', kind: 'group', title: 'Större stad (ovägt medel)', share: 0.81 },
] as const;

/** The country and two groups of municipalities, beside one indicator. */
export async function fillComparison(
  stage: Stage,
  cast: Cast,
  indicators: Readonly<Record<string, string>>,
): Promise<void> {
  const { coordinator } = cast.actors;
  await stage.beside(async () => {
    for (const { code, kind, title } of AREAS) {
      await stage.query(
        `insert into catalogue_area (source, code, kind, title, retrieved_at) values ('kolada', $1, $2, $3, $4)
         on conflict (source, code) do nothing`,
        [code, kind, title, stage.today],
      );
    }
  });
  const [first, ...values] = countySeries[COMPARED] ?? [0];
  const rows = AREAS.flatMap(({ code, share }) =>
    values.map((value, index) => {
      const year = first + index;
      const number = (Number(value) * (share + ((year * 7) % 5) / 100)).toFixed(1);
      return { id: newId(), code, year, number };
    }),
  );
  await stage.as(coordinator, () =>
    stage.query(
      `insert into comparison_value (platform_id, id, indicator_id, area_code, period_start, period_end, sex, number,
         state, source_note)
       select $1, r.id, $2, r.code, make_date(r.year, 1, 1), make_date(r.year, 12, 31), 'T', r.number, 'final',
         'Påhittat värde i övningsmiljön'
       from jsonb_to_recordset($3::jsonb) as r (id uuid, code text, year integer, number numeric)`,
      [coordinator.platformId, indicators[COMPARED] ?? null, JSON.stringify(rows)],
    ),
  );
}

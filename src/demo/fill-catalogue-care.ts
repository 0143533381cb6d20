import { SynonymsService } from '../indicators/catalogue/synonyms.service.js';
import type { Cast } from './fill-people.js';
import type { Stage } from './stage.js';

const WORDS = ['våldsutövare, den som utövar våld', 'mörkertal, självrapporterad utsatthet'];
const ADDED =
  ' Från och med i år räknas även ärenden som överlämnats till en annan kommun. (Påhittad ändring.)';

/** What the coordinator keeps of words, and one source that has changed its definition since it was taken in. */
export async function fillCatalogueCare(
  stage: Stage,
  cast: Cast,
  indicators: Readonly<Record<string, string>>,
): Promise<void> {
  const { coordinator } = cast.actors;
  for (const words of WORDS) {
    await stage.as(coordinator, () => stage.service(SynonymsService).add(coordinator, { words }));
  }
  await stage.as(coordinator, () =>
    stage.query(
      `update indicator_contract c set state = 'changed', source_definition = c.definition_snapshot || $3,
         checked_at = $4, version = c.version + 1
       where c.platform_id = $1 and c.indicator_id = $2`,
      [coordinator.platformId, indicators['U30752'] ?? null, ADDED, stage.today],
    ),
  );
}

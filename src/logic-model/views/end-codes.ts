import { useTexts } from '../../web/page-context.js';
import { logicTexts } from '../logic.texts.js';
import type { VersionWhole } from '../logic-model.views.js';

/** What a goal or node is called among many: a node by its code, a goal by its number. */
export function useEndCodes(
  version: Pick<VersionWhole, 'goals'>,
  codes: ReadonlyMap<string, string>,
): (id: string) => string {
  const t = useTexts(logicTexts);
  const goals = new Map(
    version.goals.map(({ id, number }) => [id, number === null ? t.overall : t.toSubGoal(number)]),
  );
  return (id) => codes.get(id) ?? goals.get(id) ?? '';
}

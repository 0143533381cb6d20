import type { UseView } from '../indicator.views.js';

/** The municipality that a use is about; null where it is the whole platform. */
export function areaOf(
  use: Pick<UseView, 'areaCode'> | undefined,
  names: ReadonlyMap<string, string>,
): string | null {
  const code = use?.areaCode ?? null;
  return code === null ? null : (names.get(code) ?? code);
}

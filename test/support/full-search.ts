type Add = (table: string, values: Record<string, unknown>) => Promise<string>;

/** Words for the search, and a break in an indicator's series. */
export async function addSearchAndSeries(add: Add, indicator: string): Promise<void> {
  await add('synonym_group', { words: ['kvinnofrid', 'våld i nära relation'] });
  await add('series_break', {
    indicator_id: indicator,
    starts_on: '2020-01-01',
    definition_version: 2,
    reason: 'En annan fråga',
  });
}

/** Standing counts of municipalities that may be small: no threshold is above 100. An index has them by size. */
const counts = (count: 'number' | 'numerator'): string =>
  'x.' +
  count +
  ` as least from indicator_value x
    where x.platform_id = $1 and x.indicator_id = u.indicator_id and x.superseded_at is null and x.sex = 'T'
      and x.area_code is not null and x.organisation_id is null and x.` +
  count +
  ' > 0 and x.' +
  count +
  ' < 100';

/** All of them, unless not even the least is small: for most indicators that is all that is looked at. */
const fromTheLeast = (count: 'number' | 'numerator'): string =>
  `
    select x.period_start, x.period_end, ` +
  counts(count) +
  ` and coalesce(i.small_count_threshold, p.small_count_threshold) > (select ` +
  counts(count) +
  ` order by 1 limit 1)`;

/**
 * The least count of any municipality in each period, of an indicator that has a small one. Needs `$1` the platform,
 * `u` the use, `i` its indicator and `p` the platform's row.
 */
export const LEAST_COUNTS =
  'select c.period_start, c.period_end, min(c.least) as least from (' +
  fromTheLeast('number') +
  " and i.measure = 'count' union all " +
  fromTheLeast('numerator') +
  ` and i.measure <> 'count') c
  group by c.period_start, c.period_end`;

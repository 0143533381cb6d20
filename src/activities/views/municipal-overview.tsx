import { Empty } from '../../web/components/content.js';
import { Input } from '../../web/components/input.js';
import { FilterBar } from '../../web/components/navigation-parts.js';
import { PageHeader } from '../../web/components/page-header.js';
import { NoValue, Table } from '../../web/components/table.js';
import { formatOf, formatShortDate } from '../../web/i18n/format.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { formTexts } from '../activity-form.texts.js';
import type { MunicipalityView, MunicipalOverview } from '../activity-outputs.js';
import { activityTexts } from '../activity.texts.js';

export type MunicipalPageView = { base: string; overview: MunicipalOverview };

/** Every municipality has a row: zero is a row too, with its reason. */
export const MunicipalPage = ({ base, overview }: MunicipalPageView) => {
  const t = useTexts(formTexts);
  const { activities, events } = useTexts(activityTexts);
  const locale = useLocale();
  const title = t.overviewTitle(overview.year);
  return (
    <div class="stack stack--5">
      <PageHeader
        crumbs={[{ label: activities, href: base }, { label: title }]}
        title={title}
        lead={t.overviewLead(
          formatOf(locale, overview.met, overview.municipalities),
          events(overview.events),
        )}
      />
      <FilterBar action={`${base}/kommuner`} label={t.year}>
        <Input name="ar" type="number" label={t.year} value={String(overview.year)} size="short" small />
      </FilterBar>
      {overview.rows.length === 0 ? (
        <Empty icon="org" level={2} title={t.noMunicipalities}>
          {t.noMunicipalitiesText}
        </Empty>
      ) : (
        <Table
          label={title}
          stack
          columns={[
            { label: t.municipality },
            { label: t.events, num: true },
            { label: t.lastOn },
            { label: t.why },
          ]}
        >
          {overview.rows.map((row) => (
            <tr key={row.organisationId}>
              <th scope="row">{row.municipality}</th>
              <td class="num">{events(row.events)}</td>
              <td>
                {row.lastOn === null ? (
                  <span class="no-value">{t.never}</span>
                ) : (
                  formatShortDate(locale, row.lastOn, { year: true })
                )}
              </td>
              <td>
                <Reasons base={base} row={row} />
              </td>
            </tr>
          ))}
        </Table>
      )}
    </div>
  );
};

const Reasons = ({ base, row }: { base: string; row: MunicipalityView }) => {
  const t = useTexts(formTexts);
  const { absence } = useTexts(activityTexts);
  if (row.events > 0) return <NoValue why="not_applicable" />;
  if (row.reasons.length === 0) return <span class="no-value">{t.noReason}</span>;
  return (
    <ul class="list-plain stack stack--1">
      {row.reasons.map((one) => (
        <li key={one.activityId}>
          {absence[one.reason]}
          {one.note !== null && `. ${one.note}`}{' '}
          <a class="tiny" href={`${base}/${one.activityId}`}>
            {one.activityNo} {one.activityTitle}
          </a>
        </li>
      ))}
    </ul>
  );
};

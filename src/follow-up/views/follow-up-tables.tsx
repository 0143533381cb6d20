import type { MunicipalOverview } from '../../activities/activity-outputs.js';
import { Disclosure } from '../../web/components/content.js';
import { State } from '../../web/components/state.js';
import { Mark } from '../../web/components/status.js';
import { NoValue, Table } from '../../web/components/table.js';
import { formatDate, formatDecimal } from '../../web/i18n/format.js';
import { words, type StateOf } from '../../web/i18n/words.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { followUpTexts } from '../follow-up.texts.js';
import { workbookTexts } from '../workbook.texts.js';
import type { ActivityRow, DeviationRow, Figure, GoalPart, ReportRow } from '../follow-up.types.js';

const FigureCell = ({ figure, decimals }: { figure: Figure | null; decimals: number }) => {
  const locale = useLocale();
  return (
    <td class="num">
      {figure === null || figure.value === null ? (
        <NoValue why={figure?.why ?? 'missing'} />
      ) : (
        formatDecimal(locale, figure.value, decimals)
      )}
    </td>
  );
};

export const IndicatorsTable = ({ part }: { part: GoalPart }) => {
  const t = useTexts(followUpTexts);
  const { sheet } = useTexts(workbookTexts);
  const locale = useLocale();
  const years = [...new Set(part.indicators.flatMap((line) => line.series.map((one) => one.period)))]
    .sort()
    .slice(-3);
  return (
    <Table
      label={t.indicators}
      caption
      labels
      columns={[
        { label: sheet.indicator },
        ...years.map((label) => ({ label, num: true })),
        { label: t.goalTarget, num: true },
        { label: t.status },
      ]}
    >
      {part.indicators.map((line) => (
        <tr key={`${line.name}-${line.nodeText ?? ''}`}>
          <th scope="row">
            {line.name}
            <br />
            <span class="tiny faint">
              {line.unit}
              {line.madeUp && `, ${t.madeUpValue}`}
            </span>
          </th>
          {years.map((year) => (
            <FigureCell
              key={year}
              figure={line.series.find((one) => one.period === year) ?? null}
              decimals={line.decimals}
            />
          ))}
          <td class="num">
            {line.target ? (
              <>
                {formatDecimal(locale, line.target.value, line.decimals)}
                <br />
                <span class="tiny faint">{line.target.dueOn.slice(0, 4)}</span>
              </>
            ) : (
              <NoValue why="missing" />
            )}
          </td>
          <td>
            <Mark status={line.status} />
            <br />
            <span class="tiny faint">{line.basis[locale]}</span>
          </td>
        </tr>
      ))}
    </Table>
  );
};

export const ActivitiesTable = ({ activities }: { activities: readonly ActivityRow[] }) => {
  const t = useTexts(followUpTexts);
  const { sheet } = useTexts(workbookTexts);
  if (activities.length === 0) return <p class="soft small">{t.noActivities}</p>;
  return (
    <Disclosure summary={`${t.activities} (${activities.length})`}>
      <Table
        label={t.activities}
        labels
        columns={[
          { label: sheet.activity },
          { label: sheet.lead },
          { label: sheet.state },
          { label: sheet.events, num: true },
        ]}
      >
        {activities.map((one) => (
          <tr key={one.no}>
            <th scope="row">
              <span class="faint">{one.no}</span> {one.title}
              {one.notFollowable !== null && (
                <>
                  <br />
                  <span class="tiny faint">{one.notFollowable}</span>
                </>
              )}
            </th>
            <td>{one.lead}</td>
            <td>
              <State of="activity" value={one.state as StateOf<'activity'>} small />
            </td>
            <td class="num">{one.events}</td>
          </tr>
        ))}
      </Table>
    </Disclosure>
  );
};

export const DeviationList = ({ deviations }: { deviations: readonly DeviationRow[] }) => {
  const t = useTexts(followUpTexts);
  const locale = useLocale();
  const w = useTexts(words);
  return (
    <div class="stack stack--2">
      <h3>{t.deviations}</h3>
      <ul class="list-plain stack stack--2">
        {deviations.map((one) => (
          <li key={one.no} class="small">
            <strong>
              {one.no} {one.title}
            </strong>
            {`. ${one.owner}, ${formatDate(locale, one.since)}. ${w.states.deviation[one.state as StateOf<'deviation'>]}.`}
          </li>
        ))}
      </ul>
    </div>
  );
};

export const ReportsTable = ({ reports }: { reports: readonly ReportRow[] }) => {
  const t = useTexts(followUpTexts);
  const { sheet } = useTexts(workbookTexts);
  if (reports.length === 0) return <p class="soft">{t.noReports}</p>;
  return (
    <Table
      label={t.reports}
      labels
      tall
      columns={[
        { label: sheet.organisation },
        { label: sheet.round },
        { label: sheet.state },
        { label: sheet.answered, num: true },
      ]}
    >
      {reports.map((one) => (
        <tr key={`${one.round}-${one.organisation}`}>
          <th scope="row">{one.organisation}</th>
          <td>{one.round}</td>
          <td>
            <State of="report" value={one.state as StateOf<'report'>} small />
          </td>
          <td class="num">{t.of(one.answered, one.items)}</td>
        </tr>
      ))}
    </Table>
  );
};

export const MunicipalTable = ({ municipal }: { municipal: MunicipalOverview }) => {
  const t = useTexts(followUpTexts);
  const { sheet } = useTexts(workbookTexts);
  const locale = useLocale();
  if (municipal.rows.length === 0) return <p class="soft">{t.municipalNone}</p>;
  return (
    <div class="stack stack--3">
      <p class="small">{t.municipalText(municipal.met, municipal.municipalities, municipal.events)}</p>
      <Table
        label={t.municipalTitle}
        labels
        columns={[
          { label: sheet.municipality },
          { label: sheet.events, num: true },
          { label: sheet.last },
          { label: sheet.reason },
        ]}
      >
        {municipal.rows.map((one) => (
          <tr key={one.organisationId}>
            <th scope="row">{one.municipality}</th>
            <td class="num">{one.events}</td>
            <td>{one.lastOn === null ? <NoValue why="not_applicable" /> : formatDate(locale, one.lastOn)}</td>
            <td>
              {one.events > 0 ? (
                <NoValue why="not_applicable" />
              ) : (
                one.reasons.map((r) => `${r.activityNo}: ${t.absence[r.reason]}`).join('; ') || t.noReason
              )}
            </td>
          </tr>
        ))}
      </Table>
    </div>
  );
};

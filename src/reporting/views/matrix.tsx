import { group } from 'd3-array';
import { Card } from '../../web/components/card.js';
import { Empty } from '../../web/components/content.js';
import { LinkButton } from '../../web/components/button.js';
import { PageHeader } from '../../web/components/page-header.js';
import { State } from '../../web/components/state.js';
import { Table } from '../../web/components/table.js';
import { TaskList, type Task } from '../../web/components/tasks.js';
import { formatDate, formatShortDate } from '../../web/i18n/format.js';
import { words } from '../../web/i18n/words.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import type { Reminder } from '../reminder.rules.js';
import { roundsTexts } from '../rounds.texts.js';
import type { Matrix, MatrixReport, MatrixRound } from '../rounds.queries.js';

export type MatrixPageProps = {
  slug: string;
  matrix: Matrix;
  reminders: readonly Reminder[];
  coordinates: boolean;
  /** The reader's own organisation. */
  organisationId: string;
};

const handedIn = ['submitted', 'in_review', 'approved'];
const takesReports = (round: MatrixRound | undefined): boolean =>
  round?.state === 'open' || round?.state === 'closed';

const pathOf = (slug: string, report: MatrixReport): string =>
  `/p/${slug}/rapportering/${report.roundId}/${report.organisationId}`;

type CellProps = { slug: string; round: MatrixRound; organisation: string; report?: MatrixReport };

/** The state of one report, linked, with lateness in words. Nothing owed is a word too, never an empty cell. */
const Cell = ({ slug, round, organisation, report }: CellProps) => {
  const t = useTexts(roundsTexts);
  if (!report) {
    return (
      <td data-label={round.name}>
        <span class="no-value">{round.state === 'planned' ? t.notOpened : t.nothingOwed}</span>
      </td>
    );
  }
  return (
    <td data-label={round.name}>
      <span class="cluster">
        {report.visible ? (
          <a href={pathOf(slug, report)} class="state-link">
            <State of="report" value={report.state} small />
            <span class="visually-hidden">
              , {organisation}, {round.name}
            </span>
          </a>
        ) : (
          <State of="report" value={report.state} small />
        )}
        {report.late && (
          <State of="work" value="late" small>
            {handedIn.includes(report.state) ? t.cameLate : t.late}
          </State>
        )}
      </span>
    </td>
  );
};

const MatrixTable = ({ slug, matrix, organisationId }: MatrixPageProps) => {
  const t = useTexts(roundsTexts);
  const locale = useLocale();
  const { round: roundWords } = useTexts(words).states;
  const columns = matrix.rounds.map((round) => ({
    label: (
      <>
        <a href={`/p/${slug}/rapportering/${round.id}`}>{round.name}</a>
        <br />
        {roundWords[round.state]}, {t.due(formatShortDate(locale, round.dueOn, { year: true }))}
      </>
    ),
  }));
  const own = matrix.organisations.filter(({ id }) => id === organisationId);
  const others = matrix.organisations.filter(({ id }) => id !== organisationId);
  return (
    <Table label={t.matrix} columns={[{ label: t.organisation }, ...columns]} labels>
      {[...own, ...others].map((organisation) => (
        <tr key={organisation.id}>
          <th scope="row">{organisation.name}</th>
          {matrix.rounds.map((round) => (
            <Cell
              key={round.id}
              slug={slug}
              round={round}
              organisation={organisation.name}
              report={matrix.reports.find(
                (one) => one.roundId === round.id && one.organisationId === organisation.id,
              )}
            />
          ))}
        </tr>
      ))}
    </Table>
  );
};

const Yours = ({ slug, matrix, organisationId }: MatrixPageProps) => {
  const t = useTexts(roundsTexts);
  const locale = useLocale();
  const { report: reportWords } = useTexts(words).states;
  const tasks: Task[] = matrix.reports
    .filter((report) => report.organisationId === organisationId && !handedIn.includes(report.state))
    .flatMap((report) => {
      const round = matrix.rounds.find(({ id }) => id === report.roundId);
      if (!round || !takesReports(round)) return [];
      return [
        {
          icon: report.state === 'returned' ? ('return' as const) : ('report' as const),
          title: round.name,
          meta: t.yoursMeta(reportWords[report.state], formatDate(locale, round.dueOn)),
          action: { href: pathOf(slug, report), label: t.fillIn, about: t.aboutReport(round.name) },
        },
      ];
    });
  if (tasks.length === 0) return null;
  return (
    <Card id="er-rapport" title={t.yours}>
      <TaskList tasks={tasks} />
    </Card>
  );
};

const Queue = ({ slug, matrix }: MatrixPageProps) => {
  const t = useTexts(roundsTexts);
  const locale = useLocale();
  const waiting = matrix.reports.filter(({ state }) => state === 'submitted' || state === 'in_review');
  if (waiting.length === 0) return null;
  const tasks: Task[] = waiting.map((report) => {
    const round = matrix.rounds.find(({ id }) => id === report.roundId);
    const organisation = matrix.organisations.find(({ id }) => id === report.organisationId)?.name ?? '';
    const when = report.submittedAt === null ? '' : formatDate(locale, new Date(report.submittedAt));
    return {
      icon: report.state === 'in_review' ? ('eye' as const) : ('upload' as const),
      title: organisation,
      meta: t.queueMeta(round?.name ?? '', when),
      action: { href: pathOf(slug, report), label: t.review, about: organisation },
    };
  });
  return (
    <Card id="att-granska" title={t.queue}>
      <TaskList tasks={tasks} />
    </Card>
  );
};

/** An organisation once, with the rounds it is behind in, the oldest first. */
const Remind = ({ slug, reminders }: MatrixPageProps) => {
  const t = useTexts(roundsTexts);
  const { report: reportWords } = useTexts(words).states;
  if (reminders.length === 0) return null;
  const byOrganisation = group(reminders, ({ organisationId }) => organisationId);
  const tasks: Task[] = [...byOrganisation.values()].flatMap((of) => {
    const [oldest] = of;
    if (!oldest) return [];
    const functions = [...new Set(of.flatMap((one) => one.functions))];
    return [
      {
        icon: oldest.days < 0 ? ('alarm' as const) : ('bell' as const),
        title: oldest.organisationName,
        href: `/p/${slug}/rapportering/${oldest.roundId}/${oldest.organisationId}`,
        meta: (
          <>
            {of.map((one) => (
              <span key={one.roundId}>
                {one.roundName}: {reportWords[one.state].toLowerCase()}, {t.daysLeft(one.days)}.{' '}
              </span>
            ))}
            {functions.length === 0 ? t.remindNobody : t.remindWho(functions.join(', '))}
          </>
        ),
      },
    ];
  });
  return (
    <Card id="att-paminna" title={t.remind}>
      <TaskList tasks={tasks} />
    </Card>
  );
};

/** Who has reported, who is on the way and who has not begun. */
export const MatrixPage = (props: MatrixPageProps) => {
  const t = useTexts(roundsTexts);
  const { slug, matrix } = props;
  const current = matrix.rounds.find(takesReports);
  const reports = matrix.reports.filter(({ roundId }) => roundId === current?.id);
  const lead = current
    ? t.current(
        current.name,
        reports.filter(({ state }) => handedIn.includes(state)).length,
        reports.length,
        reports.filter(({ state }) => state === 'not_started').length,
      )
    : t.lead;
  const plan = props.coordinates ? (
    <LinkButton href={`/p/${slug}/rapportering/ny`} icon="plus">
      {t.plan}
    </LinkButton>
  ) : undefined;
  return (
    <>
      <PageHeader title={t.title} lead={lead} actions={plan} />
      <div class="stack stack--5">
        <Yours {...props} />
        {props.coordinates && (
          <div class="grid grid--2 grid--top">
            <Queue {...props} />
            <Remind {...props} />
          </div>
        )}
        {matrix.rounds.length === 0 ? (
          <Empty icon="report" level={2} title={t.empty}>
            {t.emptyWhy}
          </Empty>
        ) : (
          <section class="stack stack--2" aria-labelledby="matris">
            <h2 id="matris">{t.matrix}</h2>
            <MatrixTable {...props} />
            <p class="tiny soft measure">{t.nothingOwedWhy}</p>
          </section>
        )}
      </div>
    </>
  );
};

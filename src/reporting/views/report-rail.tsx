import { Card } from '../../web/components/card.js';
import { Disclosure, Timeline, type TimelineItem } from '../../web/components/content.js';
import { formatDate, formatDateTime } from '../../web/i18n/format.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { isBegun } from '../answer.rules.js';
import type { ReportState } from '../report.lifecycle.js';
import { wayTexts } from '../report-way.texts.js';
import { reportTexts } from '../report.texts.js';
import type { ReportEvent } from '../reports.queries.js';
import type { ReportView } from '../report.view.js';
import { itemState } from './item-head.js';

const SoFar = ({ path, report }: { path: string; report: ReportView }) => {
  const t = useTexts(wayTexts);
  const { itemStates } = useTexts(reportTexts);
  const done = report.answeredCount ?? 0;
  const left = report.items.filter(({ answered }) => !answered);
  return (
    <section class="card card--snug stack stack--3" aria-labelledby="klart">
      <h2 class="small strong" id="klart">
        {t.soFar}
      </h2>
      <p class="cluster">
        <span class="big-number">{t.of(done, report.itemCount)}</span>
        <span class="small soft">{t.done}</span>
      </p>
      <progress
        class="progress"
        value={done}
        max={Math.max(report.itemCount, 1)}
        aria-label={t.doneLabel(done, report.itemCount)}
      >
        {t.of(done, report.itemCount)}
      </progress>
      {left.length === 0 ? (
        <p class="small">{t.allDone}</p>
      ) : (
        <ul class="stack stack--2 small list-plain">
          {left.map((item) => (
            <li key={item.id}>
              <a href={`${path}?post=${item.id}#post-${item.position}`}>
                {item.position}. {item.title}
              </a>
              <br />
              <span class="tiny soft">{itemStates[itemState(item, isBegun(item))]}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const nowAt: Readonly<Record<ReportState, number>> = {
  not_started: 0,
  in_progress: 0,
  returned: 0,
  submitted: 2,
  in_review: 2,
  approved: 3,
};

const Way = ({ report, own }: { report: ReportView; own: boolean }) => {
  const t = useTexts(wayTexts);
  const locale = useLocale();
  const who = report.approvers.join(', ') || t.noApprover;
  const at = (iso: string): string => formatDateTime(locale, new Date(iso));
  const steps: [title: string, note: string][] = [
    [t.fillIn(own), t.fillInBy(formatDate(locale, report.round.dueOn))],
    [
      t.approverSends(own),
      report.submittedAt !== null && nowAt[report.state] > 0
        ? t.sentBy(report.submittedBy ?? '', at(report.submittedAt))
        : who,
    ],
    [
      t.reviews(report.coordinatedBy),
      report.state === 'in_review' || report.state === 'approved' ? t.reviewStarted : t.reviewNotStarted,
    ],
    [
      t.approved,
      report.state === 'approved' && report.reviewedAt !== null ? at(report.reviewedAt) : t.approvedNote,
    ],
  ];
  const items: TimelineItem[] = steps.map(([title, note], index) => ({
    now: index === nowAt[report.state],
    what: (
      <>
        <strong>{title}</strong>
        <br />
        <span class="soft">{note}</span>
      </>
    ),
  }));
  return (
    <Card id="vag" snug stack={3} label={t.way}>
      <h2 class="small strong">{t.way}</h2>
      <Timeline items={items} />
    </Card>
  );
};

const NotAsked = ({ report }: { report: ReportView }) => {
  const t = useTexts(wayTexts);
  return (
    <Card snug stack={2} label={t.notAsked}>
      <h2 class="small strong">{t.notAsked}</h2>
      <p class="small soft">{t.notAskedWhy(report.fetched.length)}</p>
      {report.fetched.length > 0 && (
        <Disclosure summary={t.showNotAsked}>
          <ul class="small">
            {report.fetched.map(({ name }) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
};

const Happened = ({ events }: { events: readonly ReportEvent[] }) => {
  const t = useTexts(wayTexts);
  const locale = useLocale();
  const verbs: Readonly<Record<string, string>> = t.verbs;
  if (events.length === 0) return null;
  const items = events.map((event) => ({
    when: formatDateTime(locale, new Date(event.at)),
    date: event.at,
    entered: event.enteredAt,
    what: (
      <>
        <strong>{verbs[event.verb] ?? event.verb}</strong>
        <br />
        <span class="soft">{[event.function, event.organisation].filter(Boolean).join(', ')}</span>
        {event.reason !== null && <p class="soft">”{event.reason}”</p>}
      </>
    ),
  }));
  return (
    <Card snug stack={3} label={t.happened}>
      <h2 class="small strong">{t.happened}</h2>
      <Timeline items={items} />
    </Card>
  );
};

/** Beside the report: how far it has come, its way, what is not asked for, what has happened. */
export const ReportRail = ({
  path,
  report,
  events,
  filling,
  own,
}: {
  /** The report's own address. */
  path: string;
  report: ReportView;
  events: readonly ReportEvent[];
  filling: boolean;
  own: boolean;
}) => (
  <aside class="stack" aria-label={useTexts(wayTexts).way}>
    {filling && <SoFar path={path} report={report} />}
    <Way report={report} own={own} />
    {filling && <NotAsked report={report} />}
    <Happened events={events} />
  </aside>
);

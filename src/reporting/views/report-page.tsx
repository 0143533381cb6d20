import { LinkButton } from '../../web/components/button.js';
import { Notice } from '../../web/components/card.js';
import { Empty } from '../../web/components/content.js';
import { PageHeader, type MetaItem } from '../../web/components/page-header.js';
import { State } from '../../web/components/state.js';
import { formatDateRange, formatDateTime, formatWeekday } from '../../web/i18n/format.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import type { FormState } from '../../web/refusal.js';
import { reportTexts } from '../report.texts.js';
import type { ReportEvent } from '../reports.queries.js';
import type { ItemView, ReportView } from '../report.view.js';
import { ItemForm } from './item-form.js';
import { ReportContent } from './report-content.js';
import { ReportRail } from './report-rail.js';
import { OwnReportNotice, ReviewBar } from './review-bar.js';
import { SummaryForm } from './summary-form.js';

export const reportPath = (slug: string, report: Pick<ReportView, 'round' | 'organisation'>): string =>
  `/p/${slug}/rapportering/${report.round.id}/${report.organisation.id}`;

export type ReportPageProps = {
  slug: string;
  report: ReportView;
  events: readonly ReportEvent[];
  own: boolean;
  /** A coordinator who handed in the report themself. */
  barred: boolean;
  /** The item to show open; the first that is left otherwise. */
  openItem: string | null;
  /** A form that came back: of one item, of the summary, or of the review. */
  refused: { form: string; state: FormState } | null;
};

const ReportHeader = ({ slug, report, own }: Pick<ReportPageProps, 'slug' | 'report' | 'own'>) => {
  const t = useTexts(reportTexts);
  const locale = useLocale();
  const { round, organisation } = report;
  const meta: MetaItem[] = [
    { icon: 'report', text: round.name },
    { icon: 'calendar', text: t.period(formatDateRange(locale, round.periodFrom, round.periodTo)) },
    { text: <strong>{t.due(formatWeekday(locale, round.dueOn))}</strong> },
    { text: <State of="report" value={report.state} small /> },
  ];
  if (report.late) {
    meta.push({
      text: (
        <State of="work" value="late" small>
          {t.late}
        </State>
      ),
    });
  }
  return (
    <PageHeader
      title={own ? t.title(organisation.name) : t.titleFrom(organisation.name)}
      crumbs={[
        { label: t.reporting, href: `/p/${slug}/rapportering` },
        { label: round.name, href: `/p/${slug}/rapportering/${round.id}` },
        { label: organisation.name },
      ]}
      meta={meta}
    />
  );
};

/** The reviewer's words, as long as the organisation has not handed in again. */
const ReturnedBanner = ({ slug, report }: Pick<ReportPageProps, 'slug' | 'report'>) => {
  const t = useTexts(reportTexts);
  const locale = useLocale();
  if (report.returnReason === null) return null;
  const about = report.items.filter(({ returned }) => returned);
  const what =
    about.length === 0
      ? t.theReport
      : t.items(new Intl.ListFormat(locale).format(about.map(({ position }) => String(position))));
  const sender = report.reviewer ? `${report.reviewer.function}, ${report.reviewer.organisation}` : '';
  const when = report.reviewedAt === null ? '' : formatDateTime(locale, new Date(report.reviewedAt));
  return (
    <Notice kind="warning" icon="return" title={t.returnedTitle(what)}>
      <p>”{report.returnReason}”</p>
      <p class="small">
        {sender}, {when}.
        {about.map((item, index) => (
          <>
            {index === 0 ? ' ' : ', '}
            <a href={`${reportPath(slug, report)}?post=${item.id}#post-${item.position}`}>
              {t.goToItem(item.position)}
            </a>
          </>
        ))}
      </p>
    </Notice>
  );
};

const Filling = (props: ReportPageProps) => {
  const t = useTexts(reportTexts);
  const { slug, report, refused } = props;
  const firstLeft = report.items.find(({ answered }) => !answered)?.id;
  const open = refused?.form ?? props.openItem ?? firstLeft;
  const anchor = (item: ItemView | undefined): string | null =>
    item ? `${reportPath(slug, report)}?post=${item.id}#post-${item.position}` : null;
  return (
    <div>
      {report.items.map((item, index) => (
        <ItemForm
          key={item.id}
          slug={slug}
          report={report}
          item={item}
          refused={refused?.form === item.id ? refused.state : null}
          open={open === item.id}
          next={anchor(report.items[index + 1])}
        />
      ))}
      <SummaryForm
        slug={slug}
        report={report}
        refused={refused?.form === 'helheten' ? refused.state : null}
        open={open === 'helheten'}
      />
      <div class="action-bar">
        <p class="small soft">{t.draftSeenBy(report.organisation.name)}</p>
        <LinkButton kind="primary" href={`${reportPath(slug, report)}/granska`}>
          {t.review}
        </LinkButton>
      </div>
    </div>
  );
};

/** One organisation's report: its form, its text to read, or the coordinator's review of it. */
export const ReportPage = (props: ReportPageProps) => {
  const t = useTexts(reportTexts);
  const { report } = props;
  const filling = report.allowedActions.includes('save');
  return (
    <>
      <ReportHeader {...props} />
      <div class="stack stack--5">
        {props.own && <ReturnedBanner slug={props.slug} report={report} />}
        <div class="with-rail">
          {filling ? (
            <Filling {...props} />
          ) : (
            <div class="stack">
              {report.shared ? (
                <ReportContent report={report} />
              ) : (
                <Empty icon="lock" level={2} title={t.draftHidden}>
                  {t.draftHiddenWhy(report.organisation.name)}
                </Empty>
              )}
              {props.barred && <OwnReportNotice />}
              <ReviewBar slug={props.slug} report={report} refused={props.refused?.state ?? null} />
            </div>
          )}
          <ReportRail
            path={reportPath(props.slug, report)}
            report={report}
            events={props.events}
            filling={filling}
            own={props.own}
          />
        </div>
      </div>
    </>
  );
};

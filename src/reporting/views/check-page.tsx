import { LinkButton } from '../../web/components/button.js';
import { Notice } from '../../web/components/card.js';
import { ActionForm, ErrorSummary } from '../../web/components/form.js';
import { Button } from '../../web/components/button.js';
import { PageHeader } from '../../web/components/page-header.js';
import { useTexts } from '../../web/page-context.js';
import type { FormState } from '../../web/refusal.js';
import { wayTexts } from '../report-way.texts.js';
import { reportTexts } from '../report.texts.js';
import type { ReportView } from '../report.view.js';
import { ReportContent } from './report-content.js';
import { reportPath } from './report-page.js';

type CheckProps = { slug: string; report: ReportView; refused: FormState | null };

const Left = ({ slug, report }: Omit<CheckProps, 'refused'>) => {
  const t = useTexts(wayTexts);
  const left = report.items.filter(({ answered }) => !answered);
  if (left.length === 0) return null;
  return (
    <Notice kind="warning" title={t.left(left.length)}>
      <ul>
        {left.map((item) => (
          <li key={item.id}>
            <a href={`${reportPath(slug, report)}?post=${item.id}#post-${item.position}`}>
              {item.position}. {item.title}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
};

const Questions = ({ slug, report }: Omit<CheckProps, 'refused'>) => {
  const t = useTexts(wayTexts);
  const unlikely = report.items.filter(({ rows }) => rows.some((row) => row.unlikely && !row.value?.comment));
  if (unlikely.length === 0) return null;
  return (
    <Notice title={t.questions}>
      <p>{t.questionsWhy}</p>
      <ul>
        {unlikely.map((item) => (
          <li key={item.id}>
            <a href={`${reportPath(slug, report)}?post=${item.id}#post-${item.position}`}>
              {item.position}. {item.title}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
};

/** The step before handing in: what is sent, what is left, who reads it, and who may send it. */
export const CheckPage = ({ slug, report, refused }: CheckProps) => {
  const t = useTexts(wayTexts);
  const { reporting } = useTexts(reportTexts);
  const mySubmission = report.allowedActions.includes('submit');
  const complete = report.answeredCount === report.itemCount;
  const path = reportPath(slug, report);
  return (
    <>
      <PageHeader
        title={t.checkTitle}
        lead={t.checkLead}
        crumbs={[
          { label: reporting, href: `/p/${slug}/rapportering` },
          { label: report.round.name, href: `/p/${slug}/rapportering/${report.round.id}` },
          { label: report.organisation.name, href: path },
          { label: t.checkTitle },
        ]}
      />
      <div class="stack">
        <ErrorSummary errors={refused?.errors ?? {}} ids={idsOf(report)} />
        <Left slug={slug} report={report} />
        <Questions slug={slug} report={report} />
        <ReportContent report={report} />
        <Notice>{t.whoReads}</Notice>
        {complete && !mySubmission && (
          <Notice title={t.onlyApprover} kind="info">
            {t.onlyApproverWhy(report.approvers.join(', ') || t.noApprover)}
          </Notice>
        )}
        <div class="action-bar">
          <LinkButton kind="quiet" href={path}>
            {t.back}
          </LinkButton>
          {mySubmission && (
            <ActionForm action={`${path}/skicka-in`} version={report.version} label={t.submit}>
              <Button kind="primary">{t.submit}</Button>
            </ActionForm>
          )}
        </div>
      </div>
    </>
  );
};

/** Where each error's item stands on this page. */
const idsOf = (report: ReportView): Record<string, string | null> => ({
  form: null,
  version: null,
  ...Object.fromEntries(report.items.map(({ id, position }) => [`items.${id}`, `post-${position}`])),
});

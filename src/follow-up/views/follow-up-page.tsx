import { Button, DialogButton, LinkButton } from '../../web/components/button.js';
import { Card, Notice } from '../../web/components/card.js';
import { Meter } from '../../web/components/charts.js';
import { Checkbox } from '../../web/components/choices.js';
import { Disclosure, Empty, Steps } from '../../web/components/content.js';
import { ActionForm, ConfirmDialog, ErrorSummary } from '../../web/components/form.js';
import { Textarea } from '../../web/components/input.js';
import { PageHeader } from '../../web/components/page-header.js';
import { Findings } from '../../web/components/tasks.js';
import { formatDate } from '../../web/i18n/format.js';
import { platformPath } from '../../web/navigation.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { valueOf, type FormState } from '../../web/refusal.js';
import { followUpTexts } from '../follow-up.texts.js';
import type { FollowUpView } from '../follow-ups.js';
import { GoalSection } from './goal-section.js';
import { paragraphs } from './paragraphs.js';
import { ModelCheck } from './model-check.js';
import { MunicipalTable, ReportsTable } from './follow-up-tables.js';

export type FollowUpPageProps = {
  view: FollowUpView;
  path: string;
  slug: string;
  form: FormState;
  /** Which form came back: 'analysis', 'publish' or a goal's id. */
  open: string | null;
};

export const FollowUpPage = (props: FollowUpPageProps) => {
  const { view, path, slug, form, open } = props;
  const t = useTexts(followUpTexts);
  const { data } = view;
  const header = <Header {...props} />;
  if (!data.model || data.subGoals.length === 0) {
    return (
      <div class="stack stack--5">
        {header}
        <Empty
          title={t.noGoalsTitle}
          action={<LinkButton href={platformPath(slug, 'mal')}>{t.noGoalsAction}</LinkButton>}
        >
          <p>{t.noGoalsText}</p>
        </Empty>
      </div>
    );
  }
  const parts = [...(data.overall ? [data.overall] : []), ...data.subGoals];
  return (
    <div class="stack stack--5">
      {header}
      <ErrorSummary errors={form.errors} />
      {data.platform.madeUpValues && (
        <Notice kind="warning" slim>
          {t.madeUp}
        </Notice>
      )}
      <Progress view={view} />
      <div class="with-rail">
        <div class="stack stack--5">
          <Analysis {...props} />
          {parts.map((part) => (
            <GoalSection
              key={part.nodeId}
              part={part}
              view={view}
              path={path}
              form={open === part.nodeId ? form : null}
            />
          ))}
          <Card id="rapporter" title={t.reports}>
            <ReportsTable reports={data.reports} />
          </Card>
          <Card id="kommuner" title={t.municipalTitle}>
            <MunicipalTable municipal={data.municipal} />
          </Card>
          {data.findings && <ModelCheck findings={data.findings} slug={slug} />}
        </div>
        <Rail {...props} />
      </div>
    </div>
  );
};

const Header = ({ view, path }: FollowUpPageProps) => {
  const t = useTexts(followUpTexts);
  const locale = useLocale();
  const { data } = view;
  const base = path.slice(0, path.lastIndexOf('/'));
  return (
    <PageHeader
      title={t.title(data.year)}
      crumbs={[{ label: t.listTitle, href: base }, { label: String(data.year) }]}
      lead={t.lead}
      meta={[
        {
          icon: 'calendar',
          text:
            view.publishedAt === null
              ? t.compiled(formatDate(locale, data.compiledOn))
              : t.publishedOn(formatDate(locale, view.publishedAt.slice(0, 10))),
        },
        ...(data.model
          ? [
              {
                icon: 'gavel' as const,
                text: t.adopted(data.model.number, formatDate(locale, data.model.adoptedAt.slice(0, 10))),
              },
            ]
          : []),
      ]}
      actions={
        <>
          <LinkButton icon="download" href={`${path}/excel`}>
            {t.download}
          </LinkButton>
          {view.allowedActions.includes('publish') && view.stops.length === 0 && (
            <DialogButton dialog="publicera" kind="primary" icon="lock">
              {t.publish}
            </DialogButton>
          )}
        </>
      }
    />
  );
};

const Progress = ({ view }: { view: FollowUpView }) => {
  const t = useTexts(followUpTexts);
  const { data } = view;
  const approved = data.reports.filter((one) => one.state === 'approved').length;
  const written = data.subGoals.filter((one) => one.analysis !== null).length;
  const published = view.state === 'published';
  const collected = data.reports.length > 0 && approved === data.reports.length;
  return (
    <Card label={t.steps.collect}>
      <Steps
        steps={[
          {
            label: t.steps.collect,
            note: t.reportsApproved(approved, data.reports.length),
            at: published || collected ? 'done' : 'now',
          },
          {
            label: t.steps.write,
            note: t.sectionsWritten(written, data.subGoals.length),
            at: published ? 'done' : collected ? 'now' : 'later',
          },
          {
            label: t.steps.publish,
            note: published ? t.state.published : t.notPublished,
            at: published ? 'done' : 'later',
          },
        ]}
      />
    </Card>
  );
};

const Analysis = ({ view, path, form, open }: FollowUpPageProps) => {
  const t = useTexts(followUpTexts);
  const mine = open === 'analysis';
  const { analysis } = view.data;
  return (
    <Card id="analys" title={t.wholeAnalysis} stack={3}>
      {analysis === null ? <p class="soft">{t.noText}</p> : <div class="prose">{paragraphs(analysis)}</div>}
      {view.allowedActions.includes('write') && (
        <Disclosure summary={t.write} about={t.wholeAnalysis} open={mine}>
          <ActionForm
            action={`${path}/analys`}
            fields={{ version: String(view.version) }}
            class="stack"
            label={t.wholeAnalysis}
          >
            <Textarea
              name="analysis"
              label={t.wholeAnalysis}
              help={t.analysisHelp}
              rows={10}
              value={mine ? valueOf(form, 'analysis') : (analysis ?? '')}
              error={mine ? form.errors['analysis'] : undefined}
            />
            <Button kind="primary">{t.save}</Button>
          </ActionForm>
        </Disclosure>
      )}
    </Card>
  );
};

const Rail = ({ view, path, form, open }: FollowUpPageProps) => {
  const t = useTexts(followUpTexts);
  const { coverage } = view.data;
  const findings = [
    ...view.stops.map((one) => ({ level: 'stop' as const, title: t.blockers[one] })),
    ...view.warns.map((one) => ({ level: 'warn' as const, title: t.blockers[one] })),
  ];
  return (
    <aside class="stack stack--5 rail">
      <Card id="tackning" title={t.coverage} snug stack={2}>
        {coverage.commitments === 0 ? (
          <p class="soft small">{t.noCommitments}</p>
        ) : (
          <>
            <Meter value={coverage.followable} max={coverage.commitments} />
            <p class="small">{t.coverageText(coverage.followable, coverage.commitments)}</p>
          </>
        )}
      </Card>
      {view.state === 'published' ? (
        <Card id="fryst" title={t.state.published} snug stack={2}>
          <p class="tiny wrap-anywhere">{t.checksum(view.sha256 ?? '')}</p>
        </Card>
      ) : (
        <Card id="hinder" title={t.blockersTitle} snug>
          {findings.length === 0 ? <p class="small">{t.nothingStops}</p> : <Findings items={findings} />}
        </Card>
      )}
      {view.allowedActions.includes('publish') && view.stops.length === 0 && (
        <ConfirmDialog
          id="publicera"
          title={t.publishTitle(view.data.year)}
          action={`${path}/publicera`}
          fields={{ version: String(view.version) }}
          confirm={t.publishConfirm}
          open={open === 'publish'}
        >
          <p>{t.publishText}</p>
          <Checkbox
            name="confirmed"
            label={t.confirmed}
            error={open === 'publish' ? form.errors['confirmed'] : undefined}
          />
        </ConfirmDialog>
      )}
    </aside>
  );
};

import type { Step } from '../../shared/lifecycle.js';
import { LinkButton } from '../../web/components/button.js';
import { Card, Notice } from '../../web/components/card.js';
import { Facts } from '../../web/components/content.js';
import { fieldId } from '../../web/components/field.js';
import { ErrorSummary } from '../../web/components/form.js';
import { HistoryCard, type HistoryItem } from '../../web/components/history.js';
import { PageHeader } from '../../web/components/page-header.js';
import { State, Tag } from '../../web/components/state.js';
import { daysBetween, formatDate, formatDays } from '../../web/i18n/format.js';
import { words } from '../../web/i18n/words.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import type { FormState } from '../../web/refusal.js';
import { DEVIATION_LIFECYCLE, DEVIATION_VERBS } from '../deviation.lifecycle.js';
import type { DeviationView } from '../improvement.queries.js';
import { improvementTexts } from '../improvement.texts.js';
import { StepsCard } from './parts.js';

export type DeviationPageView = {
  /** `/p/kvinnofrid/` */
  root: string;
  deviation: DeviationView;
  today: string;
  history: HistoryItem[];
  form: FormState;
};

export const DeviationPage = ({ root, deviation, today, history, form }: DeviationPageView) => {
  const t = useTexts(improvementTexts);
  const { severity } = useTexts(words);
  const locale = useLocale();
  const base = `${root}avvikelser`;
  const at = `${base}/${deviation.id}`;
  const verbs = DEVIATION_VERBS.filter((verb) => deviation.allowedActions.includes(verb));
  const reason = fieldId('reason');
  return (
    <div class="stack stack--5">
      <ErrorSummary errors={form.errors} ids={{ note: reason, form: null, version: null }} />
      <PageHeader
        crumbs={[{ label: t.deviations, href: base }, { label: deviation.no }]}
        title={deviation.title}
        meta={[
          { text: <State of="deviation" value={deviation.state} /> },
          ...(deviation.late
            ? [
                {
                  text: (
                    <State of="work" value="late">
                      {t.late}
                    </State>
                  ),
                },
              ]
            : []),
          { text: <Tag>{severity[deviation.severity]}</Tag> },
          { icon: 'org', text: deviation.owner },
          { icon: 'clock', text: t.days(formatDays(locale, daysBetween(deviation.since, today))) },
        ]}
        actions={
          deviation.allowedActions.includes('edit') && (
            <>
              <LinkButton href={`${at}/redigera`} icon="edit">
                {t.edit}
              </LinkButton>
              <LinkButton href={`${at}/lyft`} icon="gavel">
                {t.escalate}
              </LinkButton>
            </>
          )
        }
      />
      {deviation.effectCheckNote !== null && (
        <Notice kind="success" icon="shield" title={t.effectCheck}>
          {deviation.effectCheckNote}
        </Notice>
      )}
      <div class="with-rail">
        <AboutCard root={root} deviation={deviation} />
        <div class="stack stack--5">
          <StepsCard
            action={`${at}/lage`}
            version={deviation.version}
            form={form}
            steps={verbs.map((verb) => {
              const { needs }: Step<string> = DEVIATION_LIFECYCLE[verb];
              return { verb, label: t.deviationVerbs[verb], needs };
            })}
          />
          <HistoryCard id="historik" title={t.history} items={history} />
        </div>
      </div>
    </div>
  );
};

const AboutCard = ({ root, deviation }: { root: string; deviation: DeviationView }) => {
  const t = useTexts(improvementTexts);
  const locale = useLocale();
  const none = (words: string) => <span class="no-value">{words}</span>;
  return (
    <Card id="om" title={t.about} stack={4}>
      {deviation.description !== null && <p class="measure pre-line">{deviation.description}</p>}
      <Facts
        items={[
          [t.owner, deviation.owner],
          [t.raisedBy, deviation.raisedBy],
          [t.escalatedTo, deviation.escalatedTo ?? none(t.notEscalated)],
          [t.since, formatDate(locale, deviation.since)],
          [t.dueLabel, deviation.dueOn === null ? none(t.noDue) : formatDate(locale, deviation.dueOn)],
          [
            t.subGoal,
            deviation.subGoalId === null
              ? none(t.noSubGoal)
              : [t.subGoalNo(deviation.subGoalNumber), deviation.subGoalText].filter(Boolean).join(', '),
          ],
          [
            t.activity,
            deviation.activityId === null ? (
              none(t.noActivity)
            ) : (
              <a href={`${root}aktiviteter/${deviation.activityId}`}>
                {deviation.activityNo} {deviation.activityTitle}
              </a>
            ),
          ],
          [t.cause, <p class="pre-line">{deviation.cause ?? none(t.noCause)}</p>],
          [t.containment, <p class="pre-line">{deviation.containment ?? none(t.noContainment)}</p>],
        ]}
      />
    </Card>
  );
};

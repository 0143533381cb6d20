import type { Paged } from '../../shared/paging.js';
import type { Step } from '../../shared/lifecycle.js';
import { LinkButton } from '../../web/components/button.js';
import { Card, Notice } from '../../web/components/card.js';
import { Empty, Facts } from '../../web/components/content.js';
import { fieldId } from '../../web/components/field.js';
import { ErrorSummary } from '../../web/components/form.js';
import { HistoryCard, type HistoryItem } from '../../web/components/history.js';
import { Pagination } from '../../web/components/navigation-parts.js';
import { PageHeader } from '../../web/components/page-header.js';
import { State } from '../../web/components/state.js';
import { Table } from '../../web/components/table.js';
import { formatDate, formatShortDate } from '../../web/i18n/format.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import type { FormState } from '../../web/refusal.js';
import { IMPROVEMENT_LIFECYCLE, IMPROVEMENT_STATES, IMPROVEMENT_VERBS } from '../improvement.lifecycle.js';
import type { ImprovementChoices, ImprovementView } from '../improvement.queries.js';
import { improvementTexts } from '../improvement.texts.js';
import {
  ImprovementStateMark,
  RegisterFilters,
  RegisterTabs,
  StepsCard,
  type RegisterFilter,
} from './parts.js';

export type ImprovementRegisterView = {
  /** `/p/kvinnofrid/` */
  root: string;
  found: Paged<ImprovementView>;
  filter: RegisterFilter;
  choices: ImprovementChoices;
  maySuggest: boolean;
  href: (page: number) => string;
};

export const ImprovementRegister = (view: ImprovementRegisterView) => {
  const t = useTexts(improvementTexts);
  const { root, found, filter, choices, maySuggest, href } = view;
  const base = `${root}forbattringar`;
  const { total, limit, page } = found._meta;
  return (
    <div class="stack stack--5">
      <PageHeader
        title={t.improvements}
        lead={t.improvementsLead}
        actions={
          maySuggest && (
            <LinkButton href={`${base}/ny`} kind="primary" icon="plus">
              {t.suggest}
            </LinkButton>
          )
        }
      />
      <RegisterTabs root={root} current="improvements" />
      <RegisterFilters
        action={base}
        label={t.filterImprovements}
        shown={t.shownImprovements(total)}
        filter={filter}
        choices={choices}
        states={IMPROVEMENT_STATES.map((value) => ({ value, label: t.states[value] }))}
      />
      {found.data.length === 0 ? (
        <Empty icon="bulb" level={2} title={t.noImprovements}>
          {t.noImprovementsText}
        </Empty>
      ) : (
        <ImprovementTable base={base} rows={found.data} />
      )}
      <Pagination page={page} pages={Math.ceil(total / limit)} href={href} />
    </div>
  );
};

const ImprovementTable = ({ base, rows }: { base: string; rows: ImprovementView[] }) => {
  const t = useTexts(improvementTexts);
  const locale = useLocale();
  return (
    <Table
      label={t.improvements}
      stack
      columns={[
        { label: t.improvement },
        { label: t.organisation },
        { label: t.dueImprovement },
        { label: t.state },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <th scope="row">
            <span class="tiny faint">
              {row.no} · {t.subGoalNo(row.subGoalNumber)}
            </span>
            <br />
            <a href={`${base}/${row.id}`}>{row.title}</a>
          </th>
          <td>{row.organisation}</td>
          <td>
            {row.dueOn === null ? (
              <span class="no-value">{t.noDue}</span>
            ) : (
              formatShortDate(locale, row.dueOn, { year: true })
            )}
          </td>
          <td>
            <div class="cluster">
              <ImprovementStateMark state={row.state} small />
              {row.late && <State of="activity" value="overdue" small />}
            </div>
          </td>
        </tr>
      ))}
    </Table>
  );
};

export type ImprovementPageView = {
  root: string;
  improvement: ImprovementView;
  history: HistoryItem[];
  form: FormState;
};

export const ImprovementPage = ({ root, improvement, history, form }: ImprovementPageView) => {
  const t = useTexts(improvementTexts);
  const locale = useLocale();
  const base = `${root}forbattringar`;
  const at = `${base}/${improvement.id}`;
  const verbs = IMPROVEMENT_VERBS.filter((verb) => improvement.allowedActions.includes(verb));
  const none = (words: string) => <span class="no-value">{words}</span>;
  return (
    <div class="stack stack--5">
      <ErrorSummary errors={form.errors} ids={{ note: fieldId('reason'), form: null, version: null }} />
      <PageHeader
        crumbs={[{ label: t.improvements, href: base }, { label: improvement.no }]}
        title={improvement.title}
        meta={[
          { text: <ImprovementStateMark state={improvement.state} /> },
          ...(improvement.late ? [{ text: <State of="activity" value="overdue" /> }] : []),
          { icon: 'org', text: improvement.organisation },
        ]}
        actions={
          improvement.allowedActions.includes('edit') && (
            <LinkButton href={`${at}/redigera`} icon="edit">
              {t.edit}
            </LinkButton>
          )
        }
      />
      {improvement.effectCheckNote !== null && (
        <Notice kind="success" icon="shield" title={t.effectCheck}>
          {improvement.effectCheckNote}
        </Notice>
      )}
      <div class="with-rail">
        <Card id="om" title={t.aboutImprovement} stack={4}>
          <Facts
            items={[
              [t.prediction, <p class="pre-line">{improvement.description ?? none(t.notStated)}</p>],
              [t.organisation, improvement.organisation],
              [
                t.subGoal,
                improvement.subGoalId === null
                  ? none(t.noSubGoal)
                  : [t.subGoalNo(improvement.subGoalNumber), improvement.subGoalText]
                      .filter(Boolean)
                      .join(', '),
              ],
              [
                t.dueImprovement,
                improvement.dueOn === null ? none(t.noDue) : formatDate(locale, improvement.dueOn),
              ],
            ]}
          />
        </Card>
        <div class="stack stack--5">
          <StepsCard
            action={`${at}/lage`}
            version={improvement.version}
            form={form}
            steps={verbs.map((verb) => {
              const { needs }: Step<string> = IMPROVEMENT_LIFECYCLE[verb];
              return { verb, label: t.improvementVerbs[verb], needs };
            })}
          />
          <HistoryCard id="historik" title={t.history} items={history} />
        </div>
      </div>
    </div>
  );
};

import { Input, Select } from '../../web/components/input.js';
import { FilterBar } from '../../web/components/navigation-parts.js';
import { words } from '../../web/i18n/words.js';
import { useTexts } from '../../web/page-context.js';
import type { Choices } from '../activities.queries.js';
import { ACTIVITY_SORTS } from '../activity-query.dto.js';
import { ACTIVITY_STATES } from '../activity.lifecycle.js';
import { activityTexts } from '../activity.texts.js';

/** All commitments, and those that cannot be followed up. */
export const COMMITMENTS = ['1', 'utan-uppfoljning'] as const;

export type RegisterFilter = {
  q: string;
  delmal: string;
  organisation: string;
  lage: string;
  atagande: (typeof COMMITMENTS)[number] | '';
  sortera: string;
};

type Props = { base: string; filter: RegisterFilter; choices: Choices; total: number };

/** What the register can be narrowed to, as an ordinary form whose answer has an address of its own. */
export const RegisterFilters = ({ base, filter, choices, total }: Props) => {
  const t = useTexts(activityTexts);
  const { states } = useTexts(words);
  const subGoals = choices.nodes.filter(({ kind }) => kind === 'sub_goal');
  const stateOptions = [...ACTIVITY_STATES, 'overdue' as const].map((value) => ({
    value,
    label: states.activity[value],
  }));
  return (
    <FilterBar
      action={base}
      label={t.filter}
      summary={
        <>
          {t.shown(total)} <a href={base}>{t.showAll}</a>
        </>
      }
    >
      <Input name="q" type="search" label={t.search} value={filter.q} small />
      <Select
        name="delmal"
        label={t.subGoal}
        empty={t.allSubGoals}
        value={filter.delmal}
        options={subGoals.map(({ id, subGoalNumber }) => ({ value: id, label: t.subGoalNo(subGoalNumber) }))}
        small
      />
      <Select
        name="organisation"
        label={t.organisation}
        empty={t.allOrganisations}
        value={filter.organisation}
        options={choices.organisations.map(({ id, name }) => ({ value: id, label: name }))}
        small
      />
      <Select
        name="lage"
        label={t.state}
        empty={t.allStates}
        value={filter.lage}
        options={stateOptions}
        small
      />
      <Select
        name="atagande"
        label={t.kind}
        empty={t.all}
        value={filter.atagande}
        options={COMMITMENTS.map((value) => ({ value, label: t.onlyCommitments[value] }))}
        small
      />
      <Select
        name="sortera"
        label={t.sort}
        value={filter.sortera}
        options={ACTIVITY_SORTS.map((value) => ({
          value: value === 'number' ? '' : value,
          label: t.sorts[value],
        }))}
        small
      />
    </FilterBar>
  );
};

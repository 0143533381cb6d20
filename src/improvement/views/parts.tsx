import type { ImprovementState } from '../improvement.lifecycle.js';
import type { Step } from '../../shared/lifecycle.js';
import { Button, ButtonRow, LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Choices } from '../../web/components/choices.js';
import { ActionForm } from '../../web/components/form.js';
import { Input, Select, Textarea } from '../../web/components/input.js';
import { FilterBar, Tabs } from '../../web/components/navigation-parts.js';
import { State } from '../../web/components/state.js';
import { useTexts } from '../../web/page-context.js';
import { valueOf, type FormState } from '../../web/refusal.js';
import type { ImprovementChoices } from '../improvement.queries.js';
import { improvementTexts } from '../improvement.texts.js';

/** The two registers are parts of the same thing, each with its own address. */
export const RegisterTabs = ({ root, current }: { root: string; current: 'deviations' | 'improvements' }) => {
  const t = useTexts(improvementTexts);
  return (
    <Tabs
      label={t.tabs}
      items={[
        { href: `${root}avvikelser`, label: t.deviations, current: current === 'deviations' },
        { href: `${root}forbattringar`, label: t.improvements, current: current === 'improvements' },
      ]}
    />
  );
};

export type RegisterFilter = { q: string; delmal: string; organisation: string; lage: string };

type FilterProps = {
  action: string;
  label: string;
  shown: string;
  filter: RegisterFilter;
  choices: ImprovementChoices;
  states: readonly { value: string; label: string }[];
};

export const RegisterFilters = ({ action, label, shown, filter, choices, states }: FilterProps) => {
  const t = useTexts(improvementTexts);
  return (
    <FilterBar
      action={action}
      label={label}
      summary={
        <>
          {shown} <a href={action}>{t.showAll}</a>
        </>
      }
    >
      <Input name="q" type="search" label={t.search} value={filter.q} small />
      <Select
        name="delmal"
        label={t.subGoal}
        empty={t.allSubGoals}
        value={filter.delmal}
        options={choices.subGoals.map(({ id, number }) => ({ value: id, label: t.subGoalNo(number) }))}
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
      <Select name="lage" label={t.state} empty={t.allStates} value={filter.lage} options={states} small />
    </FilterBar>
  );
};

type StepsProps = {
  action: string;
  version: number;
  steps: readonly { verb: string; label: string; needs: Step<string>['needs'] }[];
  form: FormState;
};

/** The steps that the reader may take from here; nothing for those who may take none. */
export const StepsCard = ({ action, version, steps, form }: StepsProps) => {
  const t = useTexts(improvementTexts);
  if (steps.length === 0) return null;
  return (
    <Card id="lage" title={t.change}>
      <ActionForm action={action} version={version} class="stack" labelledBy="lage">
        <Choices
          name="verb"
          label={t.step}
          value={valueOf(form, 'verb') || steps[0]?.verb}
          error={form.errors['verb']}
          options={steps.map(({ verb, label, needs }) => ({
            value: verb,
            label,
            ...(needs ? { note: t.needs[needs] } : {}),
          }))}
        />
        <Textarea
          name="reason"
          label={t.reason}
          help={t.reasonHelp}
          rows={3}
          value={valueOf(form, 'reason')}
          error={form.errors['reason'] ?? form.errors['note']}
          optional
        />
        <Button>{t.change}</Button>
      </ActionForm>
    </Card>
  );
};

/** An improvement's state in the look of an activity's, in its own words. */
export const ImprovementStateMark = ({ state, small }: { state: ImprovementState; small?: boolean }) => {
  const t = useTexts(improvementTexts);
  const look = state === 'parked' ? 'paused' : state === 'dropped' ? 'cancelled' : state;
  return (
    <State of="activity" value={look} small={small}>
      {t.states[state]}
    </State>
  );
};

export const Submit = ({ label, back }: { label: string; back: string }) => (
  <ButtonRow>
    <Button kind="primary">{label}</Button>
    <LinkButton href={back} kind="quiet">
      {useTexts(improvementTexts).cancel}
    </LinkButton>
  </ButtonRow>
);

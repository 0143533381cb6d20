import { Card } from '../../web/components/card.js';
import { Disclosure } from '../../web/components/content.js';
import { Icon } from '../../web/components/icon.js';
import { Segmented } from '../../web/components/navigation-parts.js';
import { useTexts } from '../../web/page-context.js';
import type { GoalChange } from '../comparison.rules.js';
import { decisionTexts } from '../decision.texts.js';
import type { DecisionPageProps } from './decision-page.js';
import { Parts } from '../../web/components/diff-parts.js';

const icons = { changed: 'edit', added: 'plus', removed: 'x', unchanged: 'check' } as const;

/** The goals' wording against the version in force, side by side; what is the same is folded. */
export const Changes = ({ paths, version, before, comparison, alone }: DecisionPageProps) => {
  const t = useTexts(decisionTexts).changes;
  const by = (change: GoalChange['change']): GoalChange[] =>
    comparison.goals.filter((goal) => goal.change === change);
  const same = by('unchanged');
  const shown = comparison.goals.filter(({ change }) => change !== 'unchanged');
  const here = paths.decision(version.number);
  const single = alone || before === null;
  return (
    <Card
      id="jamfor"
      title={t.title}
      stack={3}
      aside={
        before && (
          <Segmented
            label={t.view}
            items={[
              { href: here, label: t.compare, current: !alone },
              { href: `${here}?visning=forslag`, label: t.alone(version.number), current: alone },
            ]}
          />
        )
      }
    >
      {before ? (
        <p class="small soft">
          {t.summary(by('changed').length, by('added').length, by('removed').length, same.length)}{' '}
          {t.key.before}
          <ins>{t.key.added}</ins>
          {t.key.middle}
          <del>{t.key.removed}</del>
          {t.key.after}
        </p>
      ) : (
        <p class="small soft">{t.first}</p>
      )}
      <div class="diff">
        {(single ? comparison.goals.filter(({ change }) => change !== 'removed') : shown).map(
          (goal, index) => (
            <Row
              key={index}
              goal={goal}
              single={single}
              before={before?.number ?? 0}
              number={version.number}
              open={version.state === 'tabled'}
            />
          ),
        )}
      </div>
      {!single && same.length > 0 && (
        <Disclosure summary={t.unchanged(same.length)}>
          <ul class="small stack stack--2">
            {same.map((goal, index) => (
              <li key={index}>
                <strong>{goal.number === null ? t.overall : t.subGoal(goal.number)}</strong>{' '}
                <Parts parts={goal.after} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
};

type RowProps = { goal: GoalChange; single: boolean; before: number; number: number; open: boolean };

const Row = ({ goal, single, before, number, open }: RowProps) => {
  const t = useTexts(decisionTexts).changes;
  const goalNumber = goal.number ?? goal.numberBefore;
  const moved = goal.number !== null && goal.numberBefore !== null && goal.number !== goal.numberBefore;
  return (
    <div class={single ? 'diff__row diff__row--single' : 'diff__row'}>
      <div class="stack stack--1">
        <strong class="small">{goalNumber === null ? t.overall : t.subGoal(goalNumber)}</strong>
        {!single && goal.change !== 'unchanged' && (
          <span class="state state--small" data-state="">
            <Icon name={icons[goal.change]} size="s" />
            {t[goal.change]}
          </span>
        )}
        {moved && <span class="tiny soft">{t.was(goal.numberBefore ?? 0)}</span>}
      </div>
      {!single && (
        <p class="diff__col">
          <span class="diff__label">{t.before(before)}</span>
          {goal.before.length > 0 ? <Parts parts={goal.before} /> : <span class="no-value">{t.absent}</span>}
        </p>
      )}
      <p class="diff__col">
        {!single && <span class="diff__label">{open ? t.proposal(number) : t.now(number)}</span>}
        {single ? (
          goal.after.map(({ text }) => text).join('')
        ) : goal.after.length > 0 ? (
          <Parts parts={goal.after} />
        ) : (
          <span class="no-value">{t.gone}</span>
        )}
      </p>
    </div>
  );
};

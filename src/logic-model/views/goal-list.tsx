import { useTexts } from '../../web/page-context.js';
import { goalsTexts } from '../goals.texts.js';
import type { NodeView } from '../logic-model.views.js';

/** The sub-goals with their numbers and wording. */
export const SubGoalList = ({
  goals,
  href,
}: {
  goals: readonly NodeView[];
  href?: (number: number) => string;
}) => {
  const t = useTexts(goalsTexts);
  return (
    <ol class="goal-list">
      {goals.map(({ id, number, text, detail }) => (
        <li key={id} class="goal-list__item">
          <span class="goal-row__no" aria-hidden="true">
            {number}
          </span>
          <div class="stack stack--1">
            <p class="goal-list__text">
              <span class="visually-hidden">{t.subGoal(number ?? 0)}: </span>
              {href ? <a href={href(number ?? 0)}>{text}</a> : text}
            </p>
            {detail !== null && <p class="small soft">{detail}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
};

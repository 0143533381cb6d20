import { State } from '../../web/components/state.js';
import { useTexts } from '../../web/page-context.js';
import { reportTexts } from '../report.texts.js';
import type { ItemView } from '../report.view.js';

/** What an item is about, in a few words: "Åtagande, delmål 3". */
const Kind = ({ item }: { item: ItemView }) => {
  const t = useTexts(reportTexts);
  const kind = item.activity ? (item.activity.commitment ? t.commitment : t.activity) : t.indicator;
  const subGoal = item.activity?.subGoal;
  return (
    <small>
      {kind}
      {typeof subGoal === 'number' && `, ${t.subGoal(subGoal)}`}
    </small>
  );
};

export const itemState = (item: ItemView, begun: boolean): 'done' | 'returned' | 'started' | 'todo' => {
  if (item.returned) return 'returned';
  if (item.answered) return 'done';
  return begun ? 'started' : 'todo';
};

const stateLook = { done: 'done', returned: 'returned', started: 'started', todo: 'not_started' } as const;

export const ItemSummary = ({ item, begun }: { item: ItemView; begun: boolean }) => {
  const t = useTexts(reportTexts);
  const state = itemState(item, begun);
  return (
    <>
      <span class="report-item__arrow" aria-hidden="true" />
      <span class="report-item__title">
        {item.position}. {item.title}
        <Kind item={item} />
      </span>
      <State of="work" value={stateLook[state]}>
        {t.itemStates[state]}
      </State>
    </>
  );
};

/** What the item asks about, with the way to its own page. */
export const ItemIntro = ({ slug, item }: { slug: string; item: ItemView }) => {
  const t = useTexts(reportTexts);
  const { activity, indicator } = item;
  if (activity) {
    return (
      <p class="soft measure">
        {activity.description} {activity.responsible && t.responsible(activity.responsible)}{' '}
        {t.events(activity.events)} <a href={`/p/${slug}/aktiviteter/${activity.id}`}>{t.showActivity}</a>
      </p>
    );
  }
  return (
    <p class="soft measure">
      {indicator?.definition} <a href={`/p/${slug}/indikatorer/${indicator?.id ?? ''}`}>{t.showDefinition}</a>
    </p>
  );
};

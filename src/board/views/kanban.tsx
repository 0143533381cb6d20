import { Button, LinkButton } from '../../web/components/button.js';
import { Empty } from '../../web/components/content.js';
import { Select } from '../../web/components/input.js';
import { Board, Lane } from '../../web/components/lanes.js';
import { FilterBar } from '../../web/components/navigation-parts.js';
import { PageHeader, type MetaItem } from '../../web/components/page-header.js';
import { Basis } from '../../web/components/status.js';
import { formatCount, formatDate } from '../../web/i18n/format.js';
import { platformPath } from '../../web/navigation.js';
import { useLocale } from '../../web/page-context.js';
import type { CardChoices } from '../cards.queries.js';
import { LANE_KINDS, type CardFilter, type CardLane, type CardsView } from '../cards.view.js';
import { steeringTexts } from '../steering.texts.js';
import { kanbanTexts, kindOptions } from '../kanban.texts.js';
import { KanbanCard, type RefusedMove } from './card.js';

export type KanbanView = {
  slug: string;
  view: CardsView;
  filter: CardFilter;
  /** The filter as it stands in the address, with its `?`. */
  query: string;
  choices: CardChoices;
  mayPlan: boolean;
  refused: RefusedMove | null;
};

/** Work in rows and columns: what is on its way, what is stopped, what has been lying still. */
export const Kanban = (page: KanbanView) => {
  const t = kanbanTexts[useLocale()];
  const { view, slug } = page;
  return (
    <>
      <Header {...page} />
      <div class="stack">
        <Filter {...page} />
        {view.cards.length === 0 ? (
          <NoCards slug={slug} filtered={page.query !== ''} />
        ) : (
          <Board
            label={t.region}
            columns={view.columns.map(({ column, count, limit }) => ({
              key: column,
              name: t.columns[column],
              count,
              limit: limit ?? undefined,
            }))}
          >
            {view.lanes.map((lane) => (
              <CardLaneRow key={lane.id ?? 'none'} lane={lane} {...page} />
            ))}
          </Board>
        )}
        <Basis by="rule">
          {t.note} {view.rows === 'target-group' && t.firstGroup}
        </Basis>
      </div>
    </>
  );
};

const Header = ({ view, slug, mayPlan }: KanbanView) => {
  const locale = useLocale();
  const t = kanbanTexts[locale];
  const limit = view.columns.find((one) => one.limit !== null)?.limit ?? null;
  const meta: MetaItem[] = [{ icon: 'calendar', text: t.day(formatDate(locale, view.day)) }];
  if (limit !== null && view.limitSetBy !== null)
    meta.push({ icon: 'people', text: t.limit(view.limitSetBy, limit) });
  if (view.madeUpValues) meta.push({ icon: 'info', text: steeringTexts[locale].madeUp });
  return (
    <PageHeader
      title={t.title}
      crumbs={[
        { label: steeringTexts[locale].title, href: platformPath(slug, 'styrtavla') },
        { label: t.title },
      ]}
      meta={meta}
      actions={
        <>
          <Button type="button" icon="print" name="print">
            {t.print}
          </Button>
          {mayPlan && (
            <LinkButton kind="primary" icon="plus" href={platformPath(slug, 'aktiviteter/ny')}>
              {t.newActivity}
            </LinkButton>
          )}
        </>
      }
    />
  );
};

const Filter = ({ view, filter, query, choices, slug }: KanbanView) => {
  const locale = useLocale();
  const t = kanbanTexts[locale];
  const named = (of: CardChoices['organisations']) => of.map(({ id, name }) => ({ value: id, label: name }));
  const blocked = view.cards.filter((card) => card.blocked !== null).length;
  const late = view.cards.filter((card) => card.late).length;
  const address = platformPath(slug, 'tavla');
  return (
    <FilterBar
      action={address}
      label={t.filter}
      summary={
        <>
          {t.summary(formatCount(locale, view.cards.length, t.card, t.cards), blocked, late)}{' '}
          {query !== '' && <a href={address}>{t.all}</a>}
        </>
      }
    >
      <Select
        name="rader"
        label={t.rows}
        small
        value={filter.rows}
        options={LANE_KINDS.map((value) => ({ value, label: t.rowOptions[value] }))}
      />
      <Select
        name="organisation"
        label={t.organisation}
        small
        value={filter.organisation ?? ''}
        empty={t.allOrganisations}
        options={named(choices.organisations)}
      />
      <Select
        name="malgrupp"
        label={t.targetGroup}
        small
        value={filter.targetGroup ?? ''}
        empty={t.allTargetGroups}
        options={named(choices.targetGroups)}
      />
      <Select
        name="typ"
        label={t.kind}
        small
        value={filter.kind ?? ''}
        empty={t.allKinds}
        options={kindOptions(locale)}
      />
    </FilterBar>
  );
};

const NoCards = ({ slug, filtered }: { slug: string; filtered: boolean }) => {
  const t = kanbanTexts[useLocale()];
  const action = filtered ? <a href={platformPath(slug, 'tavla')}>{t.all}</a> : undefined;
  return (
    <Empty icon="kanban" level={2} title={filtered ? t.emptyTitle : t.noneTitle} action={action}>
      {filtered ? t.emptyText : t.noneText}
    </Empty>
  );
};

const CardLaneRow = ({ lane, view, slug, query, refused }: KanbanView & { lane: CardLane }) => {
  const locale = useLocale();
  const t = kanbanTexts[locale];
  const cards = view.cards.filter((card) => card.laneId === lane.id);
  return (
    <Lane
      id={`rad-${lane.id ?? 'utan'}`}
      label={lane.number === null ? undefined : t.subGoal(lane.number)}
      title={lane.name ?? t.noLane[view.rows]}
      status={lane.status ?? undefined}
      basis={lane.basis?.[locale]}
      cells={view.columns.map(({ column }) => ({
        key: column,
        name: t.columns[column],
        cards: cards
          .filter((card) => card.column === column)
          .map((card) => (
            <KanbanCard
              key={card.id}
              card={card}
              slug={slug}
              day={view.day}
              query={query}
              refused={refused}
            />
          )),
      }))}
    />
  );
};

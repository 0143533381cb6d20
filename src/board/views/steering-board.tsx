import { Button, LinkButton } from '../../web/components/button.js';
import { Notice } from '../../web/components/card.js';
import { Empty } from '../../web/components/content.js';
import { GoalRow, MiniChain } from '../../web/components/goal.js';
import { PageHeader, type MetaItem } from '../../web/components/page-header.js';
import { Basis } from '../../web/components/status.js';
import { formatDate } from '../../web/i18n/format.js';
import { platformPath } from '../../web/navigation.js';
import { useLocale } from '../../web/page-context.js';
import type { BoardView, SubGoal } from '../board.view.js';
import { steeringTexts } from '../steering.texts.js';
import { AttentionCard, attentionCount } from './attention.js';
import { miniRows } from './levels.js';
import { Overall } from './overall.js';
import { CoverageCard, CurveLegend, ReadingCard } from './rail.js';
import { SharedRow, SteeringChain } from './steering-chain.js';
import { HeadlineTile } from './tile.js';

/** Is it going well, why, and what needs us. */
export const SteeringBoard = ({ view }: { view: BoardView }) => {
  const t = steeringTexts[useLocale()];
  const attention = attentionCount(view);
  return (
    <>
      <Header view={view} />
      <div class="stack stack--5">
        {attention > 0 && (
          <div class="only-narrow">
            <Notice kind="warning" slim>
              <p>
                <a href="#uppm">{t.attentionLink(attention)}</a>
              </p>
            </Notice>
          </div>
        )}
        {view.version ? (
          <>
            <Overall view={view} />
            <SteeringChain view={view} />
          </>
        ) : (
          <NothingAdopted view={view} />
        )}
        <div class="with-rail">
          <SubGoals view={view} />
          <aside class="stack rail" aria-label={t.rail}>
            <CoverageCard view={view} />
            <AttentionCard view={view} />
            <ReadingCard />
          </aside>
        </div>
      </div>
    </>
  );
};

const Header = ({ view: { platform, version, day } }: { view: BoardView }) => {
  const locale = useLocale();
  const t = steeringTexts[locale];
  const adopted = version?.decision?.meetingDate ?? version?.adoptedOn ?? '';
  const meta: MetaItem[] = [{ icon: 'calendar', text: t.day(formatDate(locale, day)) }];
  if (version) {
    const href = platformPath(platform.slug, `mal/${String(version.number)}/beslut`);
    meta.push(
      {
        icon: 'gavel',
        text: (
          <>
            {t.goals(version.number)}
            <a href={href}>{t.adopted(formatDate(locale, adopted))}</a>
          </>
        ),
      },
      { icon: 'clock', text: t.period(version.periodFrom.slice(0, 4), version.periodTo.slice(0, 4)) },
    );
  }
  if (platform.madeUpValues) meta.push({ icon: 'info', text: t.madeUp });
  return (
    <PageHeader
      title={t.title}
      crumbs={[{ label: platform.name, href: platformPath(platform.slug) }, { label: t.title }]}
      meta={meta}
      actions={
        <>
          <Button type="button" icon="print" name="print">
            {t.print}
          </Button>
          <LinkButton kind="primary" icon="kanban" href={platformPath(platform.slug, 'tavla')}>
            {t.toBoard}
          </LinkButton>
        </>
      }
    />
  );
};

const NothingAdopted = ({ view: { platform } }: { view: BoardView }) => {
  const t = steeringTexts[useLocale()];
  return (
    <Empty
      icon="target"
      level={2}
      title={t.emptyTitle}
      action={<LinkButton href={platformPath(platform.slug, 'mal')}>{t.emptyAction}</LinkButton>}
    >
      {t.emptyText}
    </Empty>
  );
};

const SubGoals = ({ view }: { view: BoardView }) => {
  const t = steeringTexts[useLocale()];
  return (
    <section class="stack goal-rows" aria-labelledby="delmal">
      <div class="between">
        <h2 id="delmal">{t.subGoals}</h2>
        <CurveLegend />
      </div>
      {view.subGoals.map((subGoal) => (
        <SubGoalRow key={subGoal.id} subGoal={subGoal} view={view} />
      ))}
      <SharedRow view={view} />
    </section>
  );
};

const SubGoalRow = ({ subGoal, view }: { subGoal: SubGoal; view: BoardView }) => {
  const locale = useLocale();
  const t = steeringTexts[locale];
  const { slug } = view.platform;
  const { id, number, text, status, trend, basis, headlines, chain } = subGoal;
  return (
    <GoalRow
      id={`delmal-${String(number)}`}
      no={number}
      label={t.subGoal(number)}
      title={text}
      href={platformPath(slug, `verksamhetslogik#${id}`)}
      status={status}
      trend={trend}
      basis={<Basis by={basis.by}>{basis.text[locale]}</Basis>}
    >
      {headlines.map((one) => (
        <HeadlineTile key={one.useId} one={one} slug={slug} day={view.day} />
      ))}
      {headlines.length < 2 && (
        <div class="tile tile--empty">
          <p class="small soft">{headlines.length === 0 ? t.noIndicator : t.noSecond}</p>
          <p class="small">
            <a href={platformPath(slug, 'indikatorer')}>
              {t.attachHere}
              <span class="visually-hidden">: {t.subGoal(number)}</span>
            </a>
          </p>
        </div>
      )}
      {headlines.length === 0 && <div class="tile tile--empty" aria-hidden="true" />}
      <MiniChain rows={miniRows(locale, chain)} />
    </GoalRow>
  );
};

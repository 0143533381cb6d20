import { LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Empty } from '../../../web/components/content.js';
import { Select } from '../../../web/components/input.js';
import { FilterBar } from '../../../web/components/navigation-parts.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { State } from '../../../web/components/state.js';
import { formatDate } from '../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { goalsTexts } from '../../goals.texts.js';
import type { Paths } from '../../logic-model.paths.js';
import type { VersionListed } from '../../logic-model.views.js';
import { differenceTexts, type DifferenceTexts } from '../difference.texts.js';
import { CHANGES, type DifferenceSide, type DifferenceView } from '../difference.views.js';
import { DifferenceLines } from './difference-lines.js';

export type DifferencePageProps = {
  paths: Paths;
  versions: readonly VersionListed[];
  /** Null where there are not two versions to compare. */
  difference: DifferenceView | null;
};

/** Two versions side by side, line by line, and the choice of which. */
export const DifferencePage = ({ paths, versions, difference }: DifferencePageProps) => {
  const t = useTexts(differenceTexts);
  const goals = useTexts(goalsTexts);
  return (
    <>
      <PageHeader
        crumbs={[{ label: goals.title, href: paths.goals }, { label: t.title }]}
        title={difference ? t.between(difference.from.number, difference.to.number) : t.title}
        lead={t.lead}
      />
      {difference ? (
        <div class="stack stack--5">
          <Chosen {...{ paths, versions, difference }} />
          <Compared {...{ paths, difference }} />
        </div>
      ) : (
        <Empty
          level={2}
          icon="history"
          title={t.one}
          action={<LinkButton href={paths.goals}>{goals.title}</LinkButton>}
        >
          {t.oneText}
        </Empty>
      )}
    </>
  );
};

type Both = DifferencePageProps & { difference: DifferenceView };

const Chosen = ({ paths, versions, difference }: Both) => {
  const t = useTexts(differenceTexts);
  const options = versions.map(({ number, title }) => ({
    value: String(number),
    label: t.option(number, title),
  }));
  return (
    <FilterBar action={paths.difference} label={t.choose}>
      <Select name="fran" label={t.from} small options={options} value={String(difference.from.number)} />
      <Select name="till" label={t.to} small options={options} value={String(difference.to.number)} />
    </FilterBar>
  );
};

/** How much of each kind, in words: "3 ändrade lydelser, 19 nya, 25 nya samband". */
export const summaryOf = (t: DifferenceTexts, { counts }: Pick<DifferenceView, 'counts'>): string =>
  `${CHANGES.filter((change) => counts[change] > 0)
    .map((change) => t.counts[change](counts[change]))
    .join(', ')}.`;

const Compared = ({ paths, difference }: Pick<Both, 'paths' | 'difference'>) => {
  const t = useTexts(differenceTexts);
  const locale = useLocale();
  const { from, to, lines } = difference;
  if (lines.length === 0)
    return (
      <Empty level={2} icon="check" title={t.same}>
        {t.sameText}
      </Empty>
    );
  return (
    <>
      <Card id="sammanfattning" title={t.summary} stack={3}>
        <p>{summaryOf(t, difference)}</p>
        <ul class="list-plain stack stack--2">
          <Side paths={paths} side={from} label={t.from} />
          <Side paths={paths} side={to} label={t.to} />
        </ul>
        <p class="small soft">{t.targetsOn(formatDate(locale, from.on), formatDate(locale, to.on))}</p>
      </Card>
      <section class="card stack stack--5" aria-label={t.lead}>
        <DifferenceLines lines={lines} level={2} />
      </section>
    </>
  );
};

const Side = ({ paths, side, label }: { paths: Paths; side: DifferenceSide; label: string }) => (
  <li class="difference__side">
    <span class="soft">{label}:</span>
    <span class="cluster">
      <a href={paths.version(side.number)}>{useTexts(differenceTexts).option(side.number, side.title)}</a>
      <State of="version" small value={side.state === 'adopted' ? 'in_force' : side.state} />
    </span>
  </li>
);

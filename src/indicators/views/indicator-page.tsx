import { LinkButton } from '../../web/components/button.js';
import { Card, Notice } from '../../web/components/card.js';
import { PageHeader, type MetaItem } from '../../web/components/page-header.js';
import { words } from '../../web/i18n/words.js';
import { platformPath } from '../../web/navigation.js';
import { useTexts } from '../../web/page-context.js';
import { indicatorPageTexts } from '../indicator-page.texts.js';
import type { IndicatorPageView } from '../indicator-page.queries.js';
import { indicatorTexts } from '../indicators.texts.js';
import { mainUse, type IndicatorView } from '../indicator.views.js';
import { ContractNotice } from '../contract/views/contract-notice.js';
import { DifferencesCard, type AreaView } from '../pictures/views/differences-card.js';
import { VersionsCard } from '../versions/views/versions-card.js';
import { AreasSection } from './areas-section.js';
import { ContractCard } from './contract-card.js';
import { asked } from '../comparison/chosen.js';
import { CourseCard } from './course-card.js';
import type { Fetching } from './fetch-values.js';
import type { PageAddress } from './page-address.js';
import { PositionCard } from './position-card.js';
import { SeriesTable } from './series-table.js';
import { sourceName } from './source-line.js';
import { Corrections, UsedCard } from './used-card.js';

type Props = { view: IndicatorPageView; slug: string; areaView: AreaView; period: string };

/** Is it going as expected, how do we know, and whose figures are they. */
export const IndicatorPage = ({ view, slug, areaView, period }: Props) => {
  const { indicator, uses, comparison } = view;
  const path = platformPath(slug, `indikatorer/${indicator.id}`);
  const choice = { vy: areaView === 'kommuner' ? areaView : '', jamfor: asked(comparison.chosen), period };
  const address: PageAddress = { path, choice };
  const main = mainUse(uses);
  return (
    <>
      <Header indicator={indicator} slug={slug} path={path} />
      <div class="stack stack--5">
        {indicator.development && <Notice kind="info">{useTexts(indicatorPageTexts).developmentHelp}</Notice>}
        <ContractNotice indicator={indicator} replaces={view.replaces} slug={slug} />
        <PositionCard
          indicator={indicator}
          uses={uses}
          areaNames={view.areaNames}
          attachPath={`${path}/anvand`}
        />
        <CourseCard
          indicator={indicator}
          use={main}
          series={view.series}
          breaks={view.breaks}
          corrections={view.corrections}
          areas={comparison.areas}
          chosen={comparison.chosen}
          address={address}
          fetching={fetchingOf(view, slug)}
        />
        <DifferencesCard
          indicator={indicator}
          pictures={view.pictures}
          view={areaView}
          chosen={comparison.chosen}
          address={address}
        />
        <AreasSection indicator={indicator} areas={view.areas} address={address} />
        <div class="grid grid--2">
          <ContractCard
            indicator={indicator}
            reusedBy={view.reusedBy}
            versions={view.versions._meta.total}
            seesEvidence={view.seesEvidence}
            path={path}
          />
          <UsedCard
            indicator={indicator}
            uses={uses}
            targets={view.targets}
            areaNames={view.areaNames}
            path={path}
          />
        </div>
        <VersionsCard
          indicator={indicator}
          versions={view.versions}
          ofOwner={view.origin?.versions ?? null}
          owner={view.origin?.platformName ?? ''}
        />
        <Origin indicator={indicator} origin={view.origin} />
        <Corrections indicator={indicator} rows={view.corrections} />
      </div>
    </>
  );
};

/** For whoever may fetch: others see when there is something. */
function fetchingOf({ indicator, sourceId }: IndicatorPageView, slug: string): Fetching | null {
  const isFetched = indicator.source === 'kolada' || indicator.source === 'scb';
  if (!isFetched || !indicator.allowedActions.includes('attach')) return null;
  const source = platformPath(slug, sourceId === null ? 'kallor' : `kallor/${sourceId}`);
  return { source, name: sourceName(indicator), connected: sourceId !== null };
}

const Header = ({ indicator, slug, path }: { indicator: IndicatorView; slug: string; path: string }) => {
  const t = useTexts(indicatorPageTexts);
  const list = useTexts(indicatorTexts);
  const may = (action: string): boolean => indicator.allowedActions.includes(action);
  const fromFile = indicator.source === 'file';
  const { direction } = useTexts(words);
  return (
    <PageHeader
      title={indicator.name}
      crumbs={[
        { label: list.board, href: platformPath(slug, 'styrtavla') },
        { label: list.title, href: platformPath(slug, 'indikatorer') },
        { label: indicator.name },
      ]}
      lead={`${indicator.definition} ${direction[indicator.direction]}.`}
      meta={useMeta(indicator)}
      actions={
        <>
          <LinkButton href={`${path}/data.csv`} kind="quiet" icon="download">
            {t.data}
          </LinkButton>
          {may('enter-values') && (
            <LinkButton
              href={`${path}/${fromFile ? 'filer' : 'varden'}`}
              icon={fromFile ? 'upload' : 'edit'}
              kind={may('attach') ? undefined : 'primary'}
            >
              {fromFile ? t.fromFile : t.enter}
            </LinkButton>
          )}
          {may('attach') && (
            <LinkButton href={`${path}/anvand`} icon="link" kind="primary">
              {t.attach}
            </LinkButton>
          )}
        </>
      }
    />
  );
};

function useMeta(indicator: IndicatorView): MetaItem[] {
  const t = useTexts(indicatorPageTexts);
  const { frequency } = useTexts(words);
  const divided =
    indicator.bySex && indicator.byArea
      ? t.bySexAndArea
      : indicator.bySex
        ? t.bySex
        : indicator.byArea
          ? t.byArea
          : t.undivided;
  const owner = sourceName(indicator);
  return [
    { icon: 'link', text: indicator.source === 'own' ? t.ownedBy(owner) : t.reusedFrom(owner) },
    { icon: 'refresh', text: t.updated(frequency[indicator.frequency]) },
    { icon: 'people', text: divided },
  ];
}

const Origin = ({ indicator, origin }: { indicator: IndicatorView; origin: IndicatorPageView['origin'] }) => {
  const t = useTexts(indicatorPageTexts);
  if (!origin || origin.series.length === 0) return null;
  const title = t.originValues(origin.platformName);
  const sexes = (['K', 'M', 'T'] as const).filter((sex) => origin.series.some(({ cells }) => cells[sex]));
  return (
    <Card id="agarens-varden" title={title} stack={3}>
      <p class="small soft">{t.originHelp}</p>
      <SeriesTable
        indicator={{ decimals: indicator.decimals, threshold: origin.threshold, measure: indicator.measure }}
        series={origin.series}
        sexes={sexes}
        label={title}
      />
    </Card>
  );
};

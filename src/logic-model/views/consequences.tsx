import { Card } from '../../web/components/card.js';
import { Findings, type Finding as Shown } from '../../web/components/tasks.js';
import { useTexts } from '../../web/page-context.js';
import type { Counts } from '../comparison.rules.js';
import { decisionTexts } from '../decision.texts.js';
import type { DecisionPageProps } from './decision-page.js';

const isChanged = ({ added, changed, removed }: Counts): boolean => added + changed + removed > 0;

/** What follows when the version is adopted, counted. */
export const Consequences = ({ paths, version, before, comparison, findings }: DecisionPageProps) => {
  const t = useTexts(decisionTexts).brings;
  const { nodes, links, indicators, activities } = comparison;
  const became = ({ added, changed, removed }: Counts): string => t.became(added, changed, removed);
  const chain = before
    ? isChanged(nodes) || isChanged(links)
      ? `${t.steps} ${became(nodes)} ${t.links} ${became(links)}`
      : t.chainSame
    : t.chainFirst(version.nodes.length, version.links.length);
  const around = (['factors', 'conflicts'] as const).filter((what) => isChanged(comparison[what]));
  const items: Shown[] = [
    {
      level: 'note',
      icon: 'logic',
      title: t.chain,
      children: (
        <>
          {chain} <a href={paths.overview(version.number)}>{t.seeChain}</a>
        </>
      ),
    },
    ...around.map((what) => ({
      level: 'note' as const,
      icon: what === 'factors' ? ('info' as const) : ('warning' as const),
      title: t[what],
      children: before ? became(comparison[what]) : t.aroundFirst(version[what].length),
    })),
    ...(indicators.all > 0
      ? [
          {
            level: 'note' as const,
            icon: 'chart' as const,
            title: t.indicators(indicators.all - indicators.left, indicators.all),
            children: t.indicatorsLeft(indicators.left),
          },
        ]
      : []),
    ...(activities.all > 0
      ? [
          {
            level: 'note' as const,
            icon: 'activity' as const,
            title: t.activities(activities.all - activities.left, activities.all),
            children: t.activitiesLeft(activities.left),
          },
        ]
      : []),
    ...(findings.length > 0
      ? [{ level: 'warn' as const, title: t.findings(findings.length), children: t.findingsText }]
      : []),
  ];
  return (
    <Card id="foljd" title={t.title} stack={3}>
      <Findings items={items} />
      {indicators.all === 0 && activities.all === 0 && <p class="small soft">{t.nothing}</p>}
    </Card>
  );
};

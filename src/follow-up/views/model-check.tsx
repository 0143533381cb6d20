import { Card } from '../../web/components/card.js';
import { Disclosure } from '../../web/components/content.js';
import { Findings } from '../../web/components/tasks.js';
import { platformPath } from '../../web/navigation.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { followUpTexts } from '../follow-up.texts.js';
import type { ModelFinding } from '../follow-up.types.js';

const FIRST = 6;

/** What the adopted model's own check found, worst first, each with the way to its place. */
export const ModelCheck = ({ findings, slug }: { findings: readonly ModelFinding[]; slug: string }) => {
  const t = useTexts(followUpTexts).check;
  const locale = useLocale();
  const logic = platformPath(slug, 'verksamhetslogik');
  const items = findings.map(({ severity, title, explanation, subGoalNo, anchor }) => ({
    level: severity,
    title: title[locale],
    children: (
      <>
        {explanation[locale]}{' '}
        {anchor !== null && (
          <a href={`${logic}${subGoalNo === null ? '' : `/${subGoalNo}`}#${anchor}`}>
            {t.show}
            <span class="visually-hidden"> {title[locale]}</span>
          </a>
        )}
      </>
    ),
  }));
  return (
    <Card
      id="granskning"
      title={t.title}
      aside={<span class="small soft">{t.count(items.length)}</span>}
      stack={3}
    >
      <p class="small soft">{items.length === 0 ? t.nothing : t.lead}</p>
      {items.length > 0 && <Findings items={items.slice(0, FIRST)} />}
      {items.length > FIRST && (
        <Disclosure summary={t.more(items.length - FIRST)}>
          <Findings items={items.slice(FIRST)} />
        </Disclosure>
      )}
    </Card>
  );
};

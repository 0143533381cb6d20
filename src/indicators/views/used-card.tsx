import { Card } from '../../web/components/card.js';
import { Disclosure, Timeline, type TimelineItem } from '../../web/components/content.js';
import { Icon } from '../../web/components/icon.js';
import { formatDate, stockholmDate } from '../../web/i18n/format.js';
import { words } from '../../web/i18n/words.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { formatMeasured } from '../figure.js';
import { indicatorPageTexts } from '../indicator-page.texts.js';
import type { CorrectionRow, TargetRow } from '../indicator.types.js';
import type { IndicatorView, UseView } from '../indicator.views.js';
import { formatPeriod } from '../period.js';
import { areaOf } from './area-of-use.js';
import { sexWord } from './sexes.js';

type Props = {
  indicator: IndicatorView;
  uses: readonly UseView[];
  targets: readonly TargetRow[];
  areaNames: ReadonlyMap<string, string>;
  path: string;
};

/** Where it is used and why, and every target there has been. */
export const UsedCard = ({ indicator, uses, targets, areaNames, path }: Props) => {
  const t = useTexts(indicatorPageTexts);
  return (
    <Card
      id="anvands"
      title={t.usedHere}
      aside={<span class="small soft">{t.places(uses.length)}</span>}
      stack={4}
    >
      {uses.length === 0 ? (
        <p class="soft">{t.notUsed}.</p>
      ) : (
        <ul class="tasks">
          {uses.map((use) => (
            <UseItem key={use.useId} use={use} area={areaOf(use, areaNames)} path={path} />
          ))}
        </ul>
      )}
      {targets.length > 0 && (
        <div class="stack stack--2">
          <h3 class="small strong">{t.targetsOverTime}</h3>
          <Timeline
            items={useTargets(targets, indicator, (useId) =>
              areaOf(
                uses.find((use) => use.useId === useId),
                areaNames,
              ),
            )}
          />
        </div>
      )}
    </Card>
  );
};

type ItemProps = { use: UseView; area: string | null; path: string };

const UseItem = ({ use, area, path }: ItemProps) => {
  const t = useTexts(indicatorPageTexts);
  const w = useTexts(words);
  const title = use.nodeText ?? t.node;
  const href = `${path}/anvandning/${use.useId}`;
  return (
    <li class="task">
      <Icon name="target" />
      <div class="task__body">
        {use.allowedActions.length > 0 ? (
          <a class="task__title" href={href}>
            {title}
          </a>
        ) : (
          <p class="task__title">{title}</p>
        )}
        <p class="task__meta">
          {area !== null && `${area}. `}
          {w.node[use.nodeKind]}
          {use.subGoalNumber !== null &&
            use.nodeKind !== 'sub_goal' &&
            `, ${w.node.sub_goal.toLowerCase()} ${use.subGoalNumber}`}
          . {w.claim[use.claim]}
          {use.why ? `: ${use.why}` : '.'} {use.headline && t.headline}
        </p>
      </div>
    </li>
  );
};

function useTargets(
  targets: readonly TargetRow[],
  indicator: IndicatorView,
  areaOfUse: (useId: string) => string | null,
): TimelineItem[] {
  const t = useTexts(indicatorPageTexts);
  const locale = useLocale();
  return targets.map((target, index) => ({
    date: target.validFrom,
    when: [
      formatDate(locale, target.validFrom),
      target.decidedBy ?? [target.function, target.organisation].filter(Boolean).join(', '),
    ]
      .filter(Boolean)
      .join(', '),
    now: index === 0,
    what: (
      <>
        {areaOfUse(target.useId) !== null && `${areaOfUse(target.useId) ?? ''}: `}
        {t.targetLine(
          formatMeasured(locale, target.value, indicator),
          formatPeriod(locale, { start: null, end: target.dueOn }),
        )}{' '}
        {target.reason ?? (target.revision === 1 ? t.firstTarget : '')}
      </>
    ),
  }));
}

/** Corrected figures with why, newest first. */
export const Corrections = ({
  indicator,
  rows,
}: {
  indicator: IndicatorView;
  rows: readonly CorrectionRow[];
}) => {
  const t = useTexts(indicatorPageTexts);
  const w = useTexts(words);
  const locale = useLocale();
  if (rows.length === 0) return null;
  return (
    <Card label={t.corrections}>
      <Disclosure summary={`${t.corrections} (${rows.length})`}>
        <Timeline
          items={rows.map((row) => ({
            date: stockholmDate(row.supersededAt),
            when: `${formatDate(locale, row.supersededAt)}, ${[row.function, row.organisation].filter(Boolean).join(', ')}`,
            what: `${formatPeriod(locale, row)}, ${sexWord(locale, row.sex).toLowerCase()}. ${t.wasBefore(
              row.number === null ? w.states.value[row.state] : formatMeasured(locale, row.number, indicator),
            )} ${row.reason}`,
          }))}
        />
      </Disclosure>
    </Card>
  );
};

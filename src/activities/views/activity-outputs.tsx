import { Card } from '../../web/components/card.js';
import { Facts } from '../../web/components/content.js';
import { NoValue } from '../../web/components/table.js';
import { formatDecimal } from '../../web/i18n/format.js';
import { words } from '../../web/i18n/words.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import type { Outputs } from '../activity-outputs.js';
import { activityTexts } from '../activity.texts.js';

/** What is counted from the events, and beside it what somebody has stated. */
export const OutputsCard = ({ outputs }: { outputs: Outputs }) => {
  const t = useTexts(activityTexts);
  const locale = useLocale();
  const { eventKind } = useTexts(words);
  const number = (value: number) => formatDecimal(locale, value);
  const lines = [
    ...(outputs.byKind.length > 0
      ? [
          [
            t.byKind,
            outputs.byKind.map(({ kind, events }) => `${eventKind[kind]} ${number(events)}`).join(', '),
          ] as const,
        ]
      : []),
    ...(outputs.byProfession.length > 0
      ? [
          [
            t.byProfession,
            outputs.byProfession
              .map(({ profession, participants }) => `${profession} ${number(participants)}`)
              .join(', '),
          ] as const,
        ]
      : []),
    ...(outputs.difference === null ? [] : [[t.stated, <Stated outputs={outputs} />] as const]),
  ];
  return (
    <Card id="prestationer" title={t.outputs} stack={4}>
      <p class="small soft">{t.outputsNote}</p>
      <dl class="counts">
        <Count label={t.eventsCounted} value={number(outputs.events)} />
        <Count label={t.organisationsMet} value={number(outputs.organisationsMet)} />
        <Count label={t.municipalitiesMet} value={number(outputs.municipalitiesMet)} />
        <Count
          label={t.participantsCounted}
          value={outputs.participants === null ? null : number(outputs.participants)}
        />
      </dl>
      {lines.length > 0 && <Facts items={lines} />}
    </Card>
  );
};

const Count = ({ label, value }: { label: string; value: string | null }) => (
  <div>
    <dt>{label}</dt>
    <dd>{value ?? <NoValue why="missing" />}</dd>
  </div>
);

const Stated = ({ outputs }: { outputs: Outputs }) => {
  const t = useTexts(activityTexts);
  const locale = useLocale();
  const { statedTotal, statedUnit, events, difference } = outputs;
  if (statedTotal === null || difference === null) return null;
  const number = (value: number) => formatDecimal(locale, Math.abs(value));
  return (
    <>
      {t.statedText(number(statedTotal), statedUnit ?? '', number(events))}{' '}
      <strong>
        {difference === 0
          ? t.same
          : difference < 0
            ? t.fewer(number(difference))
            : t.more(number(difference))}
      </strong>
    </>
  );
};

import { Card } from '../../../web/components/card.js';
import { Disclosure, Timeline, type TimelineItem } from '../../../web/components/content.js';
import { formatDate } from '../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import type { Paged } from '../../../shared/paging.js';
import { DifferenceRows } from '../../contract/views/difference-rows.js';
import type { IndicatorView } from '../../indicator.views.js';
import type { DefinitionVersion } from '../definition-versions.queries.js';
import { definitionVersionTexts } from '../definition-versions.texts.js';

type Versions = Paged<DefinitionVersion>;
type Props = { indicator: IndicatorView; versions: Versions; ofOwner: Versions | null; owner: string };

/** How the definition has been worded before: nothing is shown of one that always was the same. */
export const VersionsCard = ({ indicator, versions, ofOwner, owner }: Props) => {
  const t = useTexts(definitionVersionTexts);
  const changed = versions._meta.total > 1;
  const ownerChanged = (ofOwner?._meta.total ?? 0) > 1;
  if (!changed && !ownerChanged) return null;
  return (
    <Card id="versioner" title={t.title} stack={3}>
      {changed && <Course versions={versions} holds={indicator.definitionVersion} />}
      {ofOwner && ownerChanged && (
        <>
          <h3>{t.ofOwner(owner)}</h3>
          <p class="small soft">{t.ofOwnerHelp}</p>
          <Course versions={ofOwner} about={owner} />
        </>
      )}
    </Card>
  );
};

const Course = ({ versions, holds, about }: { versions: Versions; holds?: number; about?: string }) => {
  const t = useTexts(definitionVersionTexts);
  const locale = useLocale();
  const [latest] = versions.data;
  if (!latest) return null;
  const { total } = versions._meta;
  const older = total - versions.data.length;
  return (
    <Disclosure summary={t.summary(total, formatDate(locale, new Date(latest.since)))} about={about}>
      <Timeline items={versions.data.map((one) => useVersion(one, one.version === holds))} />
      {older > 0 && <p class="small soft">{t.older(older)}</p>}
    </Disclosure>
  );
};

function useVersion(one: DefinitionVersion, holds: boolean): TimelineItem {
  const t = useTexts(definitionVersionTexts);
  const locale = useLocale();
  const { version, by, cause, reason, brokenFrom, difference } = one;
  const who = by === null ? '' : `, ${by.functionTitle}, ${by.organisation}`;
  return {
    date: one.since,
    now: holds,
    when: `${formatDate(locale, new Date(one.since))}${who}`,
    what: (
      <div class="stack stack--1">
        <p>
          <strong>{t.version(version)}</strong>
          {holds && ` (${t.holds})`}
          {cause && `. ${t.causes[cause]}`}
        </p>
        {brokenFrom !== null && <p>{t.broken(formatDate(locale, brokenFrom))}</p>}
        {reason !== null && <p class="soft">{reason}</p>}
        {difference && (
          <DifferenceRows difference={difference} before={t.before} after={t.version(version)} />
        )}
      </div>
    ),
  };
}

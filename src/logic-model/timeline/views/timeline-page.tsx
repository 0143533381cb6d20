import { Card } from '../../../web/components/card.js';
import { Empty, Facts, Timeline } from '../../../web/components/content.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { State } from '../../../web/components/state.js';
import { formatDate, formatDateRange } from '../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { decisionTexts } from '../../decision.texts.js';
import { goalsTexts } from '../../goals.texts.js';
import type { Paths } from '../../logic-model.paths.js';
import type { VersionOnTimeline, VersionStep } from '../timeline.queries.js';
import { timelineTexts } from '../timeline.texts.js';

export type TimelinePageProps = { paths: Paths; versions: readonly VersionOnTimeline[] };

/** The chain of versions, each with its steps and decisions. */
export const TimelinePage = ({ paths, versions }: TimelinePageProps) => {
  const t = useTexts(timelineTexts);
  const goals = useTexts(goalsTexts);
  return (
    <>
      <PageHeader
        crumbs={[{ label: goals.title, href: paths.goals }, { label: t.title }]}
        title={t.title}
        lead={t.lead}
      />
      {versions.length === 0 ? (
        <Empty level={2} icon="history" title={t.none}>
          {t.noneText}
        </Empty>
      ) : (
        <div class="stack stack--5">
          {versions.map((version, index) => (
            <OneVersion key={version.id} paths={paths} version={version} before={versions[index + 1]} />
          ))}
        </div>
      )}
    </>
  );
};

type OneVersionProps = { paths: Paths; version: VersionOnTimeline; before: VersionOnTimeline | undefined };

const OneVersion = ({ paths, version, before }: OneVersionProps) => {
  const t = useTexts(timelineTexts);
  const goals = useTexts(goalsTexts);
  const locale = useLocale();
  const { number, title, state, periodFrom, periodTo, sha256 } = version;
  const about = <span class="visually-hidden"> {goals.aboutVersion(number)}</span>;
  return (
    <Card
      id={`version-${number}`}
      title={t.version(number, title)}
      aside={<State of="version" small value={state === 'adopted' ? 'in_force' : state} />}
      stack={4}
    >
      <p class="soft">{goals.period(formatDateRange(locale, periodFrom, periodTo))}</p>
      <p class="cluster">
        <a href={paths.version(number)}>
          {t.read}
          {about}
        </a>
        {before && <a href={paths.compare(before.number, number)}>{t.compare(before.number)}</a>}
        {version.circulatedAt !== null && (
          <a href={paths.circulation(number)}>
            {goals.openCirculation}
            {about}
          </a>
        )}
        {version.decisionId !== null && (
          <a href={paths.decision(number)}>
            {goals.openDecision}
            {about}
          </a>
        )}
      </p>
      <Timeline
        items={version.steps.map((step) => ({
          when: formatDate(locale, new Date(step.at)),
          date: step.at.slice(0, 10),
          entered: step.enteredAt,
          now: step.verb === 'adopted' && state === 'adopted',
          what: <Step step={step} />,
        }))}
      />
      {sha256 !== null && (
        <Facts
          items={[
            [
              t.sum,
              <>
                <code class="checksum">{sha256}</code>{' '}
                <a href={`${paths.version(number)}#kontrollsumma`}>
                  {t.verify}
                  {about}
                </a>
              </>,
            ],
          ]}
        />
      )}
    </Card>
  );
};

const Step = ({ step }: { step: VersionStep }) => {
  const t = useTexts(timelineTexts);
  const { verbs } = useTexts(decisionTexts).history;
  const locale = useLocale();
  const { verb, by, organisation, body, meetingDate, protocolParagraph, protocolReference } = step;
  const details = [
    body,
    meetingDate === null ? null : t.meeting(formatDate(locale, meetingDate)),
    protocolParagraph,
    protocolReference,
    step.dueOn === null ? null : t.until(formatDate(locale, step.dueOn)),
  ].filter((part) => part !== null);
  return (
    <div class="stack stack--1">
      <span>
        <strong>{verb in verbs ? verbs[verb as keyof typeof verbs] : verb}</strong>
        {by !== null && <span class="soft">{` (${by}, ${organisation ?? ''})`}</span>}
      </span>
      {details.length > 0 && <span class="soft">{details.join(', ')}</span>}
      {step.tally && (
        <span class="soft">
          {t.tally(step.tally.for, step.tally.against, step.tally.abstaining, step.tally.notAnswered)}
        </span>
      )}
      {step.reason !== null && <span class="soft">”{step.reason}”</span>}
      {step.note !== null && <span class="soft">”{step.note}”</span>}
    </div>
  );
};

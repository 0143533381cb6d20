import type { RegisterView } from '../../decisions/decisions.dto.js';
import { DecisionTabs } from '../../decisions/meetings/views/decision-tabs.js';
import type { EndorsementView } from '../../decisions/endorsement/endorsements.dto.js';
import { StandingCard } from '../../decisions/endorsement/views/standing-card.js';
import { LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Empty, Timeline } from '../../web/components/content.js';
import { GoalBand } from '../../web/components/goal.js';
import { PageHeader } from '../../web/components/page-header.js';
import { State } from '../../web/components/state.js';
import { Table } from '../../web/components/table.js';
import { formatDate, formatDateRange } from '../../web/i18n/format.js';
import { words } from '../../web/i18n/words.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { goalsTexts } from '../goals.texts.js';
import type { Paths } from '../logic-model.paths.js';
import type { VersionListed, VersionWhole } from '../logic-model.views.js';
import type { NextStep } from '../next-step.rules.js';
import { SubGoalList } from './goal-list.js';
import { NextStepCard } from './next-step.js';

export type GoalsProps = {
  paths: Paths;
  inForce: VersionWhole | null;
  endorsement: EndorsementView | null;
  versions: readonly VersionListed[];
  register: readonly RegisterView[];
  next: NextStep;
};

/** The goals in force, what comes next for this reader, and every version. */
export const Goals = ({ paths, inForce, endorsement, versions, register, next }: GoalsProps) => {
  const t = useTexts(goalsTexts);
  const nothing = next.key === 'create' || next.key === 'wait-for-model';
  return (
    <>
      <PageHeader title={t.title} lead={t.lead} />
      <div class="page-tabs">
        <DecisionTabs root={paths.root} current="goals" />
      </div>
      {nothing ? (
        <Nothing paths={paths} may={next.key === 'create'} />
      ) : (
        <div class="with-rail with-rail--even">
          <div class="stack stack--5">
            {inForce ? (
              <InForce paths={paths} version={inForce} />
            ) : (
              <Empty level={2} icon="gavel" title={t.nothingTitle}>
                {t.nothingAdopted}
              </Empty>
            )}
            <Register paths={paths} register={register} versions={versions} />
          </div>
          <aside class="stack" aria-label={t.versions}>
            <NextStepCard paths={paths} next={next} />
            {endorsement && (
              <StandingCard
                endorsement={endorsement}
                href={`${paths.root}undertecknande/${endorsement.id}`}
              />
            )}
            <Versions paths={paths} versions={versions} />
          </aside>
        </div>
      )}
    </>
  );
};

const Nothing = ({ paths, may }: { paths: Paths; may: boolean }) => {
  const t = useTexts(goalsTexts);
  return (
    <Empty
      level={2}
      icon="gavel"
      title={t.nothingTitle}
      action={
        may ? (
          <LinkButton kind="primary" icon="plus" href={paths.newModel}>
            {t.create}
          </LinkButton>
        ) : undefined
      }
    >
      {may ? t.nothingCoordinator : t.nothingOthers}
    </Empty>
  );
};

const InForce = ({ paths, version }: { paths: Paths; version: VersionWhole }) => {
  const t = useTexts(goalsTexts);
  const locale = useLocale();
  const overall = version.goals.find(({ kind }) => kind === 'overall_goal');
  return (
    <>
      <GoalBand id="overgripande" eyebrow={useTexts(words).node.overall_goal} text={overall?.text ?? ''} />
      <Card
        id="i-kraft"
        title={t.subGoals}
        aside={
          <a class="small" href={paths.version(version.number)}>
            {t.versionNo(version.number)}
            {version.inForceFrom === null
              ? ''
              : `, ${t.adopted(formatDate(locale, version.inForceFrom)).toLowerCase()}`}
          </a>
        }
      >
        <SubGoalList
          goals={version.goals.filter(({ kind }) => kind === 'sub_goal')}
          href={(number) => paths.subGoal(number)}
        />
      </Card>
    </>
  );
};

const dateOf = (version: VersionListed): string => version.adoptedAt ?? version.tabledAt ?? version.createdAt;

const Versions = ({ paths, versions }: { paths: Paths; versions: readonly VersionListed[] }) => {
  const t = useTexts(goalsTexts);
  const locale = useLocale();
  return (
    <Card
      id="versioner"
      title={t.versions}
      stack={4}
      aside={
        <a class="small" href={paths.timeline}>
          {t.timeline}
        </a>
      }
    >
      <Timeline
        items={versions.map((version) => ({
          when: formatDate(locale, new Date(dateOf(version))),
          date: dateOf(version).slice(0, 10),
          now: version.state === 'adopted',
          what: <VersionItem paths={paths} version={version} />,
        }))}
      />
      {versions.length > 1 && (
        <p>
          <a href={paths.difference}>{t.compare}</a>
        </p>
      )}
    </Card>
  );
};

const VersionItem = ({ paths, version }: { paths: Paths; version: VersionListed }) => {
  const t = useTexts(goalsTexts);
  const locale = useLocale();
  const { state, number } = version;
  const decided = version.meetingDate !== null && (state === 'adopted' || state === 'superseded');
  return (
    <div class="stack stack--1">
      <div class="cluster">
        <a href={paths.version(number)}>
          <strong>{`${t.versionNo(number)}: ${version.title}`}</strong>
        </a>
        <State of="version" small value={state === 'adopted' ? 'in_force' : state} />
      </div>
      <span class="soft">{t.period(formatDateRange(locale, version.periodFrom, version.periodTo))}</span>
      {decided && (
        <span class="soft">
          {[version.bodyName, version.protocolParagraph, version.protocolReference]
            .filter(Boolean)
            .join(', ')}
        </span>
      )}
      {state === 'draft' && <span class="soft">{version.sharedAt === null ? t.private : t.shared}</span>}
      {state === 'returned' && version.returnReason !== null && (
        <span class="soft">”{version.returnReason}”</span>
      )}
      {version.circulatedAt !== null && (
        <a href={paths.circulation(number)}>
          {t.openCirculation} <span class="visually-hidden">{t.aboutVersion(number)}</span>
        </a>
      )}
      {version.decisionId !== null && (
        <a href={paths.decision(number)}>
          {t.openDecision} <span class="visually-hidden">{t.aboutVersion(number)}</span>
        </a>
      )}
    </div>
  );
};

type RegisterProps = Pick<GoalsProps, 'paths' | 'register' | 'versions'>;

const Register = ({ paths, register, versions }: RegisterProps) => {
  const t = useTexts(goalsTexts);
  const locale = useLocale();
  const state = useTexts(words).decision;
  const numberOf = new Map(versions.map(({ id, number }) => [id, number]));
  return (
    <Card id="register" title={t.registerTitle}>
      {register.length === 0 ? (
        <p class="soft">{t.registerEmpty}</p>
      ) : (
        <Table label={t.registerTitle} labels columns={Object.values(t.columns).map((label) => ({ label }))}>
          {register.map((row) => {
            const number = numberOf.get(row.subjectId);
            return (
              <tr key={row.id}>
                <th scope="row">
                  {number === undefined ? (
                    row.subjectTitle
                  ) : (
                    <a href={paths.decision(number)}>{row.subjectTitle}</a>
                  )}
                </th>
                <td>{row.body.name}</td>
                <td>{row.state === 'open' ? t.open : state[row.state]}</td>
                <td>{row.meetingDate === null ? t.noMeeting : formatDate(locale, row.meetingDate)}</td>
                <td>
                  {[row.protocolParagraph, row.protocolReference].filter(Boolean).join(', ') || t.noProtocol}
                </td>
              </tr>
            );
          })}
        </Table>
      )}
    </Card>
  );
};

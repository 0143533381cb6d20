import type { DecisionView } from '../../decisions/decisions.dto.js';
import type { EndorsementView } from '../../decisions/endorsement/endorsements.dto.js';
import { endorsementTexts } from '../../decisions/endorsement/endorsements.texts.js';
import { StandingCard } from '../../decisions/endorsement/views/standing-card.js';
import { LinkButton } from '../../web/components/button.js';
import { Card, Notice } from '../../web/components/card.js';
import { Disclosure, Facts } from '../../web/components/content.js';
import { GoalBand } from '../../web/components/goal.js';
import { PageHeader } from '../../web/components/page-header.js';
import { State } from '../../web/components/state.js';
import { formatDate, formatDateRange } from '../../web/i18n/format.js';
import { words } from '../../web/i18n/words.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { exchangeTexts } from '../exchange/exchange.texts.js';
import { goalsTexts } from '../goals.texts.js';
import type { Paths } from '../logic-model.paths.js';
import type { Verification, VersionWhole } from '../logic-model.views.js';
import { SubGoalList } from './goal-list.js';

export type VersionPageProps = {
  paths: Paths;
  version: VersionWhole;
  decision: DecisionView | null;
  /** Only for adopted versions. */
  proof: Verification | null;
  endorsement: EndorsementView | null;
  /** The reader may send this version to be signed. */
  mayInvite: boolean;
};

/** One version's wording, its decision and the proof that the text is the one adopted. */
export const VersionPage = (props: VersionPageProps) => {
  const { paths, version, decision, proof, endorsement, mayInvite } = props;
  const page = useTexts(goalsTexts);
  const t = page.version;
  const locale = useLocale();
  const overall = version.goals.find(({ kind }) => kind === 'overall_goal');
  const subGoals = version.goals.filter(({ kind }) => kind === 'sub_goal');
  return (
    <>
      <PageHeader
        crumbs={[{ label: page.title, href: paths.goals }, { label: page.versionNo(version.number) }]}
        title={t.title(version.number)}
        lead={t.lead[version.state]}
        meta={[
          { icon: 'flag', text: version.title },
          {
            icon: 'calendar',
            text: page.period(formatDateRange(locale, version.periodFrom, version.periodTo)),
          },
          {
            text: (
              <State of="version" small value={version.state === 'adopted' ? 'in_force' : version.state} />
            ),
          },
        ]}
        actions={
          <>
            {version.circulatedAt !== null && (
              <LinkButton icon="people" href={paths.circulation(version.number)}>
                {page.openCirculation}
              </LinkButton>
            )}
            {decision && <LinkButton href={paths.decision(version.number)}>{page.openDecision}</LinkButton>}
            <LinkButton icon="download" href={paths.file(version.number)} download>
              {useTexts(exchangeTexts).download}
            </LinkButton>
            <LinkButton icon="logic" href={paths.overview(version.number)}>
              {page.seeChain}
            </LinkButton>
          </>
        }
      />
      <div class="with-rail with-rail--even">
        <div class="stack stack--5">
          {overall ? (
            <GoalBand id="overgripande" eyebrow={useTexts(words).node.overall_goal} text={overall.text} />
          ) : (
            <Notice>{t.noOverall}</Notice>
          )}
          <Card id="delmal" title={page.subGoals}>
            {subGoals.length === 0 ? (
              <p class="soft">{t.noSubGoals}</p>
            ) : (
              <SubGoalList goals={subGoals} href={(number) => paths.subGoal(number, version.number)} />
            )}
          </Card>
        </div>
        <aside class="stack" aria-label={t.decision}>
          {decision && decision.state !== 'open' && <Decided decision={decision} />}
          {endorsement && (
            <StandingCard endorsement={endorsement} href={`${paths.root}undertecknande/${endorsement.id}`} />
          )}
          {!endorsement && mayInvite && <Invite href={`${paths.version(version.number)}/undertecknande`} />}
          {proof && <Proof proof={proof} />}
        </aside>
      </div>
    </>
  );
};

const Invite = ({ href }: { href: string }) => {
  const t = useTexts(endorsementTexts);
  return (
    <Card id="undertecknande" title={t.title} stack={3}>
      <p class="soft">{t.startLead}</p>
      <div>
        <LinkButton href={href} icon="handshake">
          {t.start}
        </LinkButton>
      </div>
    </Card>
  );
};

const Decided = ({ decision }: { decision: DecisionView }) => {
  const t = useTexts(goalsTexts).version;
  const locale = useLocale();
  const protocol = [decision.protocolParagraph, decision.protocolReference].filter(Boolean).join(', ');
  return (
    <Card id="beslutet" title={t.decision}>
      <Facts
        items={[
          [t.body, decision.body.name],
          ...(decision.meetingDate === null
            ? []
            : [[t.meeting, formatDate(locale, decision.meetingDate)] as const]),
          ...(protocol === '' ? [] : [[t.protocol, protocol] as const]),
          ...(decision.note === null ? [] : [[t.note, decision.note] as const]),
        ]}
      />
    </Card>
  );
};

const Proof = ({ proof }: { proof: Verification }) => {
  const t = useTexts(goalsTexts).version;
  return (
    <Card id="kontrollsumma" title={t.proof} stack={3}>
      <Notice kind={proof.matches ? 'success' : 'error'} slim>
        {proof.matches ? t.proofHolds : t.proofFails}
      </Notice>
      <Facts items={[[t.sum, <code class="checksum">{proof.sha256}</code>]]} />
      <Disclosure summary={t.canonical}>
        <pre class="canonical-text" tabIndex={0}>
          {proof.canonicalText}
        </pre>
      </Disclosure>
    </Card>
  );
};

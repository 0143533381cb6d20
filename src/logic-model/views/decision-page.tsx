import type { DecisionView } from '../../decisions/decisions.dto.js';
import { LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Empty, Steps, Timeline, type Step } from '../../web/components/content.js';
import { ErrorSummary } from '../../web/components/form.js';
import { PageHeader } from '../../web/components/page-header.js';
import { formatDate } from '../../web/i18n/format.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import type { FormState } from '../../web/refusal.js';
import type { DifferenceView } from '../difference/difference.views.js';
import { AllChanges } from '../difference/views/all-changes.js';
import type { Comparison } from '../comparison.rules.js';
import { decisionTexts } from '../decision.texts.js';
import { goalsTexts } from '../goals.texts.js';
import type { Finding } from '../linter.rules.js';
import type { Paths } from '../logic-model.paths.js';
import type { HistoryItem, VersionView, VersionWhole } from '../logic-model.views.js';
import { Changes } from './changes.js';
import { Consequences } from './consequences.js';
import { Decided } from './decided.js';
import { Members } from './members.js';
import { RecordForm } from './record-form.js';
import { StandForm } from './stand-form.js';

/** The three forms of the page; the one that came back carries its errors. */
export type DecisionForms = { stand: FormState; adopt: FormState; return: FormState };

export type DecisionPageProps = {
  paths: Paths;
  version: VersionView;
  decision: DecisionView | null;
  before: VersionWhole | null;
  comparison: Comparison;
  /** Everything that differs from what it replaces, line by line; null for the first version. */
  difference: DifferenceView | null;
  /** Only the proposal, without what it replaces. */
  alone: boolean;
  findings: readonly Finding[];
  history: readonly HistoryItem[];
  forms: DecisionForms;
};

/** What a version changes, what the members think of it, and the decision. */
export const DecisionPage = (props: DecisionPageProps) => {
  const { paths, version, decision, forms } = props;
  const t = useTexts(decisionTexts);
  const open = decision?.state === 'open';
  return (
    <>
      <Header {...props} />
      <ErrorSummary
        errors={{ ...forms.stand.errors, ...forms.adopt.errors, ...forms.return.errors }}
        ids={{ form: null }}
      />
      {decision ? (
        <div class="stack stack--5">
          <section class="card card--snug" aria-label={t.where}>
            <Steps steps={stepsOf(version, decision, t, useLocale())} />
          </section>
          <div class="with-rail with-rail--even">
            <div class="stack stack--5">
              <Changes {...props} />
              {props.difference && (
                <AllChanges
                  paths={paths}
                  difference={props.difference}
                  circulated={version.circulatedAt !== null}
                />
              )}
              <Consequences {...props} />
              {open ? (
                <RecordForm {...props} decision={decision} />
              ) : (
                <Decided {...props} decision={decision} />
              )}
            </div>
            <aside class="stack" aria-label={t.members.title}>
              {open && version.allowedActions.includes('take-stand') && (
                <StandForm paths={paths} version={version} decision={decision} form={forms.stand} />
              )}
              <Members decision={decision} />
              <History history={props.history} />
            </aside>
          </div>
        </div>
      ) : (
        <Empty
          level={2}
          icon="gavel"
          title={t.untabled}
          action={<LinkButton href={paths.version(version.number)}>{t.read}</LinkButton>}
        >
          {t.untabledText}
        </Empty>
      )}
    </>
  );
};

const Header = ({ paths, version, decision, before }: DecisionPageProps) => {
  const t = useTexts(decisionTexts);
  const locale = useLocale();
  const open = decision === null || decision.state === 'open';
  const lead = before ? t.lead.next(version.number, before.number) : t.lead.first;
  return (
    <PageHeader
      crumbs={[{ label: useTexts(goalsTexts).title, href: paths.goals }, { label: t.crumb(version.number) }]}
      title={(open ? t.title.open : t.title.decided)(version.title)}
      lead={open ? lead : t.lead[decision.state === 'adopted' ? 'adopted' : 'returned']}
      meta={
        decision
          ? [
              { icon: 'people', text: decision.body.name },
              {
                icon: 'calendar',
                text:
                  decision.meetingDate === null
                    ? t.noMeeting
                    : t.meeting(formatDate(locale, decision.meetingDate)),
              },
              ...(decision.protocolReference === null
                ? []
                : [{ icon: 'report' as const, text: decision.protocolReference }]),
            ]
          : []
      }
    />
  );
};

type Texts = (typeof decisionTexts)['sv'];

function stepsOf(version: VersionView, decision: DecisionView, t: Texts, locale: 'sv' | 'en'): Step[] {
  const on = (instant: string | null): string | undefined =>
    instant === null ? undefined : formatDate(locale, new Date(instant));
  const { seats, notAnswered } = decision.quorum;
  const adopted = decision.state === 'adopted';
  const returned = decision.state === 'returned';
  return [
    { label: t.steps.draft, note: on(version.createdAt), at: 'done' },
    ...(version.circulatedAt === null
      ? []
      : [{ label: t.steps.circulated, note: on(version.circulatedAt), at: 'done' as const }]),
    {
      label: t.steps.tabled,
      note: decision.state === 'open' ? t.answersIn(seats - notAnswered, seats) : on(decision.tabledAt),
      at: decision.state === 'open' ? 'now' : 'done',
    },
    returned
      ? { label: t.steps.returned, note: on(decision.decidedAt), at: 'now' }
      : {
          label: t.steps.adopted,
          note:
            decision.meetingDate === null ? t.noMeeting : t.meeting(formatDate(locale, decision.meetingDate)),
          at: adopted ? 'done' : 'later',
        },
    ...(returned
      ? []
      : [
          {
            label: t.steps.inForce,
            note: version.inForceFrom === null ? t.onAdoption : formatDate(locale, version.inForceFrom),
            at: adopted ? ('done' as const) : ('later' as const),
          },
        ]),
  ];
}

const History = ({ history }: { history: readonly HistoryItem[] }) => {
  const t = useTexts(decisionTexts).history;
  const locale = useLocale();
  const isVerb = (verb: string): verb is keyof typeof t.verbs => verb in t.verbs;
  return (
    <Card id="historik" title={t.title}>
      <Timeline
        items={history.map((item, index) => ({
          when: formatDate(locale, new Date(item.at)),
          date: item.at.slice(0, 10),
          entered: item.enteredAt,
          now: index === 0,
          what: (
            <>
              {item.stance === null
                ? `${isVerb(item.verb) ? t.verbs[item.verb] : item.verb}${item.byFunction === null ? '' : ` (${item.byFunction}, ${item.byOrganisation ?? ''})`}`
                : `${item.seatOrganisation ?? ''} ${t.stands[item.stance]}`}
              {item.reason !== null && <span class="soft"> ”{item.reason}”</span>}
            </>
          ),
        }))}
      />
    </Card>
  );
};

import { DialogButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Disclosure, Facts, Steps, type Step } from '../../web/components/content.js';
import { ConfirmDialog, ErrorSummary } from '../../web/components/form.js';
import { Textarea } from '../../web/components/input.js';
import { PageHeader } from '../../web/components/page-header.js';
import { State } from '../../web/components/state.js';
import { Table } from '../../web/components/table.js';
import { formatDate, formatDateRange, formatDateTime, formatWeekday } from '../../web/i18n/format.js';
import { words } from '../../web/i18n/words.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { valueOf, type FormState } from '../../web/refusal.js';
import { TEXT_LENGTH } from '../reporting.dto.js';
import type { RoundVerb } from '../round.lifecycle.js';
import type { RoundView } from '../round.view.js';
import type { Matrix } from '../rounds.queries.js';
import { roundsTexts } from '../rounds.texts.js';

export type RoundPageProps = {
  slug: string;
  round: RoundView;
  matrix: Matrix;
  refused: { verb: RoundVerb; state: FormState } | null;
};

/** The verb's page address, Swedish as all of them. */
export const roundAddress = {
  open: 'oppna',
  close: 'stang',
  lock: 'las',
  certify: 'faststall',
} as const satisfies Record<RoundVerb, string>;

const states = ['planned', 'open', 'closed', 'locked', 'certified'] as const;

const Way = ({ round }: { round: RoundView }) => {
  const t = useTexts(roundsTexts);
  const { round: names } = useTexts(words).states;
  const now = states.indexOf(round.state);
  const steps: Step[] = states.map((state, index) => ({
    label: names[state],
    note: t.stepNotes[state],
    at: index < now || round.state === 'certified' ? 'done' : index === now ? 'now' : 'later',
  }));
  return <Steps steps={steps} />;
};

const Missing = ({ matrix }: { matrix: Matrix }) => {
  const t = useTexts(roundsTexts);
  const { report: names } = useTexts(words).states;
  const missing = matrix.reports.filter(({ state }) => state !== 'approved');
  return (
    <>
      <p>{t.certifyMissing}</p>
      <ul class="bullets">
        {missing.map((report) => (
          <li key={report.id}>
            {matrix.organisations.find(({ id }) => id === report.organisationId)?.name} (
            {names[report.state].toLowerCase()})
            <input type="hidden" name="missing" value={report.organisationId} />
          </li>
        ))}
      </ul>
    </>
  );
};

const VerbDialog = ({ slug, round, matrix, refused, verb }: RoundPageProps & { verb: RoundVerb }) => {
  const t = useTexts(roundsTexts);
  const form = refused?.verb === verb ? refused.state : { values: {}, errors: {} };
  const lacking = verb === 'certify' && matrix.reports.some(({ state }) => state !== 'approved');
  return (
    <ConfirmDialog
      id={roundAddress[verb]}
      title={t[`${verb}Title`](round.name)}
      action={`/p/${slug}/rapportering/${round.id}/${roundAddress[verb]}`}
      confirm={t[verb]}
      open={refused?.verb === verb}
    >
      <p>{t[`${verb}Why`]}</p>
      {lacking && <Missing matrix={matrix} />}
      {lacking && (
        <Textarea
          name="reason"
          label={t.certifyReason}
          value={valueOf(form, 'reason')}
          error={form.errors['reason']}
          maxLength={TEXT_LENGTH}
        />
      )}
    </ConfirmDialog>
  );
};

const Reports = ({ slug, round, matrix }: RoundPageProps) => {
  const t = useTexts(roundsTexts);
  const locale = useLocale();
  const columns = [
    { label: t.organisation },
    { label: t.state },
    { label: t.submitted },
    { label: t.items },
    { label: t.openReport, hidden: true },
  ];
  return (
    <Table label={t.reports} columns={columns} stack>
      {matrix.organisations.map((organisation) => {
        const report = matrix.reports.find(({ organisationId }) => organisationId === organisation.id);
        if (!report) {
          return (
            <tr key={organisation.id}>
              <th scope="row">{organisation.name}</th>
              <td colSpan={4}>
                <span class="no-value">{round.state === 'planned' ? t.notOpened : t.nothingOwed}</span>
              </td>
            </tr>
          );
        }
        return (
          <tr key={organisation.id}>
            <th scope="row">{organisation.name}</th>
            <td>
              <span class="cluster">
                <State of="report" value={report.state} small />
                {report.late && (
                  <State of="work" value="late" small>
                    {report.submittedAt === null ? t.late : t.cameLate}
                  </State>
                )}
              </span>
            </td>
            <td>
              {report.submittedAt === null ? (
                <span class="no-value">{t.notSubmitted}</span>
              ) : (
                t.submittedOn(formatDate(locale, new Date(report.submittedAt)))
              )}
            </td>
            <td>{t.itemCount(report.items)}</td>
            <td>
              {report.visible && (
                <a href={`/p/${slug}/rapportering/${round.id}/${organisation.id}`}>
                  {t.openReport}
                  <span class="visually-hidden">, {organisation.name}</span>
                </a>
              )}
            </td>
          </tr>
        );
      })}
    </Table>
  );
};

const Certified = ({ round }: { round: RoundView }) => {
  const t = useTexts(roundsTexts);
  const locale = useLocale();
  const { certified } = round;
  if (!certified) return null;
  const facts: [string, string][] = [
    [t.certifiedBy, `${certified.by}, ${certified.organisation}`],
    [t.certifiedAt, formatDateTime(locale, new Date(certified.at))],
    ...(certified.note === null ? [] : [[t.certifiedNote, certified.note] as [string, string]]),
    [t.checksum, certified.sha256],
  ];
  return (
    <Card id="faststalld" title={t.certified} stack={3}>
      <Facts items={facts} />
      <Disclosure summary={t.canonical}>
        <pre class="canonical" tabIndex={0}>
          {certified.canonicalText}
        </pre>
      </Disclosure>
    </Card>
  );
};

const Asked = () => {
  const t = useTexts(roundsTexts);
  return (
    <Card id="fragas" title={t.asked} stack={3}>
      <ul class="bullets">
        {t.askedList.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{t.notAsked}</p>
    </Card>
  );
};

/** One round: where it is, who has reported, and the coordinator's next step. */
export const RoundPage = (props: RoundPageProps) => {
  const t = useTexts(roundsTexts);
  const locale = useLocale();
  const { slug, round, refused } = props;
  const counted = (Object.keys(t.countOf) as (keyof typeof t.countOf)[]).flatMap((state) => {
    const count = round.counts[state];
    return count === undefined ? [] : [t.countOf[state](count)];
  });
  const lead = counted.length === 0 ? t.planLead : t.counts(counted.join(', '));
  return (
    <>
      <PageHeader
        title={round.name}
        lead={round.late > 0 ? `${lead} ${t.lateCount(round.late)}` : lead}
        crumbs={[{ label: t.title, href: `/p/${slug}/rapportering` }, { label: round.name }]}
        meta={[
          { icon: 'calendar', text: t.period(formatDateRange(locale, round.periodFrom, round.periodTo)) },
          { text: t.opens(formatDate(locale, round.opensOn)) },
          { text: <strong>{t.dueOnDay(formatWeekday(locale, round.dueOn))}</strong> },
        ]}
        actions={round.allowedActions.map((verb) => (
          <DialogButton key={verb} kind="primary" dialog={roundAddress[verb]}>
            {t[verb]}…
          </DialogButton>
        ))}
      />
      <div class="stack stack--5">
        <ErrorSummary errors={refused?.state.errors ?? {}} ids={{ form: null }} />
        {round.allowedActions.map((verb) => (
          <VerbDialog key={verb} {...props} verb={verb} />
        ))}
        <Card label={t.state}>
          <Way round={round} />
        </Card>
        <Certified round={round} />
        <Reports {...props} />
        <Asked />
      </div>
    </>
  );
};

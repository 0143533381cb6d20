import { Button, LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Facts } from '../../../web/components/content.js';
import { ActionForm, ErrorSummary } from '../../../web/components/form.js';
import { Input, Select, Textarea } from '../../../web/components/input.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Stance, State } from '../../../web/components/state.js';
import { formatDate } from '../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { valueOf, type FormState } from '../../../web/refusal.js';
import type { DecisionView, SeatView } from '../../decisions.dto.js';
import type { DutyView } from '../../duties/duties.dto.js';
import { dutyTexts } from '../../duties/duties.texts.js';
import { DutyRows } from '../../duties/views/duty-rows.js';
import { registerTexts } from '../register.texts.js';

export type InRegisterProps = {
  root: string;
  decision: DecisionView;
  duties: readonly DutyView[];
  /** For the form of a new duty; null where the reader may give none. */
  organisations: readonly { id: string; name: string }[] | null;
  form: FormState;
};

export const DecisionInRegister = ({ root, decision, duties, organisations, form }: InRegisterProps) => {
  const t = useTexts(registerTexts);
  const d = useTexts(dutyTexts);
  const locale = useLocale();
  const title = decision.subjectTitle ?? t.matter;
  return (
    <div class="stack stack--5">
      <PageHeader
        crumbs={[{ label: t.title, href: `${root}beslut` }, { label: title }]}
        title={title}
        meta={[
          { icon: 'people', text: decision.body.name },
          {
            icon: 'calendar',
            text: decision.meetingDate === null ? t.noMeeting : formatDate(locale, decision.meetingDate),
          },
          {
            text: (
              <State of="version" value={decision.state === 'open' ? 'tabled' : decision.state} small>
                {t.states[decision.state]}
              </State>
            ),
          },
        ]}
        actions={
          decision.path !== null && (
            <LinkButton href={`${root}${decision.path}`} icon="gavel">
              {t.toSubject}
            </LinkButton>
          )
        }
      />
      <ErrorSummary errors={form.errors} ids={{ form: null, decisionId: null }} />
      <div class="with-rail with-rail--even">
        <div class="stack stack--5">
          <Recorded decision={decision} />
          <Card id="uppdrag" title={d.card}>
            {duties.length === 0 ? <p class="soft">{d.noneYet}</p> : <DutyRows root={root} rows={duties} />}
          </Card>
          {organisations && (
            <Assign
              action={`${root}beslut/${decision.id}/uppdrag`}
              organisations={organisations}
              form={form}
            />
          )}
        </div>
        <aside aria-label={t.seats}>
          <Card
            id="ledamoter"
            title={t.seats}
            aside={
              <span class="small soft">
                {t.seatsOf(decision.quorum.seats - decision.quorum.notAnswered, decision.quorum.seats)}
              </span>
            }
          >
            <ul class="list-plain seats">
              {decision.seats.map((seat) => (
                <Seat key={seat.seatId} seat={seat} />
              ))}
            </ul>
          </Card>
        </aside>
      </div>
    </div>
  );
};

const Recorded = ({ decision }: { decision: DecisionView }) => {
  const t = useTexts(registerTexts);
  const protocol = [decision.protocolParagraph, decision.protocolReference].filter(Boolean).join(', ');
  return (
    <Card id="beslutet" title={t.decision}>
      <Facts
        items={[
          [t.body, decision.body.name],
          [t.protocol, protocol || t.noProtocol],
          [t.tabledBy, decision.tabledBy],
          ...(decision.decidedBy === null ? [] : [[t.decidedBy, decision.decidedBy] as const]),
          ...(decision.reason === null ? [] : [[t.reason, decision.reason] as const]),
          ...(decision.note === null ? [] : [[t.note, decision.note] as const]),
        ]}
      />
    </Card>
  );
};

const Seat = ({ seat }: { seat: SeatView }) => {
  const t = useTexts(registerTexts);
  const kind = seat.substitute ? t.substitute : seat.chair ? t.chair : t.member;
  return (
    <li class="seat">
      <span class="seat__who">
        <strong>{seat.organisationName}</strong>
        <span class="soft">{`${kind}, ${seat.functionTitle.toLowerCase()}`}</span>
      </span>
      <Stance stance={seat.stance} />
      {seat.steppedIn && <span class="seat__note tiny">{t.steppedIn}</span>}
      {seat.comment !== null && <span class="seat__note tiny">”{seat.comment}”</span>}
    </li>
  );
};

type AssignProps = {
  action: string;
  organisations: readonly { id: string; name: string }[];
  form: FormState;
};

const Assign = ({ action, organisations, form }: AssignProps) => {
  const t = useTexts(dutyTexts);
  const field = (name: string) => ({ name, value: valueOf(form, name), error: form.errors[name] });
  return (
    <Card id="ge-uppdrag" title={t.assign}>
      <ActionForm action={action} class="stack" labelledBy="ge-uppdrag">
        <Select
          {...field('organisationId')}
          label={t.organisation}
          empty={t.choose}
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Textarea {...field('what')} label={t.what} rows={3} maxLength={1000} />
        <Input {...field('dueOn')} label={t.due} type="date" />
        <div>
          <Button icon="plus">{t.assign}</Button>
        </div>
      </ActionForm>
    </Card>
  );
};

import { Button } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Meter } from '../../../web/components/charts.js';
import { Choices } from '../../../web/components/choices.js';
import { Disclosure } from '../../../web/components/content.js';
import { ActionForm } from '../../../web/components/form.js';
import { Select } from '../../../web/components/input.js';
import { State } from '../../../web/components/state.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf } from '../../../web/refusal.js';
import { PRESENCES } from '../meeting.rules.js';
import { meetingTexts } from '../meetings.texts.js';
import type { AttendanceView, MeetingView } from '../meetings.views.js';
import type { MeetingForms } from './meeting-page.js';

type AttendanceProps = { base: string; meeting: MeetingView; forms: MeetingForms };

/** Every ordinary seat with who sat there, and whether the body can decide. */
export const Attendance = ({ base, meeting, forms }: AttendanceProps) => {
  const t = useTexts(meetingTexts);
  const { quorum, attendance } = meeting;
  const may = meeting.allowedActions.includes('attendance');
  return (
    <Card
      id="narvaro"
      title={t.attendance}
      aside={<span class="small soft">{t.attendanceOf(quorum.present, quorum.seats)}</span>}
    >
      <div class="stack stack--2">
        <Meter value={quorum.present} max={Math.max(1, quorum.seats)} limit={quorum.needed} />
        <p class="small">
          <strong>{quorum.quorum ? t.quorum : t.noQuorum}</strong> {t.quorumOf(quorum.needed, quorum.seats)}{' '}
          <span class="soft">{t.rules[quorum.rule]}</span>
        </p>
      </div>
      <ul class="list-plain seats">
        {attendance.map((seat) => (
          <li key={seat.seatId} class="seat">
            <SeatLine seat={seat} />
            {may && (
              <div class="seat__note">
                <Note base={base} seat={seat} version={meeting.version} forms={forms} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
};

export const SeatLine = ({ seat }: { seat: Omit<AttendanceView, 'substitutes'> }) => {
  const t = useTexts(meetingTexts);
  const title = seat.chair ? `${t.chair}, ${seat.functionTitle.toLowerCase()}` : seat.functionTitle;
  return (
    <>
      <span class="seat__who">
        <strong>{seat.organisationName}</strong>
        <span class="soft">{title}</span>
      </span>
      <State
        of="work"
        value={seat.presence === null ? 'not_started' : seat.presence === 'absent' ? 'paused' : 'done'}
        small
      >
        {seat.presence === null ? t.notNoted : t.presence[seat.presence]}
      </State>
      {seat.substitute && <span class="seat__note tiny">{t.steppedIn(seat.substitute.functionTitle)}</span>}
    </>
  );
};

type NoteProps = { base: string; seat: AttendanceView; version: number; forms: MeetingForms };

const Note = ({ base, seat, version, forms }: NoteProps) => {
  const t = useTexts(meetingTexts);
  const back = forms.which === seat.seatId;
  const name = `${seat.functionTitle}, ${seat.organisationName}`;
  const { substitutes } = seat;
  return (
    <Disclosure summary={t.noteAttendance} about={name} open={back}>
      <ActionForm
        action={`${base}/narvaro/${seat.seatId}`}
        version={version}
        class="stack stack--3"
        label={`${t.attendance}: ${name}`}
      >
        <Choices
          id={`f-presence-${seat.seatId}`}
          name="presence"
          label={t.presenceField}
          value={back ? valueOf(forms.form, 'presence') : (seat.presence ?? '')}
          error={back ? forms.form.errors['presence'] : undefined}
          options={PRESENCES.filter((one) => one !== 'substitute' || substitutes.length > 0).map((value) => ({
            value,
            label: t.presence[value],
          }))}
        />
        {substitutes.length > 0 && (
          <Select
            id={`f-substituteSeatId-${seat.seatId}`}
            name="substituteSeatId"
            label={t.substitute}
            empty={t.chooseSubstitute}
            value={back ? valueOf(forms.form, 'substituteSeatId') : (seat.substitute?.seatId ?? '')}
            error={back ? forms.form.errors['substituteSeatId'] : undefined}
            options={substitutes.map(({ seatId, functionTitle }) => ({
              value: seatId,
              label: functionTitle,
            }))}
            optional
          />
        )}
        <div>
          <Button small>{t.saveAttendance}</Button>
        </div>
      </ActionForm>
    </Disclosure>
  );
};

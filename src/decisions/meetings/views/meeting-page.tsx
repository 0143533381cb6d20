import { DialogButton, LinkButton } from '../../../web/components/button.js';
import { Card, Notice } from '../../../web/components/card.js';
import { Facts } from '../../../web/components/content.js';
import { ConfirmDialog, ErrorSummary } from '../../../web/components/form.js';
import { Input } from '../../../web/components/input.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Findings } from '../../../web/components/tasks.js';
import { formatDate } from '../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { valueOf, type FormState } from '../../../web/refusal.js';
import { meetingTexts } from '../meetings.texts.js';
import type { MeetingView } from '../meetings.views.js';
import { Agenda } from './agenda.js';
import { Attendance } from './attendance.js';
import { Cancel } from './cancel.js';
import { MeetingState } from './meeting-state.js';
import { whenOf } from './when.js';

/** The forms of the page; one of them may have come back. `which` names the item or the seat it was about. */
export type MeetingForms = { which: string; form: FormState };

export type MeetingPageProps = { root: string; meeting: MeetingView; forms: MeetingForms };

export const MeetingPage = ({ root, meeting, forms }: MeetingPageProps) => {
  const t = useTexts(meetingTexts);
  const locale = useLocale();
  const base = `${root}moten/${meeting.id}`;
  const may = (action: string): boolean => meeting.allowedActions.includes(action);
  const held = meeting.state === 'held';
  return (
    <div class="stack stack--5">
      <PageHeader
        crumbs={[
          { label: t.title, href: `${root}moten` },
          { label: t.meetingNo(meeting.body.name, meeting.number) },
        ]}
        title={t.meetingNo(meeting.body.name, meeting.number)}
        lead={meeting.note ?? undefined}
        meta={[
          { icon: 'calendar', text: whenOf(locale, meeting) },
          { icon: 'flag', text: meeting.place },
          { text: <MeetingState state={meeting.state} /> },
        ]}
        actions={
          <>
            {meeting.state !== 'cancelled' && (
              <LinkButton href={`${base}/protokoll`} icon="book">
                {held ? t.toProtocol : t.toDraft}
              </LinkButton>
            )}
            {may('edit') && (
              <LinkButton href={`${base}/redigera`} icon="edit">
                {t.edit}
              </LinkButton>
            )}
          </>
        }
      />
      <ErrorSummary errors={forms.form.errors} ids={summaryIds(forms)} />
      {held && (
        <Notice
          slim
        >{`${t.frozen} ${[meeting.protocolReference, meeting.closedBy].filter(Boolean).join('. ')}.`}</Notice>
      )}
      {meeting.cancelledAt !== null && (
        <Notice kind="warning" icon="stop">
          <p>{t.cancelled(formatDate(locale, new Date(meeting.cancelledAt)), meeting.cancelledBy ?? '')}</p>
          <p>”{meeting.cancelReason}”</p>
        </Notice>
      )}
      <div class="with-rail with-rail--even">
        <div class="stack stack--5">
          <Agenda root={root} base={base} meeting={meeting} forms={forms} />
        </div>
        <aside class="stack" aria-label={t.attendance}>
          <Warnings root={root} meeting={meeting} />
          <Attendance base={base} meeting={meeting} forms={forms} />
          {may('close') && <Close base={base} meeting={meeting} forms={forms} />}
          {may('cancel') && <Cancel base={base} meeting={meeting} forms={forms} />}
          {meeting.sha256 !== null && (
            <Card id="kontrollsumma" title={t.protocol}>
              <Facts items={[[t.sum, <code class="checksum">{meeting.sha256}</code>]]} />
            </Card>
          )}
        </aside>
      </div>
    </div>
  );
};

/** Several forms have fields of the same name: an error links to the field in its own form. */
const summaryIds = ({ which, form }: MeetingForms): Record<string, string | null> =>
  Object.fromEntries(
    Object.keys(form.errors).map((name) => [
      name,
      ['form', 'state', 'version'].includes(name) ? null : `f-${name}-${which}`,
    ]),
  );

const Warnings = ({ root, meeting }: { root: string; meeting: MeetingView }) => {
  const t = useTexts(meetingTexts);
  if (meeting.warnings.length === 0) return null;
  return (
    <Card id="att-se-over" title={t.warnings} stack={3}>
      <Findings
        items={meeting.warnings.map(({ code, about }) => ({
          level: code === 'above_five' ? 'note' : 'warn',
          title: t.warning[code](about),
          children: <p class="small soft">{t.remedy[code]}</p>,
        }))}
      />
      <p>
        <a href={`${root}organ/${meeting.body.id}`}>{t.toBody}</a>
      </p>
    </Card>
  );
};

const Close = ({ base, meeting, forms }: { base: string; meeting: MeetingView; forms: MeetingForms }) => {
  const t = useTexts(meetingTexts);
  const open = forms.which === 'close';
  const value = (name: string): string => (open ? valueOf(forms.form, name) : '');
  const error = (name: string): string | undefined => (open ? forms.form.errors[name] : undefined);
  return (
    <Card id="avsluta" title={t.closeVerb} stack={3}>
      <p class="small soft">{t.closeText}</p>
      {!open && (
        <DialogButton dialog="avsluta-mote" kind="primary" icon="lock">
          {t.close}
        </DialogButton>
      )}
      <ConfirmDialog
        id="avsluta-mote"
        title={t.closeTitle}
        action={`${base}/avsluta`}
        version={meeting.version}
        confirm={t.closeVerb}
        open={open}
      >
        <Input
          id="f-protocolReference-close"
          name="protocolReference"
          label={t.reference}
          value={value('protocolReference')}
          error={error('protocolReference')}
        />
        <Input
          id="f-adjustedOn-close"
          name="adjustedOn"
          label={t.adjusted}
          type="date"
          value={value('adjustedOn')}
          error={error('adjustedOn')}
          optional
        />
      </ConfirmDialog>
    </Card>
  );
};

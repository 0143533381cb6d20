import { DialogButton } from '../../../web/components/button.js';
import { ConfirmDialog } from '../../../web/components/form.js';
import { Textarea } from '../../../web/components/input.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf } from '../../../web/refusal.js';
import { meetingTexts } from '../meetings.texts.js';
import type { MeetingView } from '../meetings.views.js';
import type { MeetingForms } from './meeting-page.js';

type CancelProps = { base: string; meeting: MeetingView; forms: MeetingForms };

/** Calls the meeting off, with a reason that everybody sees. */
export const Cancel = ({ base, meeting, forms }: CancelProps) => {
  const t = useTexts(meetingTexts);
  const open = forms.which === 'cancel';
  return (
    <div>
      {!open && (
        <DialogButton dialog="stall-in" kind="quiet" icon="stop">
          {t.cancelMeeting}
        </DialogButton>
      )}
      <ConfirmDialog
        id="stall-in"
        title={t.cancelTitle}
        action={`${base}/stall-in`}
        version={meeting.version}
        confirm={t.cancelTitle}
        kind="danger"
        open={open}
      >
        <p class="soft">{t.cancelText}</p>
        <Textarea
          id="f-reason-cancel"
          name="reason"
          label={t.cancelReason}
          help={t.cancelReasonHelp}
          rows={3}
          maxLength={2000}
          value={open ? valueOf(forms.form, 'reason') : ''}
          error={open ? forms.form.errors['reason'] : undefined}
          required
        />
      </ConfirmDialog>
    </div>
  );
};

import { DialogButton } from '../../web/components/button.js';
import { Notice } from '../../web/components/card.js';
import { Choices } from '../../web/components/choices.js';
import { ActionButton, ConfirmDialog, ErrorSummary } from '../../web/components/form.js';
import { Textarea } from '../../web/components/input.js';
import { useTexts } from '../../web/page-context.js';
import { valueOf, valuesOf, type FormState } from '../../web/refusal.js';
import { wayTexts } from '../report-way.texts.js';
import type { ReportView } from '../report.view.js';
import { TEXT_LENGTH } from '../reporting.dto.js';

type ReviewProps = { slug: string; report: ReportView; refused: FormState | null };

const ReturnDialog = ({ slug, report, refused }: ReviewProps) => {
  const t = useTexts(wayTexts);
  const form = refused ?? { values: {}, errors: {} };
  return (
    <ConfirmDialog
      id="atersand"
      title={t.returnTitle(report.organisation.name)}
      action={`/p/${slug}/rapportering/${report.round.id}/${report.organisation.id}/atersand`}
      confirm={t.returnConfirm}
      open={refused !== null}
    >
      <p>{t.returnWhy}</p>
      <Textarea
        name="reason"
        label={t.returnReason}
        value={valueOf(form, 'reason')}
        error={form.errors['reason']}
        maxLength={TEXT_LENGTH}
      />
      <Choices
        name="items"
        label={t.returnItems}
        help={t.returnItemsHelp}
        multiple
        optional
        value={valuesOf(form, 'items')}
        options={report.items.map(({ id, position, title }) => ({
          value: id,
          label: `${position}. ${title}`,
        }))}
      />
    </ConfirmDialog>
  );
};

/** What the coordinator can do with the report now; nothing for everybody else. */
export const ReviewBar = ({ slug, report, refused }: ReviewProps) => {
  const t = useTexts(wayTexts);
  const actions = report.allowedActions;
  const path = `/p/${slug}/rapportering/${report.round.id}/${report.organisation.id}`;
  if (actions.includes('startReview')) {
    return (
      <div class="action-bar">
        <p class="small soft">{t.startReviewWhy}</p>
        <ActionButton kind="primary" action={`${path}/borja-granska`}>
          {t.startReview}
        </ActionButton>
      </div>
    );
  }
  if (!actions.includes('approve') && !actions.includes('return')) return null;
  return (
    <>
      <ErrorSummary errors={refused?.errors ?? {}} ids={{ form: null }} />
      {actions.includes('return') && <ReturnDialog slug={slug} report={report} refused={refused} />}
      <div class="action-bar">
        <p class="small soft measure">{t.approveWhy}</p>
        <div class="btn-row">
          {actions.includes('return') && <DialogButton dialog="atersand">{t.return}</DialogButton>}
          <ActionButton kind="primary" action={`${path}/godkann`}>
            {t.approve}
          </ActionButton>
        </div>
      </div>
    </>
  );
};

/** Told to a coordinator who handed in the report themself. */
export const OwnReportNotice = () => {
  const t = useTexts(wayTexts);
  return <Notice title={t.ownReport}>{t.ownReportWhy}</Notice>;
};

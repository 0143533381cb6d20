import { Button } from '../../web/components/button.js';
import { ActionForm, ErrorSummary } from '../../web/components/form.js';
import { Textarea } from '../../web/components/input.js';
import { useTexts } from '../../web/page-context.js';
import { valueOf, type FormState } from '../../web/refusal.js';
import { reportTexts } from '../report.texts.js';
import type { ReportView } from '../report.view.js';
import { TEXT_LENGTH } from '../reporting.dto.js';

type SummaryFormProps = { slug: string; report: ReportView; refused: FormState | null; open: boolean };

/** What stands above the items: the whole in brief. Not required. */
export const SummaryForm = ({ slug, report, refused, open }: SummaryFormProps) => {
  const t = useTexts(reportTexts);
  const form = refused ?? {
    values: { summary: report.summary ?? '', needs: report.needs ?? '' },
    errors: {},
  };
  return (
    <details class="report-item" id="helheten" open={open}>
      <summary>
        <span class="report-item__arrow" aria-hidden="true" />
        <span class="report-item__title">
          {t.summaryTitle}
          <small>{t.summaryNote}</small>
        </span>
      </summary>
      <div class="report-item__body">
        <ErrorSummary errors={form.errors} ids={{ form: null }} />
        <ActionForm
          class="form-section"
          action={`/p/${slug}/rapportering/${report.round.id}/${report.organisation.id}/helheten`}
          version={report.version}
          label={t.summaryTitle}
        >
          <Textarea
            name="summary"
            label={t.summary}
            help={t.summaryHelp}
            optional
            value={valueOf(form, 'summary')}
            error={form.errors['summary']}
            maxLength={TEXT_LENGTH}
          />
          <Textarea
            name="needs"
            label={t.needs}
            optional
            plain
            rows={2}
            value={valueOf(form, 'needs')}
            error={form.errors['needs']}
            maxLength={TEXT_LENGTH}
          />
          <div class="btn-row">
            <Button>{t.saveSummary}</Button>
          </div>
        </ActionForm>
      </div>
    </details>
  );
};

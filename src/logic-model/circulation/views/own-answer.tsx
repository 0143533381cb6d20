import { Card } from '../../../web/components/card.js';
import { ActionButton } from '../../../web/components/form.js';
import { formatDate } from '../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { circulationTexts } from '../circulation.texts.js';
import type { CirculationPageProps } from './circulation-page.js';

/** What the reader's own organisation has answered, and the word of its approver. */
export const OwnAnswer = ({ paths, one }: CirculationPageProps) => {
  const t = useTexts(circulationTexts).mine;
  const locale = useLocale();
  const own = one.participants.find(({ mine }) => mine);
  if (!own) return null;
  const may = one.allowedActions.includes('say-no-remarks');
  const action = `${paths.circulation(one.versionNumber)}/inget-att-invanda`;
  return (
    <Card id="ert-svar" title={t.title} stack={3}>
      <p>
        {own.noRemarksAt !== null
          ? t.said(formatDate(locale, new Date(own.noRemarksAt)))
          : own.comments > 0
            ? t.given(own.comments)
            : t.nothing}
      </p>
      {own.takingPart === 'not_answered' && one.allowedActions.includes('comment') && (
        <p class="small soft">{may ? t.how : t.approver}</p>
      )}
      {may && own.takingPart === 'not_answered' && (
        <ActionButton action={action} fields={{ noRemarks: 'true' }} icon="check">
          {t.say}
        </ActionButton>
      )}
      {may && own.noRemarksAt !== null && (
        <ActionButton action={action} fields={{ noRemarks: 'false' }} kind="quiet" icon="return">
          {t.takeBack}
        </ActionButton>
      )}
    </Card>
  );
};

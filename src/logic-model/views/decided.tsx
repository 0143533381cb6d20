import type { DecisionView } from '../../decisions/decisions.dto.js';
import { LinkButton } from '../../web/components/button.js';
import { Card, Notice } from '../../web/components/card.js';
import { Facts } from '../../web/components/content.js';
import { formatDate } from '../../web/i18n/format.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { decisionTexts } from '../decision.texts.js';
import type { DecisionPageProps } from './decision-page.js';

/** What the chair recorded. */
export const Decided = ({ paths, version, decision }: DecisionPageProps & { decision: DecisionView }) => {
  const t = useTexts(decisionTexts).decided;
  const locale = useLocale();
  const protocol = [decision.protocolParagraph, decision.protocolReference].filter(Boolean).join(', ');
  const adopted = decision.state === 'adopted';
  return (
    <Card id="beslut" title={adopted ? t.adopted : t.returned} stack={4}>
      {decision.reason !== null && (
        <Notice kind="warning" icon="return" title={t.reason}>
          {decision.reason}
        </Notice>
      )}
      <Facts
        items={[
          [t.body, decision.body.name],
          [t.meeting, decision.meetingDate === null ? t.none : formatDate(locale, decision.meetingDate)],
          ...(adopted ? [[t.protocol, protocol] as const] : []),
          ...(decision.note === null ? [] : [[t.note, decision.note] as const]),
          [t.by, decision.decidedBy ?? t.none],
        ]}
      />
      <div class="btn-row">
        {adopted && <LinkButton href={paths.version(version.number)}>{t.wording}</LinkButton>}
        {version.allowedActions.includes('reopen') && (
          <LinkButton kind="primary" href={paths.draft}>
            {t.draft}
          </LinkButton>
        )}
      </div>
    </Card>
  );
};

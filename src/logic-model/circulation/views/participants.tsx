import { Card } from '../../../web/components/card.js';
import { State } from '../../../web/components/state.js';
import { formatDate } from '../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { circulationTexts } from '../circulation.texts.js';
import type { CirculationView } from '../circulation.views.js';

/** Every organisation that was asked, also the silent ones. */
export const Participants = ({ one }: { one: CirculationView }) => {
  const t = useTexts(circulationTexts).participants;
  const locale = useLocale();
  const answered = one.participants.filter(({ takingPart }) => takingPart !== 'not_answered').length;
  return (
    <Card id="deltagare" title={t.title}>
      <p class="small soft">{t.lead(answered, one.participants.length)}</p>
      <ul class="list-plain seats">
        {one.participants.map((each) => (
          <li key={each.organisationId} class="seat">
            <span class="seat__who">
              <strong>
                {each.organisationName} {each.mine && t.you}
              </strong>
              {each.comments > 0 && <span class="soft">{t.comments(each.comments)}</span>}
              {each.noRemarksAt !== null && (
                <span class="soft">
                  {t.noRemarks(each.noRemarksBy ?? '', formatDate(locale, new Date(each.noRemarksAt)))}
                </span>
              )}
            </span>
            <State of="participation" small value={each.takingPart} />
          </li>
        ))}
      </ul>
    </Card>
  );
};

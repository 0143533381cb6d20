import { Card } from '../../../web/components/card.js';
import { Meter } from '../../../web/components/charts.js';
import { formatDate } from '../../../web/i18n/format.js';
import { words } from '../../../web/i18n/words.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import type { EndorsementView } from '../endorsements.dto.js';
import { endorsementTexts } from '../endorsements.texts.js';

/** How many have signed, who is missing and whether the plan is in force, in words and as a bar. */
export const StandingCard = ({ endorsement, href }: { endorsement: EndorsementView; href?: string }) => {
  const t = useTexts(endorsementTexts);
  const locale = useLocale();
  const states = useTexts(words).states.endorsement;
  const { standing, signatures } = endorsement;
  const missing = signatures
    .filter(({ state }) => state !== 'signed')
    .map(({ state, organisation: { name } }) =>
      state === 'invited' ? name : `${name} (${states[state].toLowerCase()})`,
    );
  return (
    <Card id="undertecknande" title={t.title} stack={3}>
      <Meter value={standing.signed} max={Math.max(1, standing.invited)} limit={standing.needed} />
      <p>
        <strong>{t.signedOf(standing.signed, standing.invited)}</strong>{' '}
        {missing.length === 0 ? t.nobodyMissing : t.missing(missing.join(', '))}
      </p>
      <p class="soft">
        {standing.since === null
          ? t.notInForce(standing.needed, standing.signed)
          : t.inForceSince(formatDate(locale, new Date(standing.since)))}{' '}
        {endorsement.rule === 'all'
          ? t.rule.all
          : t.ruleN(endorsement.ruleN ?? standing.needed, standing.invited)}
      </p>
      {href !== undefined && (
        <p>
          <a href={href}>{t.see}</a>
        </p>
      )}
    </Card>
  );
};

import { LinkButton } from '../../../../web/components/button.js';
import { Card } from '../../../../web/components/card.js';
import { formatDate } from '../../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../../web/page-context.js';
import type { Paths } from '../../../logic-model.paths.js';
import type { VersionListed, VersionWhole } from '../../../logic-model.views.js';
import { adoptionTexts } from '../adoption.texts.js';

export type AdoptionCardProps = {
  paths: Paths;
  /** The version that is shown. */
  version: VersionWhole;
  /** All that the reader may see, the latest first. */
  versions: readonly VersionListed[];
  adopts: boolean;
  edits: boolean;
};

/** What the organisation has adopted, when and by whom, and the next step for those who may take it. */
export const AdoptionCard = ({ paths, version, versions, adopts, edits }: AdoptionCardProps) => {
  const t = useTexts(adoptionTexts);
  const at = paths.localModel(version.modelId);
  const adopted = versions.filter(({ sha256 }) => sha256 !== null);
  const hasDraft = versions.some(({ state }) => state === 'draft');
  const inForce = adopted.find(({ state }) => state === 'adopted');
  return (
    <Card title={t.card} id="antagande" stack={3}>
      {adopted.length === 0 && <p>{t.notYet}</p>}
      {adopted.length > 0 && (
        <ul class="draft-steps">
          {adopted.map((one) => (
            <Adopted key={one.id} one={one} />
          ))}
        </ul>
      )}
      <div class="btn-row">
        {adopts && hasDraft && version.state === 'draft' && (
          <LinkButton kind="primary" href={`${at}/anta`}>
            {t.adopt}
          </LinkButton>
        )}
        {edits && !hasDraft && <LinkButton href={`${at}/nytt-utkast`}>{t.next}</LinkButton>}
        {hasDraft && inForce && version.state === 'draft' && (
          <LinkButton kind="quiet" href={`${at}?visning=antagen`}>
            {t.readAdopted}
          </LinkButton>
        )}
        {hasDraft && version.state !== 'draft' && (
          <LinkButton kind="quiet" href={at}>
            {t.readDraft}
          </LinkButton>
        )}
      </div>
    </Card>
  );
};

const Adopted = ({ one }: { one: VersionListed }) => {
  const t = useTexts(adoptionTexts);
  const locale = useLocale();
  const day = formatDate(locale, one.meetingDate ?? one.adoptedAt ?? one.createdAt);
  const register = [one.protocolReference, one.protocolParagraph].filter(Boolean).join(', ');
  return (
    <li class="draft-step">
      <div class="stack stack--1">
        <span>
          {t.version(one.number)}
          {one.state === 'superseded' && ` (${t.replaced})`}
        </span>
        <span class="small">
          {t.decided(day, one.bodyName ?? t.approver)}
          {register !== '' && `, ${register}`}
        </span>
        <span class="checksum soft">
          {t.sum}: {one.sha256}
        </span>
      </div>
    </li>
  );
};

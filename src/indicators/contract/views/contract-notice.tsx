import { LinkButton } from '../../../web/components/button.js';
import { Notice } from '../../../web/components/card.js';
import { platformPath } from '../../../web/navigation.js';
import { useTexts } from '../../../web/page-context.js';
import type { IndicatorView } from '../../indicator.views.js';
import type { Named } from '../contract.queries.js';
import { contractTexts } from '../contract.texts.js';

type Props = { indicator: IndicatorView; replaces: readonly Named[]; slug: string };

/** At the top of an indicator's page: what its source has done, and what the coordinator may answer. */
export const ContractNotice = ({ indicator, replaces, slug }: Props) => {
  const t = useTexts(contractTexts);
  const { contract } = indicator;
  const path = platformPath(slug, `indikatorer/${indicator.id}/avtal`);
  const answers = indicator.allowedActions.includes('attach');
  return (
    <>
      {contract?.state === 'changed' && (
        <Notice kind="warning" title={t.changedTitle}>
          <p>{t.changedText(contract.ownerName)}</p>
          <p>
            <LinkButton small href={path}>
              {answers ? t.compare : t.see}
            </LinkButton>
          </p>
        </Notice>
      )}
      {contract?.state === 'withdrawn' && (
        <Notice kind="warning" title={t.withdrawnTitle}>
          {contract.replacedBy ? (
            <p>
              {t.replacement}{' '}
              <a href={platformPath(slug, `indikatorer/${contract.replacedBy.id}`)}>
                {contract.replacedBy.name}
              </a>
            </p>
          ) : (
            <p>{t.withdrawnText}</p>
          )}
          <p>
            <LinkButton small href={path}>
              {answers ? t.choose : t.see}
            </LinkButton>
          </p>
        </Notice>
      )}
      {replaces.length > 0 && (
        <Notice kind="info">
          <p>
            {t.replaces}{' '}
            {replaces.map(({ id, name }, index) => (
              <>
                {index > 0 && ', '}
                <a href={platformPath(slug, `indikatorer/${id}`)}>{name}</a>
              </>
            ))}
          </p>
        </Notice>
      )}
    </>
  );
};

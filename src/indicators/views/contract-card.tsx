import type { ComponentChildren } from 'preact';
import { LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Disclosure, Facts } from '../../web/components/content.js';
import { ActionButton } from '../../web/components/form.js';
import { State } from '../../web/components/state.js';
import { formatDate } from '../../web/i18n/format.js';
import { words } from '../../web/i18n/words.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { contractTexts } from '../contract/contract.texts.js';
import { unitName } from '../figure.js';
import { indicatorPageTexts } from '../indicator-page.texts.js';
import { valuesTexts } from '../values.texts.js';
import type { IndicatorUses, IndicatorView } from '../indicator.views.js';

type Props = {
  indicator: IndicatorView;
  reusedBy: IndicatorUses['reusedBy'];
  /** Of its definition: how many there have been here. */
  versions: number;
  seesEvidence: boolean;
  path: string;
};
type Fact = readonly [ComponentChildren, ComponentChildren];

/** Whose it is, on what terms, exactly what it measures, and who else uses it. */
export const ContractCard = ({ indicator, reusedBy, versions, seesEvidence, path }: Props) => {
  const t = useTexts(indicatorPageTexts);
  const values = useTexts(valuesTexts);
  const facts: Fact[] = [
    [t.owner, indicator.ownerName ?? '–'],
    ...useContract(indicator, path),
    ...useDefinition(indicator, versions),
    ...(seesEvidence
      ? [
          [
            values.evidence,
            <a key="evidence" href={`${path}/underlag`}>
              {values.seeEvidence}
            </a>,
          ] as const,
        ]
      : []),
  ];
  return (
    <Card
      id="kalla"
      title={t.contract}
      aside={
        indicator.allowedActions.includes('amend') && (
          <LinkButton href={`${path}/andra`} icon="edit" kind="quiet" small>
            {t.amend}
          </LinkButton>
        )
      }
      stack={3}
    >
      <Facts items={facts} />
      {indicator.source !== 'platform' && <Publishing indicator={indicator} path={path} />}
      {reusedBy.length > 0 && (
        <div class="stack stack--1">
          <h3 class="small strong">{t.reusedBy}</h3>
          <ul class="list-plain small">
            {reusedBy.map((one) => (
              <li key={one.platformName}>
                {one.platformName} <span class="soft">({one.coordinatedBy})</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Card>
  );
};

function useContract({ contract }: IndicatorView, path: string): Fact[] {
  const t = useTexts(indicatorPageTexts);
  const locale = useLocale();
  if (!contract) return [];
  const given = (label: string, value: string | null): Fact[] => (value === null ? [] : [[label, value]]);
  return [
    ...given(t.producer, contract.originalProducer),
    ...(contract.externalId.length < 30 ? given(t.identifier, contract.externalId) : []),
    [t.retrieved, formatDate(locale, new Date(contract.retrievedAt))],
    [t.terms, contract.licence ?? t.noTerms],
    ...given(t.attribution, contract.attribution),
    [
      t.saved,
      <Disclosure key="saved" summary={t.showText}>
        <p class="small">{contract.definitionSnapshot}</p>
      </Disclosure>,
    ],
    [
      t.atSource,
      <>
        <State key="state" of="contract" value={contract.state} small />{' '}
        <a href={`${path}/avtal`}>{useTexts(contractTexts).see}</a>
      </>,
    ],
    ...given(
      t.nextPublication,
      contract.nextPublicationOn === null ? null : formatDate(locale, contract.nextPublicationOn),
    ),
  ];
}

function useDefinition(indicator: IndicatorView, versions: number): Fact[] {
  const t = useTexts(indicatorPageTexts);
  const w = useTexts(words);
  return [
    [
      t.definition,
      versions > 1 ? (
        <a key="versions" href="#versioner">
          {t.version(indicator.definitionVersion)}
        </a>
      ) : (
        t.version(indicator.definitionVersion)
      ),
    ],
    [t.measure, [w.measure[indicator.measure], unitName(indicator.unit)].filter(Boolean).join(', ')],
    [t.direction, w.direction[indicator.direction]],
    [t.aggregation, w.aggregation[indicator.aggregation]],
    [t.threshold, t.thresholdValue(indicator.threshold)],
  ];
}

const Publishing = ({ indicator, path }: Pick<Props, 'indicator' | 'path'>) => {
  const t = useTexts(indicatorPageTexts);
  const { published, allowedActions } = indicator;
  const may = allowedActions.includes(published ? 'unpublish' : 'publish');
  return (
    <div class="cluster">
      <span class="small">{published ? t.published : t.unpublished}</span>
      {may && (
        <ActionButton
          small
          action={`${path}/${published ? 'avpublicera' : 'publicera'}`}
          about={indicator.name}
        >
          {published ? t.unpublish : t.publish}
        </ActionButton>
      )}
    </div>
  );
};

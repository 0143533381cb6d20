import { useTexts } from '../../web/page-context.js';
import { indicatorPageTexts } from '../indicator-page.texts.js';
import type { IndicatorView } from '../indicator.views.js';

/** The short name of where figures come from. */
export const sourceName = (indicator: Pick<IndicatorView, 'source' | 'ownerName' | 'contract'>): string => {
  if (indicator.source === 'kolada') return 'Kolada';
  if (indicator.source === 'scb') return 'SCB';
  return indicator.contract?.ownerName ?? indicator.ownerName ?? 'Effektkedja';
};

type Props = { indicator: IndicatorView; processed?: boolean };

/** Under every figure. A source is named alone only for its raw values; what we work out is ours. */
export const SourceLine = ({ indicator, processed }: Props) => {
  const t = useTexts(indicatorPageTexts);
  const name = sourceName(indicator);
  return <>{processed ? t.processed(name) : t.raw(name)}</>;
};

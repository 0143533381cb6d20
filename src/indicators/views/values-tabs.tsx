import { Tabs } from '../../web/components/navigation-parts.js';
import { useTexts } from '../../web/page-context.js';
import { valuesTexts } from '../values.texts.js';

const PLACES = {
  period: 'varden',
  periods: 'varden/matris',
  file: 'filer',
  evidence: 'underlag',
} as const;

/** The ways in for an indicator's values, and what they rest on. `path`: the indicator's own page. */
export const ValuesTabs = ({ path, current }: { path: string; current: keyof typeof PLACES }) => {
  const t = useTexts(valuesTexts);
  const tab = (name: keyof typeof PLACES) => ({
    href: `${path}/${PLACES[name]}`,
    label: t.tabs[name],
    current: name === current,
  });
  return <Tabs label={t.ways} items={[tab('period'), tab('periods'), tab('file'), tab('evidence')]} />;
};

import { Tabs } from '../../web/components/navigation-parts.js';
import { platformPath } from '../../web/navigation.js';
import { useTexts } from '../../web/page-context.js';
import { bodyTexts } from '../bodies/bodies.texts.js';

/** Organisations and the bodies they meet in: two parts of who takes part. */
export const RegisterTabs = ({ slug, current }: { slug: string; current: 'organisationer' | 'organ' }) => {
  const t = useTexts(bodyTexts);
  return (
    <Tabs
      label={t.tabs}
      items={[
        {
          href: platformPath(slug, 'organisationer'),
          label: t.organisations,
          current: current === 'organisationer',
        },
        { href: platformPath(slug, 'organ'), label: t.title, current: current === 'organ' },
      ]}
    />
  );
};

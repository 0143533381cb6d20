import { Card } from '../../../web/components/card.js';
import { Segmented } from '../../../web/components/navigation-parts.js';
import { useTexts } from '../../../web/page-context.js';
import type { Chosen } from '../../comparison/chosen.js';
import { ComparedLegend } from '../../comparison/views/compared-legend.js';
import type { IndicatorView } from '../../indicator.views.js';
import { MadeUp } from '../../views/figure-cell.js';
import { addressOf, type PageAddress } from '../../views/page-address.js';
import { SourceLine } from '../../views/source-line.js';
import type { AreaPictures } from '../pictures.queries.js';
import { picturesTexts } from '../pictures.texts.js';
import { Downloads } from './downloads.js';
import { EachPanels } from './each-picture.js';
import { EachTable } from './each-table.js';
import { SpreadPicture } from './spread-picture.js';
import { Moves, SpreadLegend, SpreadTable } from './spread-table.js';

export type AreaView = 'spridning' | 'kommuner';

type Props = {
  indicator: IndicatorView;
  pictures: AreaPictures | null;
  view: AreaView;
  chosen: readonly Chosen[];
  address: PageAddress;
};

/** How far it is between the municipalities, and how each of them goes; the same as picture and as table. */
export const DifferencesCard = ({ indicator, pictures, view, chosen, address }: Props) => {
  const t = useTexts(picturesTexts);
  if (!pictures || pictures.spreads.length === 0) return null;
  const each = view === 'kommuner';
  const views = [
    { href: addressOf(address, { vy: '' }, 'skillnader'), label: t.spread, current: !each },
    { href: addressOf(address, { vy: 'kommuner' }, 'skillnader'), label: t.each, current: each },
  ];
  return (
    <Card id="skillnader" title={t.differences} aside={<Segmented label={t.view} items={views} />} stack={3}>
      <p class="small soft measure">{t.lead}</p>
      <div class="with-rail with-rail--even">
        <figure class="stack stack--2">
          {each ? (
            <EachPanels pictures={pictures} chosen={chosen} />
          ) : (
            <SpreadPicture pictures={pictures} chosen={chosen} />
          )}
          {!each && <SpreadLegend level={pictures.level !== null} />}
          <figcaption class="stack stack--1">
            <ComparedLegend chosen={chosen} madeUp={indicator.madeUpPlatform} />
            <p class="tiny soft">
              <SourceLine indicator={indicator} processed /> {pictures.madeUp && <MadeUp />}
            </p>
          </figcaption>
          <Downloads address={address} picture={view} />
        </figure>
        {each ? <EachTable pictures={pictures} chosen={chosen} /> : <Moves pictures={pictures} />}
      </div>
      {!each && <SpreadTable pictures={pictures} chosen={chosen} />}
    </Card>
  );
};

import { Card } from '../../../web/components/card.js';
import { Disclosure } from '../../../web/components/content.js';
import { useTexts } from '../../../web/page-context.js';
import type { Paths } from '../../logic-model.paths.js';
import { differenceTexts } from '../difference.texts.js';
import type { DifferenceView } from '../difference.views.js';
import { DifferenceLines } from './difference-lines.js';
import { summaryOf } from './difference-page.js';

type AllChangesProps = {
  paths: Paths;
  difference: DifferenceView;
  /** It has been out for comment. */
  circulated: boolean;
};

/** In the decision's basis: how much changes, and every line of it folded. */
export const AllChanges = ({ paths, difference, circulated }: AllChangesProps) => {
  const t = useTexts(differenceTexts);
  const { from, to, lines } = difference;
  return (
    <Card id="rad-for-rad" title={t.inDecision} stack={3}>
      <p class="small soft">{lines.length === 0 ? t.sameText : summaryOf(t, difference)}</p>
      {lines.length > 0 && (
        <Disclosure summary={t.show(lines.length)}>
          <div class="stack stack--4">
            <DifferenceLines lines={lines} level={3} />
          </div>
        </Disclosure>
      )}
      <p class="cluster">
        <a href={paths.compare(from.number, to.number)}>{t.page}</a>
        {circulated && <a href={paths.circulation(to.number)}>{t.circulation}</a>}
      </p>
    </Card>
  );
};

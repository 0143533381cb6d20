import type { LinkView, VersionWhole } from '../logic-model.views.js';
import { SourcesList } from '../sources/sources-list.js';
import { useNames } from './draft-links.js';
import { FromTo } from './from-to.js';

type LinkToRemoveProps = { draft: VersionWhole; codes: ReadonlyMap<string, string>; link: LinkView };

/** Which link is about to go, and the assumption that goes with it. */
export const LinkToRemove = ({ link, ...props }: LinkToRemoveProps) => {
  const name = useNames(props);
  return (
    <div class="stack stack--2">
      <p>
        <FromTo from={name(link.fromNodeId)} to={name(link.toNodeId)} />
      </p>
      {link.assumption !== null && <p class="soft">”{link.assumption}”</p>}
      <SourcesList sources={link.sources} />
    </div>
  );
};

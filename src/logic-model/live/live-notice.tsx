import { assetPath } from '../../web/assets.js';

/** Where a page says that somebody else has changed the draft meanwhile; `show` is empty for the page itself. */
export const LiveNotice = ({ ask, show }: { ask: string; show: string }) => (
  <>
    <div role="status" data-live={ask} data-show={show} />
    <script type="module" src={assetPath('live.js')} />
  </>
);

// Loaded before the application: nothing is kept between requests, so that what making a board costs can be measured.
const { RevisionCache, Kept } = await import('../../../dist/src/audit/revision-cache.js');

RevisionCache.prototype.get = async function get(platformId, _key, make) {
  const [revision, value] = [await this.revisions.of(platformId), await make()];
  return new Kept(revision, value);
};
RevisionCache.prototype.peek = async () => null;

import type { MatrixLines } from './lines.js';

const api = '/api/v1/platforms/:platformId';

export const sources: MatrixLines = {
  [`GET ${api}/sources`]: 'members',
  [`POST ${api}/sources`]: 'coordinator',
  [`GET ${api}/sources/:sourceId`]: 'members',
  [`PATCH ${api}/sources/:sourceId`]: 'coordinator',
  [`GET ${api}/sources/:sourceId/imports`]: 'members',
  [`POST ${api}/sources/:sourceId/imports`]: 'coordinator',
  [`GET ${api}/imports/:importId`]: 'members',
  [`POST ${api}/imports/:importId/cancel`]: 'coordinator',
  [`POST ${api}/imports/:importId/resume`]: 'coordinator',
};

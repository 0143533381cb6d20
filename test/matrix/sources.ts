import type { MatrixLines } from './lines.js';

const api = '/api/v1/platforms/:platformId';

export const sources: MatrixLines = {
  [`GET ${api}/source-tables/:system`]: 'coordinator',
  [`GET ${api}/source-tables/:system/choice`]: 'coordinator',
  'GET /p/:platform/tabeller/:system': 'coordinator',
  'GET /p/:platform/tabeller/:system/valj': 'coordinator',
  'POST /p/:platform/tabeller/:system/valj': 'coordinator',
  [`GET ${api}/sources`]: 'members',
  [`POST ${api}/sources`]: 'coordinator',
  [`GET ${api}/sources/:sourceId`]: 'members',
  [`PATCH ${api}/sources/:sourceId`]: 'coordinator',
  [`GET ${api}/sources/:sourceId/imports`]: 'members',
  [`POST ${api}/sources/:sourceId/imports`]: 'coordinator',
  [`GET ${api}/imports/:importId`]: 'members',
  [`POST ${api}/imports/:importId/cancel`]: 'coordinator approver reporter',
  [`POST ${api}/imports/:importId/resume`]: 'coordinator approver reporter',
  'GET /p/:platform/kallor': 'members',
  'POST /p/:platform/kallor': 'coordinator',
  'GET /p/:platform/kallor/:sourceId': 'members',
  'POST /p/:platform/kallor/:sourceId': 'coordinator',
  'POST /p/:platform/kallor/:sourceId/hamtningar': 'coordinator',
  'GET /p/:platform/kallor/:sourceId/hamtningar/:importId': 'members',
  'POST /p/:platform/kallor/:sourceId/hamtningar/:importId/avbryt': 'coordinator',
  'POST /p/:platform/kallor/:sourceId/hamtningar/:importId/fortsatt': 'coordinator',
};

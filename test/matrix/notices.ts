import type { MatrixLines } from './lines.js';

const api = '/api/v1/platforms/:platformId';

export const notices: MatrixLines = {
  [`GET ${api}/notices`]: 'members',
  [`POST ${api}/notices/read-all`]: 'members',
  [`POST ${api}/notices/:noticeId/read`]: 'members',
  [`GET ${api}/notice-choices`]: 'members',
  [`POST ${api}/notice-choices`]: 'members',
  'GET /p/:platform/meddelanden/installningar': 'members',
  'POST /p/:platform/meddelanden/installningar': 'members',
  'GET /p/:platform/meddelanden': 'members',
  'POST /p/:platform/meddelanden/alla-lasta': 'members',
  'POST /p/:platform/meddelanden/:noticeId/last': 'members',
  'POST /p/:platform/meddelanden/:noticeId/oppna': 'members',
};

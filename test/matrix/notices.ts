import type { MatrixLines } from './lines.js';

const keepers = 'coordinator administrator';
const api = '/api/v1/platforms/:platformId';

export const notices: MatrixLines = {
  [`GET ${api}/notices`]: 'members',
  [`POST ${api}/notices/read-all`]: 'members',
  [`POST ${api}/notices/:noticeId/read`]: 'members',
  [`GET ${api}/notice-choices`]: 'members',
  [`POST ${api}/notice-choices`]: 'members',
  'GET /p/:platform/meddelanden/installningar': 'members',
  'POST /p/:platform/meddelanden/installningar': 'members',
  [`GET ${api}/mails`]: keepers,
  [`POST ${api}/mails/retry-all`]: keepers,
  [`POST ${api}/mails/:mailId/retry`]: keepers,
  'GET /p/:platform/administration/utskick': keepers,
  'POST /p/:platform/administration/utskick/igen': keepers,
  'POST /p/:platform/administration/utskick/:mailId/igen': keepers,
  'GET /p/:platform/meddelanden': 'members',
  'POST /p/:platform/meddelanden/alla-lasta': 'members',
  'POST /p/:platform/meddelanden/:noticeId/last': 'members',
  'POST /p/:platform/meddelanden/:noticeId/oppna': 'members',
};

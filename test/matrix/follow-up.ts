import type { MatrixLines } from './lines.js';

export const followUp: MatrixLines = {
  'GET /api/v1/platforms/:platformId/follow-ups': 'members',
  'GET /api/v1/platforms/:platformId/follow-ups/:year': 'members',
  'GET /api/v1/platforms/:platformId/follow-ups/:year/frozen': 'members',
  'GET /api/v1/platforms/:platformId/follow-ups/:year/workbook': 'members',
  'PUT /api/v1/platforms/:platformId/follow-ups/:year/analysis': 'coordinator',
  'PUT /api/v1/platforms/:platformId/follow-ups/:year/sections/:nodeId': 'coordinator',
  'POST /api/v1/platforms/:platformId/follow-ups/:year/publish': 'coordinator',
  'GET /p/:platform/arsuppfoljning': 'members',
  'GET /p/:platform/arsuppfoljning/:year': 'members',
  'GET /p/:platform/arsuppfoljning/:year/excel': 'members',
  'POST /p/:platform/arsuppfoljning/:year/analys': 'coordinator',
  'POST /p/:platform/arsuppfoljning/:year/avsnitt/:nodeId': 'coordinator',
  'POST /p/:platform/arsuppfoljning/:year/publicera': 'coordinator',
};

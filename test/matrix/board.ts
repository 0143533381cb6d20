import type { MatrixLines } from './lines.js';

export const board: MatrixLines = {
  'GET /': 'signed-in',
  'GET /p/:platform': 'members',
  'GET /api/v1/platforms/:platformId/waiting': 'members',
  'GET /api/v1/platforms/:platformId/board': 'members',
  'GET /api/v1/platforms/:platformId/board/cards': 'members',
  'POST /api/v1/platforms/:platformId/board/cards/:kind/:id/move': 'coordinator reporter approver',
  'GET /p/:platform/tavla': 'members',
  'POST /p/:platform/tavla/kort/:kind/:id': 'coordinator reporter approver',
  'GET /p/:platform/styrtavla': 'members',
};

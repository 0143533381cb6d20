import type { MatrixLines } from './lines.js';

export const board: MatrixLines = {
  'GET /api/v1/platforms/:platformId/board': 'members',
  'GET /p/:platform/styrtavla': 'members',
};

import type { MatrixLines } from './lines.js';

const api = '/api/v1/platforms/:platformId';

export const decisions: MatrixLines = {
  [`GET ${api}/decisions`]: 'members',
  [`GET ${api}/decisions/:decisionId`]: 'members',
};

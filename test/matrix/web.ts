import type { MatrixLines } from './lines.js';

export const web: MatrixLines = {
  'GET /health/live': 'public',
  'GET /health/ready': 'public',
  'GET /metrics': 'public',
  'GET /assets/:hash/*': 'public',
  'GET /api/v1/api-info': 'public',
  'GET /api/v1/openapi.json': 'public',
  'GET /api/v1/docs': 'public',
  'GET /tillganglighet': 'public',
  'GET /hjalp': 'public',
  'GET /personuppgifter': 'public',
  'GET /ordlista': 'public',
};

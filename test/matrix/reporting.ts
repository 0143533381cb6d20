import type { MatrixLines } from './lines.js';

const rounds = '/api/v1/platforms/:platformId/reporting-rounds';
const reports = '/api/v1/platforms/:platformId/reports';

export const reporting: MatrixLines = {
  [`GET ${rounds}`]: 'members',
  [`POST ${rounds}`]: 'coordinator',
  [`GET ${rounds}/:id`]: 'members',
  [`GET ${rounds}/:id/matrix`]: 'members',
  [`GET ${rounds}/:id/reports`]: 'members',
  [`POST ${rounds}/:id/open`]: 'coordinator',
  [`POST ${rounds}/:id/close`]: 'coordinator',
  [`POST ${rounds}/:id/lock`]: 'coordinator',
  [`POST ${rounds}/:id/certify`]: 'coordinator',
  [`GET ${reports}/:id`]: 'members',
  [`PUT ${reports}/:id`]: 'reporter approver',
  [`POST ${reports}/:id/submit`]: 'approver',
  [`POST ${reports}/:id/start-review`]: 'coordinator',
  [`POST ${reports}/:id/approve`]: 'coordinator',
  [`POST ${reports}/:id/return`]: 'coordinator',
};

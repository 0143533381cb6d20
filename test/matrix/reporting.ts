import type { MatrixLines } from './lines.js';

const rounds = '/api/v1/platforms/:platformId/reporting-rounds';
const reports = '/api/v1/platforms/:platformId/reports';
const round = '/p/:platform/rapportering/:roundId';
const report = `${round}/:organisationId`;

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
  'GET /p/:platform/rapportering': 'members',
  'GET /p/:platform/rapportering/ny': 'coordinator',
  'POST /p/:platform/rapportering/ny': 'coordinator',
  'GET /p/:platform/rapportering/:roundId': 'members',
  [`POST ${round}/oppna`]: 'coordinator',
  [`POST ${round}/stang`]: 'coordinator',
  [`POST ${round}/las`]: 'coordinator',
  [`POST ${round}/faststall`]: 'coordinator',
  [`GET ${report}`]: 'members',
  [`POST ${report}/poster/:itemId`]: 'reporter approver',
  [`POST ${report}/helheten`]: 'reporter approver',
  [`GET ${report}/granska`]: 'reporter approver',
  [`POST ${report}/skicka-in`]: 'approver',
  [`POST ${report}/borja-granska`]: 'coordinator',
  [`POST ${report}/godkann`]: 'coordinator',
  [`POST ${report}/atersand`]: 'coordinator',
};

import type { MatrixLines } from './lines.js';

const api = '/api/v1/platforms/:platformId';
const writers = 'coordinator reporter approver';

export const improvement: MatrixLines = {
  [`GET ${api}/deviations`]: 'members',
  [`POST ${api}/deviations`]: writers,
  [`GET ${api}/deviations/:id`]: 'members',
  [`PUT ${api}/deviations/:id`]: writers,
  [`POST ${api}/deviations/:id/act`]: writers,
  [`POST ${api}/deviations/:id/follow-up`]: writers,
  [`POST ${api}/deviations/:id/close`]: writers,
  [`POST ${api}/deviations/:id/act-again`]: writers,
  [`POST ${api}/deviations/:id/reopen`]: writers,
  [`GET ${api}/improvements`]: 'members',
  [`POST ${api}/improvements`]: writers,
  [`GET ${api}/improvements/:id`]: 'members',
  [`PUT ${api}/improvements/:id`]: writers,
  [`POST ${api}/improvements/:id/plan`]: writers,
  [`POST ${api}/improvements/:id/start`]: writers,
  [`POST ${api}/improvements/:id/finish`]: writers,
  [`POST ${api}/improvements/:id/check-effect`]: writers,
  [`POST ${api}/improvements/:id/resume`]: writers,
  [`POST ${api}/improvements/:id/reopen`]: writers,
  [`POST ${api}/improvements/:id/replan`]: writers,
  [`POST ${api}/improvements/:id/rethink`]: writers,
  [`POST ${api}/improvements/:id/park`]: writers,
  [`POST ${api}/improvements/:id/drop`]: writers,
};

import type { MatrixLines } from './lines.js';

const api = '/api/v1/platforms/:platformId';
const writers = 'coordinator reporter approver';

export const activities: MatrixLines = {
  [`GET ${api}/activities`]: 'members',
  [`GET ${api}/activities/coverage`]: 'members',
  [`POST ${api}/activities`]: writers,
  [`GET ${api}/activities/:id`]: 'members',
  [`PUT ${api}/activities/:id`]: writers,
  [`DELETE ${api}/activities/:id`]: writers,
  [`PUT ${api}/activities/:id/participants`]: writers,
  [`POST ${api}/activities/:id/start`]: writers,
  [`POST ${api}/activities/:id/finish`]: writers,
  [`POST ${api}/activities/:id/resume`]: writers,
  [`POST ${api}/activities/:id/reopen`]: writers,
  [`POST ${api}/activities/:id/replan`]: writers,
  [`POST ${api}/activities/:id/pause`]: writers,
  [`POST ${api}/activities/:id/cancel`]: writers,
  [`POST ${api}/activities/:id/check-effect`]: writers,
  [`GET ${api}/activities/:id/events`]: 'members',
  [`POST ${api}/activities/:id/events`]: writers,
  [`GET ${api}/events/:eventId`]: 'members',
  [`DELETE ${api}/events/:eventId`]: writers,
  [`POST ${api}/activities/:id/absences`]: writers,
  [`DELETE ${api}/absences/:absenceId`]: writers,
  [`GET ${api}/activities/:id/outputs`]: 'members',
  [`GET ${api}/municipal-overview`]: 'members',
};

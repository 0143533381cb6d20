import type { MatrixLines } from './lines.js';

const API = '/api/v1/platforms/:platformId';

export const indicators: MatrixLines = {
  [`GET ${API}/indicators`]: 'members',
  [`GET ${API}/indicator-catalogue`]: 'members',
  [`POST ${API}/indicators`]: 'coordinator approver',
  [`POST ${API}/indicators/reuse`]: 'coordinator',
  [`GET ${API}/indicators/:indicatorId`]: 'members',
  [`GET ${API}/indicators/:indicatorId/uses`]: 'members',
  [`PATCH ${API}/indicators/:indicatorId`]: 'coordinator approver',
  [`POST ${API}/indicators/:indicatorId/publish`]: 'coordinator approver',
  [`POST ${API}/indicators/:indicatorId/unpublish`]: 'coordinator approver',
  [`GET ${API}/indicators/:indicatorId/values`]: 'members',
  [`GET ${API}/indicators/:indicatorId/values/corrections`]: 'members',
  [`POST ${API}/indicators/:indicatorId/values`]: 'coordinator approver reporter',
  [`POST ${API}/indicators/:indicatorId/uses`]: 'coordinator',
  [`GET ${API}/indicator-uses/:useId`]: 'members',
  [`PATCH ${API}/indicator-uses/:useId`]: 'coordinator',
  [`POST ${API}/indicator-uses/:useId/targets`]: 'coordinator',
  [`POST ${API}/indicator-uses/:useId/end`]: 'coordinator',
  [`GET ${API}/indicator-uses/:useId/status`]: 'members',
  [`GET ${API}/nodes/:nodeId/status`]: 'members',
  [`POST ${API}/nodes/:nodeId/judgements`]: 'coordinator steering_member',
  [`POST ${API}/nodes/:nodeId/judgements/withdraw`]: 'coordinator steering_member',
};

import type { MatrixLines } from './lines.js';

const api = '/api/v1/platforms/:platformId';
const version = `${api}/model-versions/:versionId`;

export const logicModel: MatrixLines = {
  [`GET ${api}/logic-models`]: 'members',
  [`POST ${api}/logic-models`]: 'coordinator',
  [`GET ${api}/logic-models/:modelId`]: 'members',
  [`GET ${api}/logic-models/:modelId/versions`]: 'members',
  [`POST ${api}/logic-models/:modelId/versions`]: 'coordinator',
  [`GET ${version}`]: 'members',
  [`PATCH ${version}`]: 'coordinator',
  [`POST ${version}/nodes`]: 'coordinator',
  [`PATCH ${version}/nodes/:nodeId`]: 'coordinator',
  [`DELETE ${version}/nodes/:nodeId`]: 'coordinator',
  [`POST ${version}/nodes/:nodeId/move`]: 'coordinator',
  [`POST ${version}/links`]: 'coordinator',
  [`PATCH ${version}/links/:linkId`]: 'coordinator',
  [`DELETE ${version}/links/:linkId`]: 'coordinator',
  [`POST ${version}/share`]: 'coordinator',
  [`POST ${version}/table`]: 'coordinator',
  [`POST ${version}/stands`]: 'steering_member',
  [`POST ${version}/adopt`]: 'steering_member',
  [`POST ${version}/return`]: 'steering_member',
  [`POST ${version}/reopen`]: 'coordinator',
  [`GET ${version}/findings`]: 'members',
  [`GET ${version}/verification`]: 'members',
};

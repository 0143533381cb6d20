import type { MatrixLines } from './lines.js';

const api = '/api/v1/platforms/:platformId';
const goals = '/p/:platform/mal';
const logic = '/p/:platform/verksamhetslogik';
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
  [`GET ${goals}`]: 'members',
  [`GET ${goals}/ny`]: 'coordinator',
  [`POST ${goals}/ny`]: 'coordinator',
  [`GET ${goals}/nytt-utkast`]: 'coordinator',
  [`POST ${goals}/nytt-utkast`]: 'coordinator',
  [`GET ${goals}/:version`]: 'members',
  [`GET ${goals}/:version/beslut`]: 'members',
  [`POST ${goals}/:version/beslut/stallningstagande`]: 'steering_member',
  [`POST ${goals}/:version/beslut/anta`]: 'steering_member',
  [`POST ${goals}/:version/beslut/aterremittera`]: 'steering_member',
  [`GET ${logic}`]: 'members',
  [`GET ${logic}/:delmal`]: 'members',
};

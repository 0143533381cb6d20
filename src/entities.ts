import { FollowUp } from './follow-up/follow-up.entity.js';
import { Activity, ActivityEvent, EventAbsence } from './activities/activity.entity.js';
import type { EntityClass } from './database/data-source.js';
import { Decision } from './decisions/decision.entity.js';
import { LogicModel, ModelVersion } from './logic-model/logic-model.entity.js';
import { ModelLink, ModelNode, VersionNode } from './logic-model/node.entity.js';
import { Deviation, Improvement } from './improvement/improvement.entity.js';

/** Every entity of every module, for the one data source. */
export const ENTITIES: readonly EntityClass[] = [
  FollowUp,
  Decision,
  LogicModel,
  ModelVersion,
  ModelNode,
  VersionNode,
  ModelLink,
  Activity,
  ActivityEvent,
  EventAbsence,
  Deviation,
  Improvement,
];

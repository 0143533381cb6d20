import type { INestApplicationContext } from '@nestjs/common';
import type { FixedClock } from '../shared/clock.js';
import { fillFyrbodal } from './fill-fyrbodal.js';
import { fillCatalogueCare } from './fill-catalogue-care.js';
import { fillComparison } from './fill-comparison.js';
import { fillCatalogue, fillIndicators } from './fill-indicators.js';
import { fillLocalModel } from './fill-local-model.js';
import { fillMeetings } from './fill-meetings.js';
import { fillModel } from './fill-model.js';
import { fillNotices } from './fill-notices.js';
import { fillPeople } from './fill-people.js';
import { fillReports } from './fill-reports.js';
import { fillActivities, fillDeviations } from './fill-work.js';
import { fillSources } from './fill-sources.js';
import { Stage } from './stage.js';

/**
 * Builds the demonstration in an empty, migrated database by calling the services as its actors, at dates of
 * its own: `clock` must be the application's. Facts about the parties are real; every figure is made up.
 */
export async function fillDemonstration(app: INestApplicationContext, clock: FixedClock): Promise<void> {
  const stage = new Stage(app, clock);
  await fillCatalogue(stage);
  const cast = await fillPeople(stage);
  const { nodes } = await fillModel(stage, cast);
  await fillLocalModel(stage, cast, nodes);
  const indicators = await fillIndicators(stage, cast, nodes);
  await fillCatalogueCare(stage, cast, indicators);
  await fillSources(stage, cast, indicators);
  await fillComparison(stage, cast, indicators);
  await fillActivities(stage, cast, nodes);
  await fillDeviations(stage, cast, nodes);
  await fillReports(stage, cast);
  await fillMeetings(stage, cast);
  await fillNotices(stage, cast);
  await fillFyrbodal(stage, {
    platformId: cast.actors.coordinator.platformId,
    indicatorId: indicators['offer'] ?? '',
  });
}

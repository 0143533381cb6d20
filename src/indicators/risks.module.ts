import { Global, Injectable, Module } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Risks, type Risk } from '../decisions/meetings/risks.js';
import type { Actor } from '../shared/actor.js';
import { IndicatorsModule } from './indicators.module.js';
import { UseStatusQueries, type TwoPeriods } from './use-status.queries.js';
import type { UseStatus } from './use-status.types.js';

const GOALS = {
  name: 'indicators_goals_in_force',
  text: `select f.node_id as id, f.text from node_in_force f
    where f.platform_id = $1 and f.kind in ('overall_goal', 'sub_goal')`,
};

/** Indicators and goals whose status was at risk a period ago, by the rule, and is so now. */
@Injectable()
class MeasuredRisks extends Risks {
  constructor(
    private readonly statuses: UseStatusQueries,
    private readonly database: Database,
  ) {
    super();
  }

  async twiceRunning(actor: Actor): Promise<Risk[]> {
    const periods = await this.statuses.twoPeriods(actor);
    const goals = await this.database.read<{ id: string; text: string }>(GOALS, [actor.platformId]);
    const wordings = new Map(goals.map(({ id, text }) => [id, text]));
    return [...goalsOf(periods, wordings), ...indicatorsOf(periods)];
  }
}

const numbersOf = (uses: readonly UseStatus[]): number[] =>
  [...new Set(uses.flatMap(({ subGoalNumber }) => subGoalNumber ?? []))].sort((a, b) => a - b);

/** The last days of the newest two periods that the uses have figures of. */
function periodsOf(uses: readonly UseStatus[], { ends }: TwoPeriods): [string, string] {
  const latest = (days: readonly (string | null | undefined)[]): string =>
    days.reduce<string>((last, day) => (day && day > last ? day : last), '');
  return [latest(uses.map(({ useId }) => ends.get(useId))), latest(uses.map(({ value }) => value?.end))];
}

function goalsOf(periods: TwoPeriods, wordings: ReadonlyMap<string, string>): Risk[] {
  const { now, before } = periods;
  const goals = new Set(now.uses.flatMap(({ goalNodeId }) => goalNodeId ?? []));
  return [...goals]
    .filter((id) => now.node(id).status === 'at_risk' && before.node(id).status === 'at_risk')
    .map((id): Risk => {
      const told = new Set(now.node(id).basis.useIds);
      const uses = now.uses.filter(({ useId }) => told.has(useId));
      const ofGoal = now.uses.filter(({ goalNodeId }) => goalNodeId === id);
      return {
        id,
        kind: 'goal',
        name: wordings.get(id) ?? '',
        subGoals: numbersOf(ofGoal),
        periods: periodsOf(uses, periods),
      };
    });
}

function indicatorsOf(periods: TwoPeriods): Risk[] {
  const { now, before } = periods;
  const red = now.uses.filter(
    ({ useId, status }) => status === 'at_risk' && before.use(useId)?.status === 'at_risk',
  );
  return [...new Set(red.map(({ indicatorId }) => indicatorId))].map((id): Risk => {
    const uses = red.filter(({ indicatorId }) => indicatorId === id);
    const name = uses[0]?.indicatorName ?? '';
    return { id, kind: 'indicator', name, subGoals: numbersOf(uses), periods: periodsOf(uses, periods) };
  });
}

/** Global, for the decisions stand below the indicators and cannot import them. */
@Global()
@Module({
  imports: [IndicatorsModule],
  providers: [{ provide: Risks, useClass: MeasuredRisks }],
  exports: [Risks],
})
export class RisksModule {}

import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members } from '../shared/access.js';
import type { Actor } from '../shared/actor.js';
import { isId } from '../shared/id.js';
import { Page } from '../web/answers.js';
import { Who } from '../web/request.js';
import { baseOf } from './activities.pages.js';
import { ActivitiesQueries } from './activities.queries.js';
import { ActivityOutputs } from './activity-outputs.js';
import { ACTIVITY_SORTS, ActivityQuery, LIST_STATES } from './activity-query.dto.js';
import { can } from './activity.policy.js';
import { activityTexts } from './activity.texts.js';
import { ActivityRegister } from './views/activity-register.js';
import { COMMITMENTS, type RegisterFilter } from './views/register-filters.js';

type Search = Readonly<Record<string, unknown>>;

/** The register of activities and commitments: what is sought, page by page. */
@Controller('p/:platform/aktiviteter')
@ApiExcludeController()
export class ActivityRegisterPages {
  constructor(
    private readonly queries: ActivitiesQueries,
    private readonly outputs: ActivityOutputs,
  ) {}

  @Get()
  @Members()
  async register(@Who() actor: Actor, @Query() search: Search): Promise<Page> {
    const filter = filterOf(search);
    const base = baseOf(actor);
    const href = (page: number): string =>
      `${base}?${new URLSearchParams({ ...filter, sida: String(page) }).toString()}`;
    const found = await this.queries.list(actor, queryOf(filter, search['sida']));
    const [choices, coverage] = [await this.queries.choices(actor), await this.outputs.coverage(actor)];
    const t = activityTexts[actor.locale];
    return new Page({
      title: filter.atagande === '' ? t.activities : t.commitments,
      current: filter.atagande === '' ? 'aktiviteter' : 'ataganden',
      body: (
        <ActivityRegister {...{ base, found, filter, choices, coverage, href, mayPlan: can.plan(actor) }} />
      ),
    });
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100) : '');

const filterOf = (search: Search): RegisterFilter => ({
  q: textOf(search['q']),
  delmal: textOf(search['delmal']),
  organisation: textOf(search['organisation']),
  lage: textOf(search['lage']),
  atagande: COMMITMENTS.find((one) => one === search['atagande']) ?? '',
  sortera: textOf(search['sortera']),
});

/** A page's address may be typed by hand: what is not understood is passed over. */
function queryOf(filter: RegisterFilter, page: unknown): ActivityQuery {
  const query = new ActivityQuery();
  query.page = Math.min(Math.max(Number.parseInt(textOf(page), 10) || 1, 1), 100_000);
  query.q = filter.q;
  if (isId(filter.delmal)) query.subGoal = filter.delmal;
  if (isId(filter.organisation)) query.organisation = filter.organisation;
  if (filter.atagande === '1') query.commitment = true;
  if (filter.atagande === 'utan-uppfoljning') query.followable = false;
  query.state = LIST_STATES.find((state) => state === filter.lage);
  query.sort = ACTIVITY_SORTS.find((sort) => sort === filter.sortera);
  return query;
}

import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { History, toHistoryItem } from '../../audit/history.js';
import { OrganisationsQueries } from '../../people/organisations/organisations.queries.js';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { isId } from '../../shared/id.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { platformPath } from '../../web/navigation.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { fromForm, versionOf, type FormBody } from '../../web/validate.js';
import { DUTY_SELECTIONS, DutiesQuery, FinishDuty, ReopenDuty } from './duties.dto.js';
import { DutiesQueries } from './duties.queries.js';
import { DutiesService } from './duties.service.js';
import { dutyReceipts, dutyTexts } from './duties.texts.js';
import { DutyPage } from './views/duty-page.js';
import { DutyRegister } from './views/duty-register.js';

type Search = Readonly<Record<string, unknown>>;
const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100) : '');

@Controller('p/:platform/uppdrag')
@ApiExcludeController()
export class DutiesPages {
  constructor(
    private readonly service: DutiesService,
    private readonly queries: DutiesQueries,
    private readonly organisations: OrganisationsQueries,
    private readonly history: History,
  ) {}

  @Get()
  @Members()
  async register(@Who() actor: Actor, @Query() search: Search): Promise<Page> {
    const filter = { organisation: textOf(search['organisation']), lage: textOf(search['lage']) };
    const query = Object.assign(new DutiesQuery(), {
      organisationId: isId(filter.organisation) ? filter.organisation : null,
      state: DUTY_SELECTIONS.find((one) => one === filter.lage) ?? null,
      page: Math.min(Math.max(Number.parseInt(textOf(search['sida']), 10) || 1, 1), 100_000),
    });
    const found = await this.queries.list(actor, query);
    const organisations = await this.organisations.options(actor);
    const root = platformPath(actor.platformSlug);
    const href = (page: number): string =>
      `${root}uppdrag?${new URLSearchParams({ ...filter, sida: String(page) }).toString()}`;
    return new Page({
      title: dutyTexts[actor.locale].title,
      current: 'mal',
      body: <DutyRegister {...{ root, found, organisations, filter, href }} />,
    });
  }

  @Get(':dutyId')
  @Members()
  async show(@Who() actor: Actor, @Param('dutyId') dutyId: string): Promise<Page> {
    return await this.page(actor, dutyId, fresh());
  }

  @Post(':dutyId/klart')
  @Only('coordinator', 'reporter', 'approver')
  finish(@Who() actor: Actor, @Param('dutyId') dutyId: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.service.finish(actor, dutyId, versionOf(body), await fromForm(FinishDuty, body));
        return new SeeOther(platformPath(actor.platformSlug, `uppdrag/${dutyId}`), dutyReceipts.done);
      },
      (refusal) => this.page(actor, dutyId, refused(body, refusal, actor.locale)),
    );
  }

  @Post(':dutyId/oppna')
  @Only('coordinator')
  reopen(@Who() actor: Actor, @Param('dutyId') dutyId: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.service.reopen(actor, dutyId, versionOf(body), await fromForm(ReopenDuty, body));
        return new SeeOther(platformPath(actor.platformSlug, `uppdrag/${dutyId}`), dutyReceipts.reopened);
      },
      (refusal) => this.page(actor, dutyId, refused(body, refusal, actor.locale)),
    );
  }

  private async page(actor: Actor, dutyId: string, form: FormState): Promise<Page> {
    const duty = await this.queries.get(actor, dutyId);
    const happenings = await this.history.of(actor, 'decision_duty', dutyId);
    const t = dutyTexts[actor.locale];
    const history = happenings.map(toHistoryItem(t.happened));
    return new Page({
      title: `${t.title}: ${duty.organisation.name}`,
      current: 'mal',
      body: <DutyPage root={platformPath(actor.platformSlug)} {...{ duty, history, form }} />,
    });
  }
}

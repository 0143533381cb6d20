import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OrganisationsQueries } from '../../people/organisations/organisations.queries.js';
import { Members, Only } from '../../shared/access.js';
import { hasRole, type Actor } from '../../shared/actor.js';
import { isId } from '../../shared/id.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { platformPath } from '../../web/navigation.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { fromForm, type FormBody } from '../../web/validate.js';
import { isChair } from '../decision.policy.js';
import { toDecisionView } from '../decision.views.js';
import { DecisionsQuery } from '../decisions.dto.js';
import { DecisionsQueries } from '../decisions.queries.js';
import { AssignDuty, DutiesQuery } from '../duties/duties.dto.js';
import { DutiesQueries } from '../duties/duties.queries.js';
import { DutiesService } from '../duties/duties.service.js';
import { dutyReceipts } from '../duties/duties.texts.js';
import { registerTexts } from './register.texts.js';
import { DecisionInRegister } from './views/decision-in-register.js';
import { DecisionRegister, type RegisterFilter } from './views/decision-register.js';

type Search = Readonly<Record<string, unknown>>;
const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 100) : '');
const yearOf = (value: string): number | null => (/^\d{4}$/.test(value) ? Number.parseInt(value, 10) : null);

/** The register of decisions, and each decision with what follows from it. */
@Controller('p/:platform/beslut')
@ApiExcludeController()
export class DecisionRegisterPages {
  constructor(
    private readonly decisions: DecisionsQueries,
    private readonly duties: DutiesQueries,
    private readonly service: DutiesService,
    private readonly organisations: OrganisationsQueries,
  ) {}

  @Get()
  @Members()
  async register(@Who() actor: Actor, @Query() search: Search): Promise<Page> {
    const filter: RegisterFilter = {
      q: textOf(search['q']),
      organ: textOf(search['organ']),
      ar: textOf(search['ar']),
      amne: textOf(search['amne']),
      lage: textOf(search['lage']),
    };
    const query = Object.assign(new DecisionsQuery(), {
      q: filter.q,
      bodyId: isId(filter.organ) ? filter.organ : null,
      year: yearOf(filter.ar),
      subjectType: filter.amne,
      state: ['open', 'adopted', 'returned'].includes(filter.lage) ? filter.lage : null,
      page: Math.min(Math.max(Number.parseInt(textOf(search['sida']), 10) || 1, 1), 100_000),
    });
    const found = await this.decisions.list(actor, query);
    const facets = await this.decisions.facets(actor);
    const root = platformPath(actor.platformSlug);
    const href = (page: number): string =>
      `${root}beslut?${new URLSearchParams({ ...filter, sida: String(page) }).toString()}`;
    return new Page({
      title: registerTexts[actor.locale].title,
      current: 'mal',
      body: <DecisionRegister {...{ root, found, facets, filter, href }} />,
    });
  }

  @Get(':decisionId')
  @Members()
  async show(@Who() actor: Actor, @Param('decisionId') decisionId: string): Promise<Page> {
    return await this.page(actor, decisionId, fresh());
  }

  @Post(':decisionId/uppdrag')
  @Only('coordinator', 'steering_member')
  assign(@Who() actor: Actor, @Param('decisionId') decisionId: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.service.assign(actor, decisionId, await fromForm(AssignDuty, body));
        return new SeeOther(platformPath(actor.platformSlug, `beslut/${decisionId}`), dutyReceipts.assigned);
      },
      (refusal) => this.page(actor, decisionId, refused(body, refusal, actor.locale)),
    );
  }

  private async page(actor: Actor, decisionId: string, form: FormState): Promise<Page> {
    const row = await this.decisions.getRow(actor, decisionId);
    const decision = toDecisionView(actor, row);
    const query = Object.assign(new DutiesQuery(), { decisionId, limit: 100 });
    const { data: duties } = await this.duties.list(actor, query);
    const mayAssign = row.state === 'adopted' && (hasRole(actor, 'coordinator') || isChair(actor, row));
    const organisations = mayAssign ? await this.organisations.options(actor) : null;
    return new Page({
      title: decision.subjectTitle ?? registerTexts[actor.locale].matter,
      current: 'mal',
      body: (
        <DecisionInRegister
          root={platformPath(actor.platformSlug)}
          {...{ decision, duties, organisations, form }}
        />
      ),
    });
  }
}

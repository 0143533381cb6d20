import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Members, Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { platformPath } from '../../web/navigation.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { fromForm, versionOf, type FormBody } from '../../web/validate.js';
import { canManageAccounts, canManagePlatform } from '../people.policy.js';
import { OrganisationsQuery, RegisterOrganisation, type OrganisationView } from './organisations.dto.js';
import { OrganisationsQueries } from './organisations.queries.js';
import { OrganisationsService } from './organisations.service.js';
import { organisationReceipts, organisationTexts } from './organisations.texts.js';
import { OrganisationForm } from './views/organisation-form.js';
import { OrganisationPage } from './views/organisation.js';
import { OrganisationsRegister } from './views/register.js';

@Controller('p/:platform/organisationer')
@ApiExcludeController()
export class OrganisationsPages {
  constructor(
    private readonly service: OrganisationsService,
    private readonly queries: OrganisationsQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Members()
  async register(@Who() actor: Actor, @Query() query: OrganisationsQuery): Promise<Page> {
    const found = await this.queries.list(actor, query);
    const all = await this.queries.count(actor);
    return new Page({
      title: organisationTexts[actor.locale].title,
      current: 'organisationer',
      body: (
        <OrganisationsRegister
          slug={actor.platformSlug}
          query={query}
          found={found}
          all={all}
          mayRegister={canManagePlatform(actor)}
        />
      ),
    });
  }

  @Get('ny')
  @Only('coordinator')
  newForm(@Who() actor: Actor): Promise<Page> {
    return this.form(actor, null, fresh({ active: 'true' }));
  }

  @Post()
  @Only('coordinator')
  enter(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const view = await this.service.register(actor, await fromForm(RegisterOrganisation, body));
        return new SeeOther(this.path(actor, view.id), organisationReceipts.registered);
      },
      (refusal) => this.form(actor, null, refused(body, refusal, actor.locale)),
    );
  }

  @Get(':id')
  @Members()
  async show(@Who() actor: Actor, @Param('id') id: string): Promise<Page> {
    const organisation = await this.queries.get(actor, id);
    const today = this.clock.today();
    return new Page({
      title: organisation.name,
      current: 'organisationer',
      body: (
        <OrganisationPage
          slug={actor.platformSlug}
          organisation={organisation}
          people={await this.queries.peopleOf(actor, id, today)}
          seats={await this.queries.seatsOf(actor, id, today)}
          parts={await this.queries.partsOf(actor, id)}
          mayInvite={canManageAccounts(actor)}
        />
      ),
    });
  }

  @Get(':id/redigera')
  @Only('coordinator')
  async editForm(@Who() actor: Actor, @Param('id') id: string): Promise<Page> {
    const view = await this.queries.get(actor, id);
    return await this.form(actor, view, fresh(valuesOf(view)));
  }

  @Post(':id')
  @Only('coordinator')
  change(@Who() actor: Actor, @Param('id') id: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const input = await fromForm(RegisterOrganisation, body);
        await this.service.change(actor, id, versionOf(body), input);
        return new SeeOther(this.path(actor, id), organisationReceipts.changed);
      },
      async (refusal) =>
        this.form(actor, await this.queries.get(actor, id), refused(body, refusal, actor.locale)),
    );
  }

  private path(actor: Actor, id: string): string {
    return platformPath(actor.platformSlug, `organisationer/${id}`);
  }

  private async form(actor: Actor, editing: OrganisationView | null, form: FormState): Promise<Page> {
    const t = organisationTexts[actor.locale];
    return new Page({
      title: editing ? t.editTitle : t.newTitle,
      current: 'organisationer',
      body: (
        <OrganisationForm
          slug={actor.platformSlug}
          form={form}
          editing={editing}
          others={await this.queries.options(actor)}
        />
      ),
    });
  }
}

const valuesOf = (view: OrganisationView): FormState['values'] => ({
  name: view.name,
  shortName: view.shortName ?? '',
  kind: view.kind,
  relation: view.relation,
  areaCode: view.areaCode ?? '',
  memberOfId: view.memberOfId ?? '',
  contactFunction: view.contactFunction ?? '',
  active: String(view.active),
  version: String(view.version),
});

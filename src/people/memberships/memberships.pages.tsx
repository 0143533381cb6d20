import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Attempt, Page, SeeOther, type Refusal } from '../../web/answers.js';
import { platformPath } from '../../web/navigation.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { fromForm, versionOf, type FormBody } from '../../web/validate.js';
import { OrganisationsQueries } from '../organisations/organisations.queries.js';
import {
  ChangeMembership,
  MembershipsQuery,
  SuspendMembership,
  type MembershipView,
} from './memberships.dto.js';
import { MembershipsQueries } from './memberships.queries.js';
import { MembershipsService } from './memberships.service.js';
import { membershipReceipts, membershipTexts } from './memberships.texts.js';
import { membershipFormPage } from './views/membership-form.js';
import { MembershipPage } from './views/membership.js';
import { MembershipsList } from './views/memberships-list.js';

@Controller('p/:platform/administration/personer')
@ApiExcludeController()
export class MembershipsPages {
  constructor(
    private readonly service: MembershipsService,
    private readonly queries: MembershipsQueries,
    private readonly organisations: OrganisationsQueries,
  ) {}

  @Get()
  @Only('coordinator', 'administrator')
  async list(@Who() actor: Actor, @Query() query: MembershipsQuery): Promise<Page> {
    const found = await this.queries.list(actor, query);
    return new Page({
      title: membershipTexts[actor.locale].title,
      current: 'personer',
      body: <MembershipsList slug={actor.platformSlug} query={query} found={found} />,
    });
  }

  @Get(':id')
  @Only('coordinator', 'administrator')
  show(@Who() actor: Actor, @Param('id') id: string): Promise<Page> {
    return this.page(actor, id, fresh());
  }

  @Get(':id/redigera')
  @Only('coordinator', 'administrator')
  async editForm(@Who() actor: Actor, @Param('id') id: string): Promise<Page> {
    const membership = await this.queries.get(actor, id);
    return await this.form(actor, membership, fresh(valuesOf(membership)));
  }

  @Post(':id')
  @Only('coordinator', 'administrator')
  change(@Who() actor: Actor, @Param('id') id: string, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        await this.service.change(actor, id, versionOf(body), await fromForm(ChangeMembership, body));
        return new SeeOther(this.path(actor, id), membershipReceipts.changed);
      },
      async (refusal) =>
        this.form(actor, await this.queries.get(actor, id), refused(body, refusal, actor.locale)),
    );
  }

  @Post(':id/stang-av')
  @Only('coordinator', 'administrator')
  suspend(@Who() actor: Actor, @Param('id') id: string, @Body() body: FormBody): Attempt {
    return this.step(actor, id, body, async () => {
      const { reason } = await fromForm(SuspendMembership, body);
      await this.service.suspend(actor, id, versionOf(body), reason ?? undefined);
      return new SeeOther(this.path(actor, id), membershipReceipts.suspended);
    });
  }

  @Post(':id/aktivera')
  @Only('coordinator', 'administrator')
  lift(@Who() actor: Actor, @Param('id') id: string, @Body() body: FormBody): Attempt {
    return this.step(actor, id, body, async () => {
      await this.service.lift(actor, id, versionOf(body));
      return new SeeOther(this.path(actor, id), membershipReceipts.lifted);
    });
  }

  /** A step taken on the person's own page, which says why when it is refused. */
  private step(actor: Actor, id: string, body: FormBody, write: Attempt['write']): Attempt {
    const again = (refusal: Refusal): Promise<Page> =>
      this.page(actor, id, refused(body, asWhole(refusal), actor.locale));
    return new Attempt(write, again);
  }

  private path(actor: Actor, id: string): string {
    return platformPath(actor.platformSlug, `administration/personer/${id}`);
  }

  private async page(actor: Actor, id: string, form: FormState): Promise<Page> {
    const membership = await this.queries.get(actor, id);
    return new Page({
      title: membership.functionTitle,
      current: 'personer',
      body: <MembershipPage slug={actor.platformSlug} membership={membership} form={form} />,
    });
  }

  private async form(actor: Actor, editing: MembershipView, form: FormState): Promise<Page> {
    const organisations = await this.organisations.options(actor);
    return membershipFormPage({ actor, editing, form, organisations });
  }
}

/** The dialogs are closed when the page comes back, so what was wrong in them is said on the page. */
const asWhole = (refusal: Refusal): Refusal => ({
  ...refusal,
  text: refusal.fields[0]?.reason ?? refusal.text,
  fields: [],
});

const valuesOf = (membership: MembershipView): FormState['values'] => ({
  organisationId: membership.organisationId,
  functionTitle: membership.functionTitle,
  roles: membership.roles,
  validFrom: membership.validFrom,
  validTo: membership.validTo ?? '',
  version: String(membership.version),
});

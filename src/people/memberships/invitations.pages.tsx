import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Config } from '../../config/config.js';
import { CONFIG } from '../../config/config.module.js';
import { Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import { Clock } from '../../shared/clock.js';
import { isId } from '../../shared/id.js';
import { Attempt, Page, SeeOther } from '../../web/answers.js';
import { formatDateTime } from '../../web/i18n/format.js';
import { platformPath } from '../../web/navigation.js';
import { fresh, refused, type FormState } from '../../web/refusal.js';
import { Who } from '../../web/request.js';
import { fromForm, type FormBody } from '../../web/validate.js';
import { OrganisationsQueries } from '../organisations/organisations.queries.js';
import { ShownOnce } from '../views/shown-once.js';
import { InvitationsService, type Link } from './invitations.service.js';
import { InvitePerson, type MembershipView } from './memberships.dto.js';
import { MembershipsQueries } from './memberships.queries.js';
import { membershipReceipts, membershipTexts } from './memberships.texts.js';
import { membershipFormPage } from './views/membership-form.js';

const NEVER_REFUSED = (): Promise<Page> => Promise.reject(new Error('making a link is allowed or forbidden'));

@Controller('p/:platform/administration/personer')
@ApiExcludeController()
export class InvitationsPages {
  constructor(
    private readonly invitations: InvitationsService,
    private readonly queries: MembershipsQueries,
    private readonly organisations: OrganisationsQueries,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('ny')
  @Only('coordinator', 'administrator')
  newForm(@Who() actor: Actor, @Query('organisation') organisation: unknown): Promise<Page> {
    const organisationId = isId(organisation) ? organisation : '';
    return this.form(actor, fresh({ organisationId, validFrom: this.clock.today() }));
  }

  @Post()
  @Only('coordinator', 'administrator')
  invite(@Who() actor: Actor, @Body() body: FormBody): Attempt {
    return new Attempt(
      async () => {
        const { membership, link } = await this.invitations.invite(actor, await fromForm(InvitePerson, body));
        if (link) return this.linkPage(actor, membership, link);
        const { invited, invitedWithoutLink } = membershipReceipts;
        return new SeeOther(
          platformPath(actor.platformSlug, `administration/personer/${membership.id}`),
          membership.state === 'invited' ? invitedWithoutLink : invited,
        );
      },
      (refusal) => this.form(actor, refused(body, refusal, actor.locale)),
    );
  }

  @Post(':id/losenordslank')
  @Only('coordinator', 'administrator')
  makeLink(@Who() actor: Actor, @Param('id') id: string): Attempt {
    return new Attempt(async () => {
      const link = await this.invitations.makeLink(actor, id);
      return this.linkPage(actor, await this.queries.get(actor, id), link);
    }, NEVER_REFUSED);
  }

  private linkPage(actor: Actor, membership: MembershipView, link: Link): Page {
    const t = membershipTexts[actor.locale];
    const all = platformPath(actor.platformSlug, 'administration/personer');
    return new Page({
      title: t.linkMadeTitle,
      current: 'personer',
      status: 200,
      body: (
        <ShownOnce
          title={t.linkMadeTitle}
          lead={t.linkMadeLead}
          crumbs={[
            { label: t.title, href: all },
            { label: membership.functionTitle, href: `${all}/${membership.id}` },
            { label: t.linkMadeTitle },
          ]}
          label={t.linkLabel}
          help={t.linkHelp}
          value={`${this.config.publicUrl}/valj-losenord/${link.secret}`}
          until={t.linkUntil(formatDateTime(actor.locale, link.expiresAt))}
          warning={t.linkReload}
          done={{ href: `${all}/${membership.id}`, label: t.linkDone }}
        />
      ),
    });
  }

  private async form(actor: Actor, form: FormState): Promise<Page> {
    const organisations = await this.organisations.options(actor);
    return membershipFormPage({ actor, editing: null, form, organisations });
  }
}

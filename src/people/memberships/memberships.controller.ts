import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Only } from '../../shared/access.js';
import type { Actor } from '../../shared/actor.js';
import type { Paged } from '../../shared/paging.js';
import { Created } from '../../web/answers.js';
import { IfMatch } from '../../web/preconditions.js';
import { Who } from '../../web/request.js';
import { InvitationsService } from './invitations.service.js';
import {
  ChangeMembership,
  InvitePerson,
  MEMBERSHIP_EXAMPLE,
  MembershipsQuery,
  SuspendMembership,
  type MembershipView,
} from './memberships.dto.js';
import { MembershipsQueries } from './memberships.queries.js';
import { MembershipsService } from './memberships.service.js';

@Controller('api/v1/platforms/:platformId/memberships')
@ApiTags('Personer och roller')
export class MembershipsController {
  constructor(
    private readonly service: MembershipsService,
    private readonly invitations: InvitationsService,
    private readonly queries: MembershipsQueries,
  ) {}

  @Get()
  @Only('coordinator', 'administrator')
  @ApiOperation({
    summary: 'Uppdrag',
    description: 'Who has which role, by organisation and function. Names only where their owners show them.',
  })
  @ApiOkResponse({
    description: 'One page of memberships.',
    example: { data: [MEMBERSHIP_EXAMPLE], _meta: { page: 1, limit: 20, total: 1 } },
  })
  list(@Who() actor: Actor, @Query() query: MembershipsQuery): Promise<Paged<MembershipView>> {
    return this.queries.list(actor, query);
  }

  @Get(':id')
  @Only('coordinator', 'administrator')
  @ApiOperation({ summary: 'Ett uppdrag', description: 'One membership.' })
  @ApiOkResponse({ description: 'The membership.', example: MEMBERSHIP_EXAMPLE })
  get(@Who() actor: Actor, @Param('id') id: string): Promise<MembershipView> {
    return this.queries.get(actor, id);
  }

  @Post()
  @Only('coordinator', 'administrator')
  @ApiOperation({
    summary: 'Bjud in en person',
    description:
      'Gives whoever has the e-mail address a membership, and an account where there is none. The link to choose a password is made on the page, by a signed-in person: never through a token. Takes Idempotency-Key.',
  })
  @ApiCreatedResponse({ description: 'The membership.', example: MEMBERSHIP_EXAMPLE })
  async invite(@Who() actor: Actor, @Body() input: InvitePerson): Promise<Created<MembershipView>> {
    const { membership } = await this.invitations.invite(actor, input);
    return new Created(`/api/v1/platforms/${actor.platformId}/memberships/${membership.id}`, membership);
  }

  @Put(':id')
  @Only('coordinator', 'administrator')
  @ApiOperation({
    summary: 'Ändra ett uppdrag',
    description:
      'Replaces organisation, function, roles and dates. Only roles one may grant. Needs If-Match.',
  })
  @ApiOkResponse({ description: 'The membership as it is now.', example: MEMBERSHIP_EXAMPLE })
  change(
    @Who() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: ChangeMembership,
  ): Promise<MembershipView> {
    return this.service.change(actor, id, version, input);
  }

  @Post(':id/suspend')
  @HttpCode(200)
  @Only('coordinator', 'administrator')
  @ApiOperation({
    summary: 'Stäng av',
    description: 'Shuts the membership within a second: sessions end, tokens stop. Needs If-Match.',
  })
  @ApiOkResponse({
    description: 'The membership as it is now.',
    example: { ...MEMBERSHIP_EXAMPLE, state: 'suspended', allowedActions: ['edit', 'lift'] },
  })
  suspend(
    @Who() actor: Actor,
    @Param('id') id: string,
    @IfMatch() version: number,
    @Body() input: SuspendMembership,
  ): Promise<MembershipView> {
    return this.service.suspend(actor, id, version, input.reason ?? undefined);
  }

  @Post(':id/lift')
  @HttpCode(200)
  @Only('coordinator', 'administrator')
  @ApiOperation({
    summary: 'Häv avstängning',
    description: 'Gives a suspended membership back. Takes the right to grant its roles. Needs If-Match.',
  })
  @ApiOkResponse({ description: 'The membership as it is now.', example: MEMBERSHIP_EXAMPLE })
  lift(@Who() actor: Actor, @Param('id') id: string, @IfMatch() version: number): Promise<MembershipView> {
    return this.service.lift(actor, id, version);
  }
}

import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { AccountsPages } from './accounts/accounts.pages.js';
import { AccountsService } from './accounts/accounts.service.js';
import { MeController } from './accounts/me.controller.js';
import { PasswordLinksPages } from './accounts/password-links.pages.js';
import { PasswordLinks } from './accounts/password-links.service.js';
import { ApiTokensController } from './api-tokens/api-tokens.controller.js';
import { ApiTokensPages } from './api-tokens/api-tokens.pages.js';
import { ApiTokensQueries } from './api-tokens/api-tokens.queries.js';
import { ApiTokensService } from './api-tokens/api-tokens.service.js';
import { BodiesController } from './bodies/bodies.controller.js';
import { BodiesPages } from './bodies/bodies.pages.js';
import { BodiesQueries } from './bodies/bodies.queries.js';
import { BodiesService } from './bodies/bodies.service.js';
import { SeatsController } from './bodies/seats.controller.js';
import { SeatsPages } from './bodies/seats.pages.js';
import { SeatsService } from './bodies/seats.service.js';
import { FastLane } from './fast-lane.js';
import { IdentityService } from './identity.service.js';
import { InvitationsPages } from './memberships/invitations.pages.js';
import { InvitationsService } from './memberships/invitations.service.js';
import { MembershipsController } from './memberships/memberships.controller.js';
import { MembershipsPages } from './memberships/memberships.pages.js';
import { MembershipsQueries } from './memberships/memberships.queries.js';
import { MembershipsService } from './memberships/memberships.service.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import { OrganisationsPages } from './organisations/organisations.pages.js';
import { OrganisationsQueries } from './organisations/organisations.queries.js';
import { OrganisationsService } from './organisations/organisations.service.js';
import { FoundingService } from './platforms/founding.service.js';
import { PlatformsController } from './platforms/platforms.controller.js';
import { PlatformsPages } from './platforms/platforms.pages.js';
import { PlatformsQueries } from './platforms/platforms.queries.js';
import { PlatformsService } from './platforms/platforms.service.js';
import { SignInPages } from './sign-in.pages.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { SignInService } from './sign-in.service.js';
import { TargetGroupsController } from './target-groups/target-groups.controller.js';
import { TargetGroupsPages } from './target-groups/target-groups.pages.js';
import { TargetGroupsQueries } from './target-groups/target-groups.queries.js';
import { TargetGroupsService } from './target-groups/target-groups.service.js';

const queries = [
  ApiTokensQueries,
  BodiesQueries,
  MembershipsQueries,
  OrganisationsQueries,
  PlatformsQueries,
  TargetGroupsQueries,
];

/** For those who build on people by calling their services, as the demonstration does. */
const services = [
  AccountsService,
  ApiTokensService,
  BodiesService,
  FoundingService,
  InvitationsService,
  MembershipsService,
  OrganisationsService,
  PasswordLinks,
  PlatformsService,
  SeatsService,
  TargetGroupsService,
];

@Global()
@Module({
  controllers: [
    SignInPages,
    AccountsPages,
    PasswordLinksPages,
    MeController,
    ApiTokensController,
    ApiTokensPages,
    PlatformsController,
    PlatformsPages,
    OrganisationsController,
    OrganisationsPages,
    TargetGroupsController,
    TargetGroupsPages,
    BodiesController,
    BodiesPages,
    SeatsController,
    SeatsPages,
    MembershipsController,
    InvitationsPages,
    MembershipsPages,
  ],
  providers: [
    ...queries,
    ...services,
    IdentityService,
    FastLane,
    SignInService,
    SignInThrottle,
    { provide: APP_GUARD, useClass: AccessGuard },
  ],
  exports: [...queries, ...services, IdentityService, FastLane],
})
export class PeopleModule {}

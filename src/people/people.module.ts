import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { IdentityService } from './identity.service.js';
import { SignInPages } from './sign-in.pages.js';
import { SignInService } from './sign-in.service.js';

@Global()
@Module({
  controllers: [SignInPages],
  providers: [IdentityService, SignInService, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [IdentityService],
})
export class PeopleModule {}

import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import { ROLES, type Role } from './actor.js';

/**
 * Who a route is for. A route without such a declaration is refused to everybody and fails the matrix test.
 * `public`: anyone. `signed-in`: any person, no platform. `roles`: members of the route's platform in one of
 * these roles; finer rules are policies on the loaded row.
 */
export type Access = { kind: 'public' } | { kind: 'signed-in' } | { kind: 'roles'; roles: readonly Role[] };

export const ACCESS = 'access';

export const Public = (): CustomDecorator => SetMetadata(ACCESS, { kind: 'public' } satisfies Access);
export const SignedIn = (): CustomDecorator => SetMetadata(ACCESS, { kind: 'signed-in' } satisfies Access);
export const Only = (...roles: Role[]): CustomDecorator =>
  SetMetadata(ACCESS, { kind: 'roles', roles } satisfies Access);
/** Every role on the platform: what is shared is read by all. */
export const Members = (): CustomDecorator => Only(...ROLES);

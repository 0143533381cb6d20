import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import { ROLES, type Role } from './actor.js';

/**
 * Who a route is for. A route without such a declaration is refused to everybody and fails the matrix test.
 * `public`: anyone. `signed-in`: any person, no platform. `roles`: members of the route's platform in one of
 * these roles; finer rules are policies on the loaded row.
 */
export type Access = { kind: 'public' } | { kind: 'signed-in' } | { kind: 'roles'; roles: readonly Role[] };

export const ACCESS = 'access';

/** Declared for the guard, and told in the description of the API. */
const declared = (access: Access): MethodDecorator =>
  applyDecorators(SetMetadata(ACCESS, access), ApiExtension('x-access', access));

export const Public = (): MethodDecorator => declared({ kind: 'public' });
export const SignedIn = (): MethodDecorator => declared({ kind: 'signed-in' });
export const Only = (...roles: Role[]): MethodDecorator => declared({ kind: 'roles', roles });
/** Every role on the platform: what is shared is read by all. */
export const Members = (): MethodDecorator => Only(...ROLES);

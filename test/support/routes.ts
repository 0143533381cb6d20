import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { ACCESS, type Access } from '../../src/shared/access.js';
import type { TestApp } from './app.js';

export type Route = { method: string; path: string; access: Access | undefined };

const join = (...parts: string[]): string =>
  `/${parts.join('/')}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');

const asPaths = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : [String(value ?? '')];

/** Every route of the running application, read from its controllers. */
export function routesOf({ app }: TestApp): Route[] {
  const routes: Route[] = [];
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (!metatype) continue;
      const bases = asPaths(Reflect.getMetadata('path', metatype));
      const prototype = metatype.prototype as Record<string, unknown>;
      for (const name of Object.getOwnPropertyNames(prototype)) {
        const handler = prototype[name];
        if (typeof handler !== 'function') continue;
        const method = Reflect.getMetadata('method', handler) as RequestMethod | undefined;
        if (method === undefined) continue;
        for (const base of bases) {
          for (const path of asPaths(Reflect.getMetadata('path', handler))) {
            routes.push({
              method: RequestMethod[method] ?? '?',
              path: join(base, path),
              access: Reflect.getMetadata(ACCESS, handler) as Access | undefined,
            });
          }
        }
      }
    }
  }
  return routes;
}

/** A route's address with its parameters filled in; those not given get `otherwise`. */
export function fill(path: string, params: Readonly<Record<string, string>>, otherwise: string): string {
  return path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? otherwise).replace('*', 'x');
}

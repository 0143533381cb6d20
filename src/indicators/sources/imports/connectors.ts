import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../../config/config.module.js';
import type { Config } from '../../../config/config.js';
import { NotFound } from '../../../shared/errors.js';
import type { Connector } from '../connector.js';
import { KoladaClient } from '../kolada/kolada.client.js';
import { KoladaConnector } from '../kolada/kolada.connector.js';
import { Pace } from '../pace.js';
import { PxV1Client } from '../pxweb/px-v1.client.js';
import { PxV2Client } from '../pxweb/px-v2.client.js';
import { PxWebConnector } from '../pxweb/pxweb.connector.js';
import { HTTP_RULES, SourceHttp } from '../source-http.js';

/** The sources there are, whether this installation is connected to them or not. */
@Injectable()
export class Connectors {
  readonly all: readonly Connector[];
  private readonly within = new Map<string, () => Connector>();

  constructor(@Inject(CONFIG) { sources }: Config) {
    const httpOf = (base: string): SourceHttp =>
      new SourceHttp(base, new Pace(sources.callsPerSecond), {
        ...HTTP_RULES,
        timeout: sources.timeout,
        backoff: sources.backoff,
      });
    const { kolada, scb, pxweb = [] } = sources;
    this.all = [
      new KoladaConnector(kolada, kolada === null ? null : new KoladaClient(httpOf(kolada))),
      new PxWebConnector('scb', 'SCB', scb, scb === null ? null : new PxV2Client(httpOf(scb))),
      ...pxweb.map(
        ({ name, title, url }) =>
          new PxWebConnector(`px_${name}`, title, url, new PxV1Client(httpOf(url), title)),
      ),
    ];
  }

  find(system: string): Connector | null {
    return this.all.find((one) => one.system === system) ?? null;
  }

  /** What is imported from the service's own keeping. Made anew for each import, which may keep what it has read. */
  register(system: string, make: () => Connector): void {
    this.within.set(system, make);
  }

  /** @throws {NotFound} */
  get(system: string): Connector {
    const found = this.find(system) ?? this.within.get(system)?.();
    if (!found) throw new NotFound();
    return found;
  }
}

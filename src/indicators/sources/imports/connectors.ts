import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../../config/config.module.js';
import type { Config } from '../../../config/config.js';
import { NotFound } from '../../../shared/errors.js';
import type { Connector } from '../connector.js';
import { KoladaClient } from '../kolada/kolada.client.js';
import { KoladaConnector } from '../kolada/kolada.connector.js';
import { Pace } from '../pace.js';
import { PxV2Client } from '../pxweb/px-v2.client.js';
import { PxWebConnector } from '../pxweb/pxweb.connector.js';
import { HTTP_RULES, SourceHttp } from '../source-http.js';

/** The sources there are, whether this installation is connected to them or not. */
@Injectable()
export class Connectors {
  readonly all: readonly Connector[];

  constructor(@Inject(CONFIG) { sources }: Config) {
    const httpOf = (base: string): SourceHttp =>
      new SourceHttp(base, new Pace(sources.callsPerSecond), {
        ...HTTP_RULES,
        timeout: sources.timeout,
        backoff: sources.backoff,
      });
    const { kolada, scb } = sources;
    this.all = [
      new KoladaConnector(kolada, kolada === null ? null : new KoladaClient(httpOf(kolada))),
      new PxWebConnector('scb', 'SCB', scb, scb === null ? null : new PxV2Client(httpOf(scb))),
    ];
  }

  find(system: string): Connector | null {
    return this.all.find((one) => one.system === system) ?? null;
  }

  /** @throws {NotFound} */
  get(system: string): Connector {
    const found = this.find(system);
    if (!found) throw new NotFound();
    return found;
  }
}

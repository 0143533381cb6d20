import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp, listen } from '../app.setup.js';
import { demoConfig, type DemoSettings } from '../config/demo.config.js';
import { NO_MAIL } from '../config/mail.config.js';
import { removeCluster, startCluster } from '../database/embedded/cluster.js';
import { preparedDatabase } from '../database/embedded/prepared-database.js';
import { FixedClock } from '../shared/clock.js';
import { demoAccounts } from './accounts.js';
import { fillDemonstration } from './fill.js';
import { refuseTakenPort } from './port.js';

type Say = (sv: string, en: string) => void;

/** What has been started so far, so that it can be stopped from any point on. */
export class Demonstration {
  private readonly stops: (() => Promise<void>)[] = [];

  constructor(
    private readonly settings: DemoSettings,
    private readonly say: Say,
  ) {}

  /** Database, migrations, demonstration data, application: each as far as it is missing. */
  async start(): Promise<void> {
    const { port, dataDirectory, reset } = this.settings;
    const directory = path.join(dataDirectory, 'postgres');
    const mails = path.join(dataDirectory, 'mail');
    await refuseTakenPort(port);
    if (reset) {
      await removeCluster(directory);
      await rm(mails, { recursive: true, force: true });
    }
    this.say('Startar databasen …', 'Starting the database …');
    const starting = startCluster({ directory });
    this.stops.push(async () => {
      // On a slow machine it may only just be made; what is half made or left running, the next start clears away.
      const stopped = starting.then((cluster) => cluster.stop()).catch(nothing);
      await Promise.race([stopped, pause(7_000)]);
    });
    const cluster = await starting;
    const urls = await preparedDatabase(cluster, (fresh) => this.fill(fresh.app), nothing);
    const sink = { kind: 'file', directory: mails } as const;
    const demonstration = demoConfig(port, urls.app, { ...NO_MAIL, sink });
    const config = { ...demonstration, sources: this.settings.sources };
    const app = await createApp(config);
    this.stops.push(() => closeWithin(app, 6_000));
    this.announce(await listen(app, config), mails);
  }

  /** Stops the application first, then the database. */
  async stop(): Promise<void> {
    for (const stop of this.stops.splice(0).reverse()) await stop();
  }

  private async fill(databaseUrl: string): Promise<void> {
    this.say('Fyller demonstrationen …', 'Filling the demonstration …');
    const clock = new FixedClock(new Date());
    const app = await createApp(demoConfig(this.settings.port, databaseUrl), clock);
    try {
      await app.init();
      await fillDemonstration(app, clock);
    } finally {
      await app.close();
    }
  }

  private announce(address: string, mails: string): void {
    this.say(`Effektkedja är igång: ${address}/`, `Effektkedja is running: ${address}/`);
    const { accounts, password } = demoAccounts.in('sv');
    const english = demoAccounts.in('en').accounts;
    this.say(`Övningskonton, lösenord ${password}:`, `Practice accounts, password ${password}:`);
    for (const [index, { email, label, may }] of accounts.entries()) {
      this.say(`  ${email}`, '');
      this.say(`    ${label}: ${may}`, `    ${english[index]?.label ?? ''}: ${english[index]?.may ?? ''}`);
    }
    this.say(`Mejl skickas inte utan läggs i ${mails}`, `Mails are not sent but put in ${mails}`);
    this.say('Stoppa med Ctrl-C.', 'Stop with Ctrl-C.');
  }
}

const nothing = (): void => undefined;

/** Lets answers under way finish; connections that are still open then are cut. */
async function closeWithin(app: NestFastifyApplication, milliseconds: number): Promise<void> {
  const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), milliseconds);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}

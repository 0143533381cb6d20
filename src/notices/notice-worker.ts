import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database } from '../database/database.js';
import { Clock } from '../shared/clock.js';
import { Daily } from './daily.service.js';
import { Outbox, type MailPlatform } from './outbox.service.js';

const EVERY_MS = 5_000;

const PLATFORMS = {
  name: 'notice_platforms',
  text: `select p.id, p.slug, p.name from platform p order by p.id`,
};

/** What happens without anybody asking: reminders, old things cleared, the day's mail, the outbox emptied. */
@Injectable()
export class NoticeWorker implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;
  /** The day on which this process reminded and cleared last, by platform: asking again would only cost. */
  private readonly cared = new Map<string, string>();

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly daily: Daily,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A test, and the demonstration while it is filled by a calendar of its own, say themselves when. */
  onApplicationBootstrap(): void {
    const { mode, mail } = this.config;
    if (mode !== 'test' && !(mode === 'demo' && mail.sink.kind === 'none')) this.later();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Everything that is due now, on every platform. What fails on one does not stop the others. */
  async run(): Promise<void> {
    for (const platform of await this.database.global<MailPlatform>(PLATFORMS)) {
      if (this.stopped) return;
      try {
        await this.on(platform);
      } catch (error) {
        this.complain(error);
      }
    }
  }

  private async on(platform: MailPlatform): Promise<void> {
    const today = this.clock.today();
    if (this.cared.get(platform.id) !== today) {
      await this.daily.remind(platform.id);
      await this.daily.clear(platform.id);
      this.cared.set(platform.id, today);
    }
    if (this.config.mail.sink.kind === 'none') return;
    await this.daily.digest(platform.id);
    while (!this.stopped && (await this.outbox.send(platform)) > 0);
  }

  private later(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.running = this.run()
        .catch((error: unknown) => this.complain(error))
        .finally(() => this.later());
    }, EVERY_MS);
    this.timer.unref();
  }

  private complain(error: unknown): void {
    if (this.config.logLevel === 'silent') return;
    const reason = error instanceof Error ? error.message : String(error);
    const line = { level: 'error', time: this.clock.now().toISOString(), msg: `notices: ${reason}` };
    process.stderr.write(`${JSON.stringify(line)}\n`);
  }
}

import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { revisionOf } from '../database/read-door.js';

const ALL = { name: 'revisions_of', text: `select * from revisions_of($1::uuid[])` };

type Waiting = {
  readonly platforms: readonly string[];
  readonly resolve: (revision: string) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * The revision of a platform: the number of its last committed change. Everybody who asks while a query is
 * under way shares the next one; nobody joins one already sent, so a write that was acknowledged before the
 * question is always seen.
 */
@Injectable()
export class Revisions {
  private waiting: Waiting[] = [];
  private asking = false;

  constructor(private readonly database: Database) {}

  /** Of several platforms together, as `readRevised` says it. */
  of(platforms: readonly string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ platforms, resolve, reject });
      if (!this.asking) void this.ask();
    });
  }

  private async ask(): Promise<void> {
    this.asking = true;
    while (this.waiting.length > 0) {
      // Everybody who comes in the same turn of the loop goes along: a promise would be over before the second.
      await turnOfTheLoop();
      const batch = this.waiting;
      this.waiting = [];
      try {
        const ids = [...new Set(batch.flatMap(({ platforms }) => platforms))];
        const rows = await this.database.global<{ platform_id: string; revision: string }>(ALL, [ids]);
        const found = Object.fromEntries(rows.map((row) => [row.platform_id, row.revision]));
        for (const one of batch) one.resolve(revisionOf(one.platforms, found));
      } catch (error) {
        for (const one of batch) one.reject(error);
      }
    }
    this.asking = false;
  }
}

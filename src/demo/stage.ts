import type { INestApplicationContext, Type } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Actor } from '../shared/actor.js';
import type { FixedClock } from '../shared/clock.js';

const DAY_MS = 86_400_000;

/** Lets the demonstration's actors act: each call in a unit of work of its own, at a date of the stage's choosing. */
export class Stage {
  private readonly database: Database;
  /** The day the demonstration is filled: activities and rounds lie around it. */
  readonly today: Date;
  /** The same day in Stockholm. */
  private readonly date: string;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: FixedClock,
  ) {
    this.database = app.get(Database);
    this.today = clock.now();
    this.date = clock.today();
  }

  service<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  async as<T>(actor: Actor, act: () => Promise<T>): Promise<T> {
    return await this.database.unitOfWork(
      {
        platformId: actor.platformId,
        actorId: actor.personId,
        actorKind: 'person',
        membershipId: actor.membershipId,
        requestId: 'demonstration',
      },
      act,
    );
  }

  /** Without a platform: choosing a password, filling the external catalogue. */
  async beside<T>(act: () => Promise<T>): Promise<T> {
    return await this.database.unitOfWork(
      {
        platformId: null,
        actorId: 'system',
        actorKind: 'system',
        membershipId: null,
        requestId: 'demonstration',
      },
      act,
    );
  }

  query<T extends object>(sql: string, params: readonly unknown[]): Promise<T[]> {
    return this.database.query<T>(sql, params);
  }

  /** A date so many days from today, `YYYY-MM-DD`. */
  day(offset: number): string {
    return new Date(Date.parse(`${this.date}T00:00:00Z`) + offset * DAY_MS).toISOString().slice(0, 10);
  }

  /** The year of today. */
  get year(): number {
    return Number(this.date.slice(0, 4));
  }

  /** Moves the clock to noon of a date, or so many days from today. */
  at(when: string | number): void {
    this.clock.set(new Date(`${typeof when === 'string' ? when : this.day(when)}T11:00:00Z`));
  }

  now(): void {
    this.clock.set(this.today);
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** What a job is given, kept as JSON: ids and little else. */
export type Payload = Readonly<Record<string, string>>;

export type Task = (payload: Payload, signal: AbortSignal) => Promise<void>;

const ADD = `
  select (graphile_worker.add_job($1::text, payload := $2::json, job_key := $3::text,
    run_at := now() + $4::integer * interval '1 second', max_attempts := 10::smallint)).id`;

/** Asking for background work. It is asked for in the transaction that wants it, and so happens if that is kept. */
@Injectable()
export class Jobs {
  constructor(private readonly database: Database) {}

  /** `key`: one job of that name waits at a time. `delay` in seconds. */
  async ask(task: string, key: string, payload: Payload, delay = 0): Promise<void> {
    await this.database.query(ADD, [task, JSON.stringify(payload), `${task}:${key}`, delay]);
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import type pg from 'pg';

/** What something cost: seconds by the clock, and of processor time in the database and in this process. */
export type Cost = { readonly clock: number; readonly processor: number };

const TICKS = 100;

/** The database's main process. `client` is a superuser's. */
export async function mainProcess(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: string }>(
    `select split_part(pg_read_file('postmaster.pid'), chr(10), 1) as pid`,
  );
  return Number(rows[0]?.pid);
}

/** Measures from now on; other work on the machine lengthens the clock's time and not the processor's. Linux alone. */
export function measured(main: number): () => Cost {
  const [clock, processor] = [performance.now(), ofAll(main)];
  return () => ({ clock: (performance.now() - clock) / 1000, processor: ofAll(main) - processor });
}

/** Seconds of a process and its children, the ended ones too, and of this one. Not a number where it cannot be known. */
function ofAll(main: number): number {
  try {
    const { user, system } = process.cpuUsage();
    const ticks = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ticksOf(name, main));
    return (user + system) / 1e6 + ticks.reduce((sum, one) => sum + one, 0) / TICKS;
  } catch {
    return Number.NaN;
  }
}

function ticksOf(pid: string, main: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [own = 0, system = 0, ended = 0, endedSystem = 0] = fields.slice(11, 15);
    if (Number(pid) === main) return own + system + ended + endedSystem;
    return fields[1] === main ? own + system : 0;
  } catch {
    // It has ended meanwhile: its parent answers for it.
    return 0;
  }
}

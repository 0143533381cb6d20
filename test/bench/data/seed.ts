import { createHash } from 'node:crypto';

/** The same numbers, choices and ids every time: a benchmark is compared with itself. */
export class Seed {
  private state: number;
  private milliseconds = Date.UTC(2026, 0, 1);

  constructor(name: string) {
    this.state = createHash('sha256').update(name).digest().readUInt32LE(0);
  }

  /** From 0 to below 1 (mulberry32). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  whole(below: number): number {
    return Math.floor(this.next() * below);
  }

  pick<T>(from: readonly T[]): T {
    return at(from, this.whole(from.length));
  }

  /** A uuid of version 7, each later than the one before. */
  id(): string {
    const time = (this.milliseconds++).toString(16).padStart(12, '0');
    const part = (): string =>
      this.whole(2 ** 16)
        .toString(16)
        .padStart(4, '0');
    const random = part() + part() + part() + part();
    return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(1, 4)}-8${random.slice(5, 8)}-${random.slice(8)}${part()}`;
  }
}

/** The element at an index, counted round and round. */
export function at<T>(from: readonly T[], index: number): T {
  const found = from[index % from.length];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}

/** The bearer token of a made-up member: anyone can work it out, so this data is for benchmarks alone. */
export const tokenOf = (platform: number, member: number): string =>
  `bench-only-${platform}-${member}-0123456789`;

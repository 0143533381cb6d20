import type { Kind } from '../data/bench-cluster.js';
import type { Measured } from './load.js';

/** One measurement: answers a second, their median time, and processor time an answer, in milliseconds. */
type Point = { rate: number; median: number; server: number; database: number; busy: number };

/** What was measured, case by case and round by round. */
export class Results {
  readonly buffers = new Map<Kind, Record<string, number>>();
  private readonly points = new Map<string, Point[]>();

  add(kind: Kind, name: string, measured: Measured, [server, database]: readonly [number, number]): void {
    const { answers, seconds, median, busy } = measured;
    const point = {
      rate: answers / seconds,
      median,
      server: (server * 1000) / answers,
      database: (database * 1000) / answers,
      busy,
    };
    const key = `${kind} ${name}`;
    this.points.set(key, [...(this.points.get(key) ?? []), point]);
  }

  has(kind: Kind, name: string): boolean {
    return this.points.has(`${kind} ${name}`);
  }

  median(kind: Kind, name: string, of: keyof Point): number {
    return middle((this.points.get(`${kind} ${name}`) ?? []).map((point) => point[of]));
  }

  /** The middle of the rounds' ratios: both sides of a ratio are from the same round. */
  ratio(kind: Kind, name: string, peer: string, of: (point: Point) => number, peerKind = kind): number {
    const peers = this.points.get(`${peerKind} ${peer}`) ?? [];
    const ratios = (this.points.get(`${kind} ${name}`) ?? []).flatMap((point, round) => {
      const other = peers[round];
      return other ? [of(point) / of(other)] : [];
    });
    return middle(ratios);
  }
}

export function middle(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1] ?? Number.NaN;
  const high = sorted[Math.floor(half)] ?? Number.NaN;
  return (low + high) / 2;
}

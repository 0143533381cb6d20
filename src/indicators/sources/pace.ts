import { setTimeout as pause } from 'node:timers/promises';
import { Interrupted } from './source-fault.js';

/** Waiting, as a thing a test can do without. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** @throws {Interrupted} at once when the signal says so */
export const wait: Wait = async (milliseconds, signal) => {
  try {
    await pause(milliseconds, undefined, { signal });
  } catch {
    throw new Interrupted();
  }
};

/** Lets calls through one by one, never closer than the politeness of a source allows. */
export class Pace {
  private free = 0;

  constructor(
    private readonly perSecond: number,
    private readonly now: () => number = () => performance.now(),
    private readonly waiting: Wait = wait,
  ) {}

  /** Resolves when it is this caller's turn; the turns are given in the order they are asked for. */
  async turn(signal: AbortSignal): Promise<void> {
    const at = Math.max(this.now(), this.free);
    this.free = at + 1000 / this.perSecond;
    const left = at - this.now();
    if (left > 0) await this.waiting(left, signal);
  }
}

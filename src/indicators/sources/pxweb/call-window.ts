import { wait, type Wait } from '../pace.js';

/** No more than so many calls in any so many seconds, as PxWeb's configuration says; beside the pace of every source. */
export class CallWindow {
  private readonly made: number[] = [];

  constructor(
    private readonly now: () => number = () => performance.now(),
    private readonly waiting: Wait = wait,
  ) {}

  async turn({ calls, seconds }: { calls: number; seconds: number }, signal: AbortSignal): Promise<void> {
    const earliest = this.made.at(-calls);
    const at = Math.max(this.now(), earliest === undefined ? 0 : earliest + seconds * 1000);
    this.made.push(at);
    if (this.made.length > 1000) this.made.splice(0, this.made.length - calls);
    const left = at - this.now();
    if (left > 0) await this.waiting(left, signal);
  }
}

import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Process figures and a histogram of answers by route, for Prometheus. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly answers = new Histogram({
    name: 'http_answer_seconds',
    help: 'Time to answer, by route and status class',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [this.registry],
  });

  private readonly series = new Map<string, Histogram.Internal<string>>();

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** A figure asked for when somebody reads the figures; left out where it cannot be had. */
  measure(name: string, help: string, label: string, read: () => Promise<Map<string, number>>): void {
    const gauge: Gauge = new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [this.registry],
      collect: async () => {
        const found = await read().catch(() => new Map<string, number>());
        gauge.reset();
        for (const [value, count] of found) gauge.set({ [label]: value }, count);
      },
    });
  }

  answered(method: string, route: string, status: number, seconds: number): void {
    this.seriesOf(method, route, `${Math.floor(status / 100)}xx`).observe(seconds);
  }

  /** Looked up by its labels once: that costs as much as all else about an answer's figures. */
  private seriesOf(method: string, route: string, status: string): Histogram.Internal<string> {
    const name = `${method} ${status} ${route}`;
    const known = this.series.get(name);
    if (known) return known;
    const made = this.answers.labels(method, route, status);
    this.series.set(name, made);
    return made;
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}

import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

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

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  answered(method: string, route: string, status: number, seconds: number): void {
    this.answers.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }
}

import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Answered } from '../common/http/fastify.js';
import { isOfResidents } from '../common/http/resident-routes.js';

const seconds = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What this process counts of its own: answers by pattern of their route, and what its runtime tells, such as the lag of the event loop. */
export class RequestMetrics {
  readonly registry = new Registry();
  private readonly requests = new Counter({
    name: 'pingyi_http_requests_total',
    help: 'Answers by method, pattern of the route and class of the status; residents all together.',
    labelNames: ['method', 'route', 'status'] as const,
    registers: [this.registry],
  });
  private readonly durations = new Histogram({
    name: 'pingyi_http_request_seconds',
    help: 'Seconds from a request to the end of its answer, by pattern of the route.',
    labelNames: ['method', 'route'] as const,
    buckets: seconds,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Requests of residents are one number for all addresses together. */
  answered({ method, route, status, ms }: Answered): void {
    const labels = isOfResidents(route) ? { method: 'any', route: 'residents' } : { method, route };
    this.requests.inc({ ...labels, status: `${Math.floor(status / 100)}xx` });
    this.durations.observe(labels, ms / 1000);
  }
}

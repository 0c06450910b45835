import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { isOfResidents } from '../common/http/resident-routes.js';
import type { Answered } from '../common/http/fastify.js';

/** A span of an answer, told when it is given; those of residents leave none. It carries the pattern of its route, never the address, and the id that the log has. */
export function traceAnswer({ method, route, status, ms, requestId }: Answered): void {
  if (isOfResidents(route)) return;
  const end = Date.now();
  const span = trace.getTracer('pingyi').startSpan(`${method} ${route}`, {
    kind: SpanKind.SERVER,
    startTime: end - ms,
    attributes: {
      'http.request.method': method,
      'http.route': route,
      'http.response.status_code': status,
      'pingyi.request.id': requestId,
    },
  });
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(end);
}

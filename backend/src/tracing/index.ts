export { openTracing } from './open-tracing.js';
export { traceAnswer } from './trace-answer.js';

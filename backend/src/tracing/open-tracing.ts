import { trace } from '@opentelemetry/api';

/** How long the last spans may take when the process ends. */
const endMs = 2_000;

/**
 * Sends spans to a collector by OTLP over HTTP from here on: of answers to everybody but residents, and of jobs. What the collector does
 * not take is dropped, and holds nothing up. The libraries are loaded only where this is asked for.
 * @param endpoint base address of the collector, as `http://127.0.0.1:4318`
 * @param version of this release
 * @returns ends it
 */
export async function openTracing(endpoint: string, version: string): Promise<() => Promise<void>> {
  const [{ BasicTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-base'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: endMs,
  });
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'pingyi', 'service.version': version }),
    spanProcessors: [new BatchSpanProcessor(exporter, { scheduledDelayMillis: 1_000 })],
  });
  trace.setGlobalTracerProvider(provider);
  return async () => {
    trace.disable();
    await provider.shutdown().catch(() => undefined);
  };
}

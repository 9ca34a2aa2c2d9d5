import { InMemoryLogRecordExporter, LoggerProvider, SimpleLogRecordProcessor } from '@opentelemetry/sdk-logs';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { KitSettings } from '../../../src/kit/index.js';
import { reportToOpenTelemetry } from '../../../src/telemetry/opentelemetry/index.js';
import type { TelemetryOptions } from '../../../src/telemetry/types.js';
import { createTestKit } from '../create-test-kit.js';

/** A kit that is watched by OpenTelemetry's own SDKs, which keep in memory what they would send. */
export function createWatchedKit(options: TelemetryOptions = {}, settings: KitSettings = {}) {
  const records = new InMemoryLogRecordExporter();
  const spans = new InMemorySpanExporter();
  const numbers = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter: numbers, exportIntervalMillis: 2 ** 31 - 1 });
  const loggers = new LoggerProvider({ processors: [new SimpleLogRecordProcessor({ exporter: records })] });
  const tracers = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] });
  const meters = new MeterProvider({ readers: [reader] });
  const test = createTestKit({}, settings);
  const telemetry = reportToOpenTelemetry(
    { logger: loggers.getLogger('call'), meter: meters.getMeter('call'), tracer: tracers.getTracer('call') },
    { clock: test.host.clock, ...options },
  );
  test.kit.addSettings(telemetry);

  return {
    ...test,
    telemetry,
    /** The records that were sent, of one name or all. */
    records: (name?: string) =>
      records.getFinishedLogRecords().filter(({ eventName }) => name === undefined || eventName === name),
    spans: () => spans.getFinishedSpans(),
    /** The points of a metric. */
    async points(name: string) {
      numbers.reset();
      await meters.forceFlush();
      return numbers
        .getMetrics()
        .flatMap(({ scopeMetrics }) => scopeMetrics)
        .flatMap(({ metrics }) => metrics)
        .filter(({ descriptor }) => descriptor.name === name)
        .flatMap(({ dataPoints }) => dataPoints as { value: unknown; attributes: Record<string, unknown> }[]);
    },
    /** All that was sent, as text. */
    async all() {
      numbers.reset();
      await meters.forceFlush();
      const sent = [
        records
          .getFinishedLogRecords()
          .map((record) => ({ ...record.attributes, name: record.eventName, body: record.body })),
        spans.getFinishedSpans().map(({ name, attributes, status, events }) => ({ name, attributes, status, events })),
        numbers.getMetrics().map(({ scopeMetrics }) => scopeMetrics),
      ];
      return JSON.stringify(sent);
    },
  };
}

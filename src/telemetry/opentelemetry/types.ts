/** A value of an attribute. */
export type AttributeValue = string | number | boolean | string[];

/** Attributes by name. */
export interface AttributeMap {
  [name: string]: AttributeValue;
}

/** Of `@opentelemetry/api-logs`, what is called: `logs.getLogger('call')` fits, whatever its version. */
export interface LoggerLike {
  emit(record: {
    readonly eventName: string;
    readonly timestamp: Date;
    readonly severityNumber: number;
    readonly severityText: string;
    readonly body: string;
    readonly attributes: AttributeMap;
  }): void;
}

/** Of `@opentelemetry/api`, what is called: `metrics.getMeter('call')` fits. */
export interface MeterLike {
  createCounter(name: string, options: InstrumentOptions): { add(value: number, attributes: AttributeMap): void };
  createHistogram(name: string, options: InstrumentOptions): { record(value: number, attributes: AttributeMap): void };
}

/** What an instrument is made with. */
export interface InstrumentOptions {
  readonly description: string;
  readonly unit: string;
  readonly advice?: { readonly explicitBucketBoundaries: number[] };
}

/** Of `@opentelemetry/api`, what is called: `trace.getTracer('call')` fits. */
export interface TracerLike {
  startSpan(name: string, options: { readonly startTime: Date; readonly attributes: AttributeMap }): SpanLike;
}

/** Of a span, what is called. */
export interface SpanLike {
  setAttributes(attributes: AttributeMap): unknown;
  setStatus(status: { readonly code: number; readonly message?: string }): unknown;
  end(time: Date): void;
}

/** The app's own; what is not given is not told. */
export interface OpenTelemetryParts {
  /** `logs.getLogger('call')`: a record where a condition begins, and one where it ends. */
  readonly logger?: LoggerLike;
  /** `metrics.getMeter('call')`: how many errors, how long they lasted, what was pressed. */
  readonly meter?: MeterLike;
  /** `trace.getTracer('call')`: a span for each repair. */
  readonly tracer?: TracerLike;
}

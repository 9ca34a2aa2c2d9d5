export type * from '../../types.js';
export type { Telemetry, TelemetryOptions } from '../types.js';
export { attributes, names } from './attributes.js';
export { reportToOpenTelemetry } from './report.js';
export type {
  AttributeMap,
  AttributeValue,
  InstrumentOptions,
  LoggerLike,
  MeterLike,
  OpenTelemetryParts,
  SpanLike,
  TracerLike,
} from './types.js';

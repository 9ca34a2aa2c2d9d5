export type * from '../../types.js';
export type { Telemetry, TelemetryOptions } from '../types.js';
export { reportToSentry } from './report.js';
export type { SentryBreadcrumb, SentryEvent, SentryLevel, SentryLike, SentryMetricOptions } from './types.js';

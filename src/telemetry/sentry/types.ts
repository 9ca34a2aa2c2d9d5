/** How grave, in Sentry's words. */
export type SentryLevel = 'info' | 'warning' | 'error' | 'fatal';

/** What is handed to `captureEvent`. */
export interface SentryEvent {
  level: SentryLevel;
  timestamp: number;
  fingerprint: string[];
  exception: { values: { type: string; value: string; mechanism: { type: string; handled: boolean } }[] };
  tags: { [name: string]: string | number };
  contexts: { trtc: { [name: string]: unknown } };
}

/** What is handed to `addBreadcrumb`. */
export interface SentryBreadcrumb {
  type: 'default' | 'error' | 'user';
  category: string;
  level: SentryLevel;
  message: string;
  timestamp: number;
  data: { [name: string]: unknown };
}

/** What goes with a metric. */
export interface SentryMetricOptions {
  unit?: 'second';
  attributes: { [name: string]: string | number };
}

/** What is called of Sentry's module, or of a scope of a client of your own; those of every Sentry SDK for the web fit. */
export interface SentryLike {
  captureEvent(event: SentryEvent): unknown;
  addBreadcrumb(breadcrumb: SentryBreadcrumb): unknown;
  /** Of Sentry's module, where it has them: how many errors, and how long they lasted. */
  readonly metrics?: {
    count(name: string, value: number, options: SentryMetricOptions): unknown;
    distribution(name: string, value: number, options: SentryMetricOptions): unknown;
  };
}

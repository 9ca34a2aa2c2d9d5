/**
 * What attributes are called, in records, spans and metrics. `error.*` and `exception.*` are OpenTelemetry's own conventions; the others
 * begin with `trtc.`.
 */
export const attributes = {
  /** The kind, as a class of errors. */
  errorType: 'error.type',
  /** The error's name. */
  exceptionType: 'exception.type',
  /** The error's words; only where `messages` is set. */
  exceptionMessage: 'exception.message',
  kind: 'trtc.kind',
  severity: 'trtc.severity',
  surface: 'trtc.surface',
  code: 'trtc.code',
  key: 'trtc.key',
  extraCode: 'trtc.extra_code',
  device: 'trtc.device',
  source: 'trtc.source',
  operation: 'trtc.operation',
  reason: 'trtc.reason',
  /** Only where `identify` is set. */
  userId: 'trtc.user_id',
  /** Only where `identify` is set. */
  streamId: 'trtc.stream_id',
  /** How often it occurred. */
  count: 'trtc.count',
  /** How many conditions a sum is of. */
  conditions: 'trtc.conditions',
  /** How a condition or a repair ended. */
  outcome: 'trtc.outcome',
  /** How long it lasted, in seconds. */
  duration: 'trtc.duration',
  /** How many retries failed. */
  retries: 'trtc.retries',
  /** What the participant pressed, in order. */
  actions: 'trtc.actions',
  /** What the participant pressed. */
  action: 'trtc.action',
  /** The share of calls that are told one by one; only where it is not all. */
  sampleRate: 'trtc.sample_rate',
} as const;

/** The names of what is told. */
export const names = {
  began: 'trtc.condition.began',
  ended: 'trtc.condition.ended',
  sum: 'trtc.condition.sum',
  recovery: 'trtc.recovery',
  errors: 'trtc.errors',
  actions: 'trtc.actions.pressed',
  duration: 'trtc.condition.duration',
} as const;

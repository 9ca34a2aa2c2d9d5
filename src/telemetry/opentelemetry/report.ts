import { browserClock } from '../../browser/index.js';
import { isObject, read } from '../../core/read.js';
import type { Condition } from '../../core/store/index.js';
import { tellDeveloper } from '../../core/tell-developer.js';
import type { Severity } from '../../core/types.js';
import { warnOnce } from '../../core/warn.js';
import { describeFacts, type Facts, factsOf } from '../facts.js';
import { follow } from '../follow.js';
import type { Telemetry, TelemetryOptions } from '../types.js';
import { attributes as names, names as things } from './attributes.js';
import type { AttributeMap, AttributeValue, OpenTelemetryParts } from './types.js';

// `SeverityNumber` of the logs' data model.
const severityNumbers: Readonly<Record<Severity, number>> = { info: 9, warning: 13, error: 17, fatal: 21 };
const severityTexts: Readonly<Record<Severity, string>> = {
  info: 'INFO',
  warning: 'WARN',
  error: 'ERROR',
  fatal: 'FATAL',
};
// `SpanStatusCode.ERROR`.
const FAILED = 2;
// From a blink to a whole call, in seconds.
const DURATIONS = [0.5, 1, 2, 5, 10, 30, 60, 300, 1_800];

// A sum is of many people.
const nothingOfPeople = { messages: false, identify: false };

const cure =
  'Hand in { logger: logs.getLogger(…), meter: metrics.getMeter(…), tracer: trace.getTracer(…) }, or some of them.';

/**
 * Tells OpenTelemetry of the errors of a call: records where a condition begins and ends, metrics, and a span for each repair.
 * @param parts logger, meter and tracer of the app; what is not given is not told
 * @returns settings for `kit.addSettings()`, `createErrorKit()` or, as `onCondition` and `onAction`, the provider
 */
export function reportToOpenTelemetry(parts: OpenTelemetryParts, given?: TelemetryOptions): Telemetry {
  const options: TelemetryOptions = isObject(given) ? given : {};
  const { clock = browserClock } = options;
  const logger = partOf(parts, 'logger', 'emit');
  const meter = partOf(parts, 'meter', 'createCounter');
  const tracer = partOf(parts, 'tracer', 'startSpan');
  if (!logger && !meter && !tracer) warnOnce(`reportToOpenTelemetry: nothing was given, so nothing is told. ${cure}`);
  const instruments = createInstruments(meter);
  const share = options.sampleRate !== undefined && options.sampleRate < 1 ? options.sampleRate : undefined;

  function emit(name: string, at: number, severity: Severity, body: string, attributes: AttributeMap) {
    logger?.emit({
      eventName: name,
      timestamp: new Date(at),
      severityNumber: severityNumbers[severity],
      severityText: severityTexts[severity],
      body,
      attributes: { ...attributes, ...known({ [names.sampleRate]: share }) },
    });
  }

  return follow(
    'reportToOpenTelemetry',
    {
      occurred: (condition, times) => instruments?.errors.add(times, countedOf(condition)),
      began({ condition }) {
        const facts = factsOf(condition, options);
        emit(things.began, condition.firstAt, facts.severity, `${facts.kind}: ${describeFacts(facts)}`, {
          ...errorOf(facts),
          ...attributesOf(facts),
        });
      },
      pressed(action, condition) {
        instruments?.actions.add(1, { [names.action]: action, [names.kind]: condition.kind });
      },
      repairing({ condition }, action) {
        const attributes = { ...attributesOf(factsOf(condition, options)), ...known({ [names.action]: action }) };
        const startedAt = clock.now();
        const span = tracer?.startSpan(`${things.recovery} ${condition.kind}`, {
          startTime: new Date(startedAt),
          attributes,
        });
        return (outcome, after, milliseconds) => {
          span?.setAttributes({ [names.outcome]: outcome, [names.retries]: after.retries });
          if (outcome === 'failed') {
            span?.setAttributes({ [names.errorType]: after.kind });
            span?.setStatus({ code: FAILED });
          }
          // The machine's clock may have been set meanwhile.
          span?.end(new Date(startedAt + milliseconds));
        };
      },
      ended({ condition, isTold, actions }, outcome, milliseconds) {
        const seconds = milliseconds / 1_000;
        if (condition.surface !== 'silent') {
          instruments?.duration.record(seconds, {
            [names.kind]: condition.kind,
            [names.surface]: condition.surface,
            [names.outcome]: outcome,
          });
        }
        if (!isTold) return;
        emit(things.ended, clock.now(), 'info', `${condition.kind} ${outcome} after ${seconds} s`, {
          ...attributesOf(factsOf(condition, options)),
          [names.outcome]: outcome,
          [names.duration]: seconds,
          [names.count]: condition.count,
          [names.retries]: condition.retries,
          [names.actions]: [...actions],
        });
      },
      summed({ sample, conditions, occurrences }) {
        const facts = sample && factsOf(sample, nothingOfPeople);
        emit(
          things.sum,
          clock.now(),
          facts?.severity ?? 'error',
          `${facts?.kind ?? 'others'}: ${conditions} more conditions, ${occurrences} errors`,
          {
            ...(facts ? { ...errorOf(facts), ...attributesOf(facts) } : { [names.errorType]: '_OTHER' }),
            [names.conditions]: conditions,
            [names.count]: occurrences,
          },
        );
      },
    },
    options,
  );
}

function createInstruments(meter: OpenTelemetryParts['meter']) {
  try {
    return (
      meter && {
        errors: meter.createCounter(things.errors, { description: 'Errors that occurred', unit: '{error}' }),
        actions: meter.createCounter(things.actions, { description: 'Buttons pressed', unit: '{action}' }),
        duration: meter.createHistogram(things.duration, {
          description: 'How long conditions lasted, by how they ended',
          unit: 's',
          advice: { explicitBucketBoundaries: DURATIONS },
        }),
      }
    );
  } catch (error) {
    tellDeveloper(error);
    return undefined;
  }
}

// What is counted has few sorts: no person, no operation, no words.
function countedOf({ kind, severity, surface, info }: Condition): AttributeMap {
  return known({
    [names.errorType]: kind,
    [names.kind]: kind,
    [names.severity]: severity,
    [names.surface]: surface,
    [names.code]: info.code,
  });
}

function errorOf({ kind, type, message }: Facts): AttributeMap {
  return known({ [names.errorType]: kind, [names.exceptionType]: type, [names.exceptionMessage]: message });
}

function attributesOf(facts: Facts): AttributeMap {
  const { kind, severity, surface, code, key, extraCode, device, source, operation, reason, userId, streamId } = facts;
  return known({
    [names.kind]: kind,
    [names.severity]: severity,
    [names.surface]: surface,
    [names.code]: code,
    [names.key]: key,
    [names.extraCode]: extraCode,
    [names.device]: device,
    [names.source]: source,
    [names.operation]: operation,
    [names.reason]: reason,
    [names.userId]: userId,
    [names.streamId]: streamId,
  });
}

function known(given: { readonly [name: string]: AttributeValue | undefined }): AttributeMap {
  const attributes: AttributeMap = {};
  for (const [name, value] of Object.entries(given)) if (value !== undefined) attributes[name] = value;
  return attributes;
}

function partOf<Name extends keyof OpenTelemetryParts>(
  parts: OpenTelemetryParts,
  name: Name,
  method: string,
): OpenTelemetryParts[Name] {
  const part = read(parts, name);
  if (part === undefined || part === null) return undefined;
  if (isObject(part) && typeof read(part, method) === 'function') return part as OpenTelemetryParts[Name];
  warnOnce(`reportToOpenTelemetry: ${name} has no ${method}(), so it is told nothing. ${cure}`);
  return undefined;
}

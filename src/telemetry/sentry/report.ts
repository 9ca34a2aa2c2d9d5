import { browserClock } from '../../browser/index.js';
import { isObject, read } from '../../core/read.js';
import type { Condition } from '../../core/store/index.js';
import { warnOnce } from '../../core/warn.js';
import { describeFacts, type Facts, factsOf, likenessOf } from '../facts.js';
import { follow } from '../follow.js';
import type { Telemetry, TelemetryOptions } from '../types.js';
import type { SentryBreadcrumb, SentryLevel, SentryLike } from './types.js';

/**
 * Tells Sentry of the errors of a call: an event where a condition begins, so that those alike are one issue, breadcrumbs of all that becomes
 * of it, and where Sentry has metrics, how many there were and how long they lasted. What is silent or mere news is a breadcrumb only.
 * @param sentry Sentry's module, or a scope whose client is the app's own
 * @returns settings for `kit.addSettings()`, `createErrorKit()` or, as `onCondition` and `onAction`, the provider
 */
export function reportToSentry(sentry: SentryLike, given?: TelemetryOptions): Telemetry {
  const options: TelemetryOptions = isObject(given) ? given : {};
  const { clock = browserClock } = options;
  const missing = (['captureEvent', 'addBreadcrumb'] as const).filter(
    (name) => typeof read(sentry, name) !== 'function',
  );
  if (missing.length > 0) {
    warnOnce(
      `reportToSentry: there is no ${missing.join('() and no ')}(), so Sentry is told nothing of that. Hand in Sentry's module, or a scope with your client.`,
    );
  }
  const metrics = read(sentry, 'metrics') as SentryLike['metrics'];

  function leaveCrumb(crumb: Omit<SentryBreadcrumb, 'timestamp'>) {
    if (!missing.includes('addBreadcrumb')) sentry.addBreadcrumb({ ...crumb, timestamp: clock.now() / 1_000 });
  }

  function leaveNote(message: string, level: SentryLevel, data: SentryBreadcrumb['data'] = {}) {
    leaveCrumb({ type: level === 'info' ? 'default' : 'error', category: 'trtc', level, message, data });
  }

  function count(times: number, { kind, surface, severity }: Facts) {
    metrics?.count?.('trtc.errors', times, {
      attributes: { 'trtc.kind': kind, 'trtc.surface': surface, 'trtc.severity': severity },
    });
  }

  function capture(condition: Condition, facts: Facts) {
    if (missing.includes('captureEvent')) return;
    const likeness = likenessOf(condition);
    const { kind, severity, surface, code, key, extraCode, device } = facts;
    sentry.captureEvent({
      level: severity,
      timestamp: condition.firstAt / 1_000,
      fingerprint: ['trtc-error-kit', ...likeness],
      exception: {
        values: [{ type: kind, value: describeFacts(facts), mechanism: { type: 'trtc-error-kit', handled: true } }],
      },
      tags: known({
        'trtc.kind': kind,
        'trtc.surface': surface,
        'trtc.code': code,
        'trtc.key': key,
        'trtc.extra_code': extraCode,
        'trtc.device': device,
      }),
      contexts: { trtc: known({ ...facts }) },
    });
  }

  return follow(
    'reportToSentry',
    {
      // Each metric is sent by itself, so they are told once a condition has ended.
      occurred() {},
      began({ condition }) {
        const facts = factsOf(condition, options);
        const isNews = condition.surface === 'silent' || condition.severity === 'info';
        if (!isNews) capture(condition, facts);
        leaveNote(`${facts.kind}: ${describeFacts(facts)}`, facts.severity, known({ ...facts }));
        if (condition.surface === 'silent') count(1, facts);
      },
      pressed(action, { kind }, isTold) {
        if (!isTold) return;
        leaveCrumb({
          type: 'user',
          category: 'trtc.action',
          level: 'info',
          message: `${action} pressed`,
          data: { kind },
        });
      },
      repairing({ condition }, action) {
        leaveNote(`${condition.kind}: a repair begins`, 'info', known({ action }));
        return (outcome, { kind, retries }, milliseconds) => {
          const level = outcome === 'failed' ? 'warning' : 'info';
          leaveNote(`${kind}: the repair ${texts[outcome]}`, level, {
            outcome,
            retries,
            seconds: milliseconds / 1_000,
          });
        };
      },
      ended({ condition, isTold, actions }, outcome, milliseconds) {
        if (!isTold) return;
        const facts = factsOf(condition, options);
        const { kind, surface } = facts;
        const seconds = milliseconds / 1_000;
        const data = {
          outcome,
          seconds,
          count: condition.count,
          retries: condition.retries,
          actions: actions.join(', '),
        };
        leaveNote(`${kind} ${outcome} after ${seconds} s`, 'info', data);
        if (condition.surface === 'silent') return;
        count(condition.count, facts);
        metrics?.distribution?.('trtc.condition.duration', seconds, {
          unit: 'second',
          attributes: { 'trtc.kind': kind, 'trtc.surface': surface, 'trtc.outcome': outcome },
        });
      },
      summed({ sample, conditions, occurrences }) {
        const facts = sample && factsOf(sample, {});
        leaveNote(
          `${facts?.kind ?? 'others'}: ${conditions} more conditions, ${occurrences} errors`,
          facts?.severity ?? 'error',
          { ...(facts ? known({ ...facts }) : {}), conditions, count: occurrences },
        );
        if (facts) count(occurrences, facts);
      },
    },
    options,
  );
}

const texts = {
  retried: 'succeeded',
  healed: 'ended, for the cause has gone',
  failed: 'failed',
  abandoned: 'was given up',
  left: 'was under way when the page went',
  expired: 'was given up',
  superseded: 'led to something else',
  cleared: 'was given up',
} as const;

function known<Value>(given: { readonly [name: string]: Value | undefined }): { [name: string]: Value } {
  const found: { [name: string]: Value } = {};
  for (const [name, value] of Object.entries(given)) if (value !== undefined) found[name] = value;
  return found;
}

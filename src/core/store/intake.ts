import type { ErrorReader } from '../error-reader.js';
import type { Clock } from '../host.js';
import { changeInfo } from '../info.js';
import { type Kind, kinds } from '../kinds.js';
import { normalise } from '../normalise.js';
import { readContext } from '../read-context.js';
import type { ErrorContext, ErrorInfo } from '../types.js';
import { appearanceOf } from './appearance.js';
import type { Condition, ConditionChange, PolicyRule, Resolution } from './condition.js';
import type { Entries, Entry } from './entries.js';
import { fingerprintOf } from './fingerprint.js';
import { retryWaitOf } from './limits.js';
import type { Occurrence, Occurrences } from './occurrences.js';
import { operationKey } from './operation-key.js';
import { createOperations } from './operations.js';

// How long after its condition went the same error object is still the same occurrence, in milliseconds.
const SAME_OBJECT_WINDOW = 1_000;

interface IntakeOptions {
  readonly errors: ErrorReader;
  readonly clock: Clock;
  readonly entries: Entries;
  readonly occurrences: Occurrences;
  readonly policy?: (kind: Kind) => PolicyRule | undefined;
  readonly emit: (condition: Condition, change: ConditionChange, isCount: boolean) => void;
  readonly change: (
    entry: Entry,
    changes: Partial<Condition>,
    kindOfChange: ConditionChange,
    isCount?: boolean,
  ) => Condition;
  readonly resolve: (id: string, resolution: Resolution) => void;
  readonly isWaiting: (condition: Condition) => boolean;
  /** The snapshot is no longer true. */
  readonly invalidate: () => void;
}

/** The way of an occurrence into the store: a new condition, or one more of one that is there. */
export interface Intake {
  report(raw: unknown, context?: ErrorContext): Condition;
  /** Takes in what has been looked at already. */
  take(info: ErrorInfo, kind: Kind, context: ErrorContext, occurredAt?: number): Condition;
}

export function createIntake(options: IntakeOptions): Intake {
  const { errors, clock, entries, occurrences, policy, emit, change, resolve, isWaiting, invalidate } = options;
  let nextId = 1;

  function report(raw: unknown, given?: ErrorContext): Condition {
    const context = readContext(given);
    const before = occurrences.recall(raw);
    const same = before && addContext(raw, before, context);
    if (same) return same;
    const info = normalise(errors, raw, context, clock.now());
    const condition = take(info, errors.classify(info), context);
    remember(raw, condition, context);
    return condition;
  }

  function remember(raw: unknown, condition: Condition, context: ErrorContext) {
    const key = context.retry ? operationKey(context) : undefined;
    occurrences.remember(raw, { condition, at: clock.monotonic(), key, source: context.source });
  }

  function take(info: ErrorInfo, kind: Kind, context: ErrorContext, occurredAt = clock.monotonic()): Condition {
    const entry = entries.find(fingerprintOf(kind, info));
    return entry ? repeat(entry, info, context, occurredAt) : raise(info, kind, context, occurredAt);
  }

  function raise(info: ErrorInfo, kind: Kind, context: ErrorContext, occurredAt: number): Condition {
    const condition: Condition = {
      id: `trtc-${nextId++}`,
      fingerprint: fingerprintOf(kind, info),
      kind,
      ...appearanceOf(kind, policy),
      info,
      count: 1,
      firstAt: info.at,
      lastAt: info.at,
      startedAt: occurredAt,
      occurredAt,
      status: 'active',
      canRetry: false,
      canPickDevice: false,
      retries: 0,
      retryAt: 0,
    };
    if (condition.surface === 'silent') {
      emit(condition, 'raised', true);
      return condition;
    }
    const room = kinds[kind].surface;
    const entry: Entry = { condition, room, owners: new Set(), operations: createOperations(clock) };
    store(entry, context);
    entries.add(entry);
    invalidate();
    const raised = change(entry, {}, 'raised', isWaiting(condition));
    const superfluous = entries.superfluous(entry.room, isWaiting);
    if (superfluous) resolve(superfluous.condition.id, 'expired');
    return raised;
  }

  function repeat(entry: Entry, info: ErrorInfo, context: ErrorContext, occurredAt: number): Condition {
    const { condition, operations } = entry;
    entries.stopTimer(entry);
    store(entry, context);
    const isUnderRepair = operations.isRunning || condition.status === 'recovering';
    const status = isUnderRepair ? condition.status : 'active';
    const better = condition.info.device && !info.device ? changeInfo(info, { device: condition.info.device }) : info;
    const { resolution: over, ...rest } = condition;
    const again = over ? { count: 1, firstAt: info.at, startedAt: occurredAt } : { count: condition.count + 1 };
    entry.condition = rest;
    const isCount = condition.status === status;
    const latest = { info: better, lastAt: info.at, occurredAt, status };
    return change(entry, { ...latest, ...again }, over ? 'raised' : 'repeated', isCount);
  }

  // The SDK often both emits and rejects with the same object: one of the two knows how to try again.
  function addContext(raw: unknown, before: Occurrence, context: ErrorContext): Condition | undefined {
    const entry = entries.get(before.condition.id);
    const isRecent = clock.monotonic() - before.at <= SAME_OBJECT_WINDOW;
    if (!entry || entry.condition.status === 'resolved') return isRecent ? before.condition : undefined;
    if (entry.condition.status === 'dismissed' && !isRecent) return undefined;
    const isNewOwner = context.owner !== undefined && !entry.owners.has(context.owner);
    if (context.owner) entry.owners.add(context.owner);
    // A stream knows best what mends it: its resume() plays, where a second play() does nothing.
    const isStreams = before.source === 'stream-error' && before.key && entry.operations.has(before.key);
    if (!context.retry || isStreams) return isNewOwner ? change(entry, {}, 'updated') : entry.condition;
    if (before.key) entry.operations.forgetUnwaited(before.key);
    store(entry, context);
    remember(raw, entry.condition, context);
    return change(entry, {}, 'updated');
  }

  function store(entry: Entry, context: ErrorContext) {
    if (context.owner) entry.owners.add(context.owner);
    if (context.retry) entry.operations.add(operationKey(context), context.retry, entry.condition.info.cause);
    const wait = retryWaitOf(entry.condition.kind);
    if (wait > 0) entry.operations.holdUntil(clock.monotonic() + wait);
  }

  return { report, take };
}

import { classify } from '../classify.js';
import type { Undo } from '../host.js';
import type { Kind } from '../kinds.js';
import { normalise } from '../normalise.js';
import type { ErrorContext, ErrorInfo } from '../types.js';
import { appearanceOf } from './appearance.js';
import { type Condition, type ConditionChange, isOpen, type Resolution } from './condition.js';
import { createEntries, type Entry } from './entries.js';
import { fingerprintOf } from './fingerprint.js';
import { createHistory } from './history.js';
import { lingerOf, retryWaitOf } from './limits.js';
import { createNotifier } from './notifier.js';
import { createOperations, type Operations } from './operations.js';
import { emptySnapshot, takeSnapshot } from './snapshot.js';
import type { DevicePick, ErrorStore, ErrorStoreOptions } from './types.js';

// How long after its condition went the same error object is still the same occurrence, in milliseconds.
const SAME_OBJECT_WINDOW = 1_000;

/** The name under which an operation is stored: its own, else the place in the code it was written at. */
export function operationKey(context: ErrorContext): string {
  const name =
    context.operation ?? (context.retry ? Function.prototype.toString.call(context.retry).slice(0, 300) : '');
  return [name, context.device, context.streamId].map((part) => part ?? '').join('|');
}

export function createErrorStore({ clock, policy, onListenerError = () => {} }: ErrorStoreOptions): ErrorStore {
  const entries = createEntries(clock);
  const held = new Map<string, number>();
  const history = createHistory();
  const notifier = createNotifier(clock, onListenerError);
  const observers = new Set<(condition: Condition, change: ConditionChange) => void>();
  let known = new WeakMap<object, Condition>();
  let snapshot = emptySnapshot;
  let isStale = false;
  let nextId = 1;

  function emit(condition: Condition, change: ConditionChange, isCount = false) {
    history.record(condition);
    isStale = true;
    for (const observer of [...observers]) {
      try {
        observer(condition, change);
      } catch (error) {
        onListenerError(error);
      }
    }
    if (isCount) notifier.notifyCount();
    else notifier.notify();
  }

  function change(entry: Entry, changes: Partial<Condition>, kindOfChange: ConditionChange, isCount = false) {
    entry.condition = { ...entry.condition, ...changes, ...operationFacts(entry.operations) };
    emit(entry.condition, kindOfChange, isCount);
    return entry.condition;
  }

  function report(raw: unknown, context: ErrorContext = {}): Condition {
    const before = recall(raw);
    const merged = before && addContext(before, context);
    if (merged) return merged;
    const info = normalise(raw, context, clock.now());
    return remember(raw, take(info, classify(info), context));
  }

  function take(info: ErrorInfo, kind: Kind, context: ErrorContext): Condition {
    const entry = entries.find(fingerprintOf(kind, info));
    return entry ? repeat(entry, info, context) : raise(info, kind, context);
  }

  function raise(info: ErrorInfo, kind: Kind, context: ErrorContext): Condition {
    const operations = createOperations(clock);
    const condition: Condition = {
      id: `trtc-${nextId++}`,
      fingerprint: fingerprintOf(kind, info),
      kind,
      ...appearanceOf(kind, policy?.()),
      info,
      count: 1,
      firstAt: info.at,
      lastAt: info.at,
      status: 'active',
      canRetry: false,
      canPickDevice: false,
      retries: 0,
      retryAt: 0,
    };
    const entry: Entry = { condition, scope: context.scope, operations };
    if (condition.surface === 'silent') {
      emit(condition, 'raised');
      return condition;
    }
    store(entry, context);
    entries.add(entry);
    isStale = true;
    const superfluous = entries.superfluous(isWaiting);
    if (superfluous) resolve(superfluous.condition.id, 'expired');
    return change(entry, {}, 'raised', isWaiting(condition));
  }

  function repeat(entry: Entry, info: ErrorInfo, context: ErrorContext): Condition {
    const { condition, operations } = entry;
    entries.stopTimer(entry);
    store(entry, context);
    const status = operations.isRunning ? condition.status : 'active';
    const better = condition.info.device && !info.device ? { ...info, device: condition.info.device } : info;
    const { resolution: over, ...rest } = condition;
    const again = over ? { count: 1, firstAt: info.at } : { count: condition.count + 1 };
    entry.condition = rest;
    const isCount = condition.status === status;
    return change(entry, { info: better, ...again, lastAt: info.at, status }, over ? 'raised' : 'repeated', isCount);
  }

  // The SDK often both emits and rejects with the same object: one of the two knows how to try again.
  function addContext(before: Condition, { retry: run, ...context }: ErrorContext): Condition | undefined {
    const entry = entries.get(before.id);
    if (!entry || entry.condition.status === 'resolved') {
      return clock.now() - before.lastAt <= SAME_OBJECT_WINDOW ? before : undefined;
    }
    if (!run || (entry.condition.surface === 'autoplay' && entry.operations.size > 0)) return entry.condition;
    entry.operations.forgetUnwaited();
    store(entry, { ...context, retry: run });
    return change(entry, {}, 'updated');
  }

  function store(entry: Entry, context: ErrorContext) {
    if (context.retry) entry.operations.add(operationKey(context), context.retry);
    const wait = retryWaitOf(entry.condition.kind);
    if (wait > 0) entry.operations.holdUntil(clock.now() + wait);
  }

  function recall(raw: unknown): Condition | undefined {
    return isObject(raw) ? known.get(raw) : undefined;
  }

  function remember(raw: unknown, condition: Condition): Condition {
    if (isObject(raw)) known.set(raw, condition);
    return condition;
  }

  async function retry(id: string, pick: DevicePick = {}, { isAutomatic = false } = {}): Promise<boolean> {
    const entry = entries.get(id);
    if (!entry || !isOpen(entry.condition)) return false;
    const { operations } = entry;
    const isEarly = !isAutomatic && clock.now() < operations.retryAt;
    if (operations.size === 0 || operations.isRunning || isEarly) return false;
    const running = operations.run(pick);
    change(entry, { status: 'recovering' }, 'recovering');
    const outcome = await running;
    if (entries.get(id) !== entry) return outcome.isMended;
    if (outcome.isMended) {
      resolve(id, 'retried');
      return true;
    }
    for (const failure of outcome.failures) placeFailure(entry, failure.key, failure.error, pick);
    if (operations.size === 0) resolve(id, 'superseded');
    else if (entry.condition.status === 'recovering') change(entry, { status: 'active' }, 'updated');
    else change(entry, {}, 'updated');
    return false;
  }

  // A retry that fails in the same way stays the same condition; in another way, another one takes its place and its operation.
  function placeFailure(entry: Entry, key: string, error: unknown, pick: DevicePick) {
    const { device, source, userId, streamId, operation } = entry.condition.info;
    const deviceId = pick.cameraId ?? pick.microphoneId ?? entry.condition.info.deviceId;
    const context = { device, deviceId, source, userId, streamId, operation, scope: entry.scope };
    const before = recall(error);
    const condition = before ?? report(error, context);
    if (condition.id === entry.condition.id) return;
    const other = entries.get(condition.id);
    if (other) {
      other.operations.adopt(entry.operations, [key]);
      change(other, {}, 'updated');
    } else {
      for (const waiter of entry.operations.take(key)?.waiters ?? []) waiter.reject(error);
    }
  }

  function dismiss(id: string) {
    const entry = entries.get(id);
    if (!entry || !isOpen(entry.condition) || entry.condition.status === 'dismissed') return;
    entry.operations.rejectWaiters(entry.condition.info.cause);
    change(entry, { status: 'dismissed' }, 'dismissed');
  }

  function resolve(id: string, resolution: Resolution = 'healed') {
    const entry = entries.get(id);
    if (!entry || entry.condition.status === 'resolved') return;
    const wasSeen = entry.condition.status !== 'dismissed';
    entry.operations.rejectAll(entry.condition.info.cause);
    change(entry, { status: 'resolved', resolution }, 'resolved');
    const linger = wasSeen ? lingerOf(entry.condition) : 0;
    if (linger > 0) entry.timer = clock.setTimeout(() => remove(entry), linger);
    else remove(entry);
  }

  function remove(entry: Entry) {
    if (!entries.remove(entry)) return;
    held.delete(entry.condition.id);
    isStale = true;
    notifier.notify();
  }

  // A toast that only joins the queue changes a number on screen, nothing else.
  function isWaiting(condition: Condition): boolean {
    return condition.surface === 'toast' && !getSnapshot().surfaces.toast.some((toast) => toast.id === condition.id);
  }

  function getSnapshot() {
    if (!isStale) return snapshot;
    const all = entries.list().map((entry) => entry.condition);
    snapshot = takeSnapshot(snapshot, all, (id) => held.has(id));
    isStale = false;
    return snapshot;
  }

  return {
    report,
    signal(kind, context = {}, since = clock.now()) {
      return take(normalise(context.details, context, since), kind, context);
    },
    retry,
    dismiss,
    resolve,
    markRecovering(id) {
      const entry = entries.get(id);
      if (!entry || !isOpen(entry.condition)) return () => {};
      change(entry, { status: 'recovering' }, 'recovering');
      return once(() => {
        if (entries.get(id) === entry && entry.condition.status === 'recovering')
          change(entry, { status: 'active' }, 'updated');
      });
    },
    refine(id, { kind, device }) {
      const entry = entries.get(id);
      if (!entry || !isOpen(entry.condition)) return;
      const { condition } = entry;
      const next = kind ?? condition.kind;
      const info = device ? { ...condition.info, device } : condition.info;
      if (next === condition.kind && info.device === condition.info.device) return;
      change(entry, { kind: next, info, ...appearanceOf(next, policy?.()) }, 'updated');
    },
    clear(scope) {
      for (const entry of entries.list()) {
        if (!scope || entry.scope === scope) resolve(entry.condition.id, 'cleared');
      }
    },
    succeed(key, scope, value) {
      for (const entry of entries.list()) {
        if (entry.scope !== scope || !entry.operations.has(key) || entry.operations.isRunning) continue;
        entry.operations.succeed(key, value);
        if (entry.operations.size === 0) resolve(entry.condition.id, 'retried');
      }
    },
    wait(id, key, waiter) {
      const operations = entries.get(id)?.operations;
      if (!operations?.has(key)) return false;
      operations.wait(key, waiter);
      return true;
    },
    unwait(id, waiter) {
      entries.get(id)?.operations.unwait(waiter);
    },
    hold(id) {
      held.set(id, (held.get(id) ?? 0) + 1);
      notifier.notify();
      return once(() => {
        const left = (held.get(id) ?? 1) - 1;
        if (left > 0) held.set(id, left);
        else held.delete(id);
        notifier.notify();
      });
    },
    isHeld: (id) => held.has(id),
    get: (id) => entries.get(id)?.condition,
    isOf: (id, scope) => entries.get(id)?.scope === scope,
    getSnapshot,
    subscribe: notifier.subscribe,
    getHistory: history.list,
    observe(listener) {
      observers.add(listener);
      return () => observers.delete(listener);
    },
    get isIdle() {
      return entries.list().every((entry) => entry.timer === undefined && !entry.operations.isRunning);
    },
    stop() {
      for (const entry of entries.list()) entry.operations.rejectAll(entry.condition.info.cause);
      entries.clear();
      known = new WeakMap();
      isStale = true;
      notifier.stop();
      observers.clear();
    },
  };
}

function operationFacts(operations: Operations) {
  return {
    canRetry: operations.size > 0,
    canPickDevice: operations.listensToPick,
    retries: operations.retries,
    retryAt: operations.retryAt,
  };
}

function isObject(raw: unknown): raw is object {
  return (typeof raw === 'object' && raw !== null) || typeof raw === 'function';
}

function once(undo: Undo): Undo {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    undo();
  };
}

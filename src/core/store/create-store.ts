import { classify } from '../classify.js';
import type { Kind } from '../kinds.js';
import { normalise } from '../normalise.js';
import type { ErrorContext, ErrorInfo } from '../types.js';
import { appearanceOf } from './appearance.js';
import { type Condition, type ConditionChange, isOpen, type Resolution } from './condition.js';
import { operationKey, readContext } from './context.js';
import { createEntries, type Entry } from './entries.js';
import { fingerprintOf } from './fingerprint.js';
import { createHistory } from './history.js';
import { createHolds } from './holds.js';
import { lingerOf, retryWaitOf } from './limits.js';
import { createNotifier } from './notifier.js';
import { createOccurrences, type Occurrence } from './occurrences.js';
import { once } from './once.js';
import { createOperations, type Operations } from './operations.js';
import { createRetrier } from './retrier.js';
import { emptySnapshot, takeSnapshot } from './snapshot.js';
import { MAX_OPEN_TOASTS, MAX_TOASTS } from './toast-queue.js';
import type { ErrorStore, ErrorStoreOptions } from './types.js';

// How long after its condition went the same error object is still the same occurrence, in milliseconds.
const SAME_OBJECT_WINDOW = 1_000;

export function createErrorStore({ clock, policy, onListenerError = () => {} }: ErrorStoreOptions): ErrorStore {
  const entries = createEntries(clock);
  const occurrences = createOccurrences();
  const holds = createHolds(() => {
    isStale = true;
    tell();
  });
  const history = createHistory();
  const notifier = createNotifier(clock, onListenerError);
  const observers = new Set<(condition: Condition, change: ConditionChange) => void>();
  const retry = createRetrier({ clock, entries, occurrences, change, resolve, report });
  let snapshot = emptySnapshot;
  let isStale = false;
  let toastLimit = MAX_TOASTS;
  let nextId = 1;

  function tell(isCount = false) {
    if (isCount) notifier.notifyCount();
    else notifier.notify();
  }

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
    tell(isCount);
  }

  function change(entry: Entry, changes: Partial<Condition>, kindOfChange: ConditionChange, isCount = false) {
    entry.condition = { ...entry.condition, ...changes, ...operationFacts(entry.operations) };
    emit(entry.condition, kindOfChange, isCount);
    return entry.condition;
  }

  function report(raw: unknown, given?: ErrorContext): Condition {
    const context = readContext(given);
    const before = occurrences.recall(raw);
    const same = before && addContext(raw, before, context);
    if (same) return same;
    const info = normalise(raw, context, clock.now());
    const condition = take(info, classify(info), context);
    remember(raw, condition, context);
    return condition;
  }

  function remember(raw: unknown, condition: Condition, context: ErrorContext) {
    const key = context.retry ? operationKey(context) : undefined;
    occurrences.remember(raw, { condition, key, source: context.source });
  }

  function take(info: ErrorInfo, kind: Kind, context: ErrorContext): Condition {
    const entry = entries.find(fingerprintOf(kind, info));
    return entry ? repeat(entry, info, context) : raise(info, kind, context);
  }

  function raise(info: ErrorInfo, kind: Kind, context: ErrorContext): Condition {
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
    if (condition.surface === 'silent') {
      emit(condition, 'raised', true);
      return condition;
    }
    const entry: Entry = { condition, scopes: new Set(), operations: createOperations(clock) };
    store(entry, context);
    entries.add(entry);
    isStale = true;
    const raised = change(entry, {}, 'raised', isWaiting(condition));
    const superfluous = entries.superfluous(isWaiting);
    if (superfluous) resolve(superfluous.condition.id, 'expired');
    return raised;
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
  function addContext(raw: unknown, before: Occurrence, context: ErrorContext): Condition | undefined {
    const entry = entries.get(before.condition.id);
    const isRecent = clock.now() - before.condition.lastAt <= SAME_OBJECT_WINDOW;
    if (!entry || entry.condition.status === 'resolved') return isRecent ? before.condition : undefined;
    if (entry.condition.status === 'dismissed' && !isRecent) return undefined;
    if (context.scope) entry.scopes.add(context.scope);
    // A stream knows best what mends it: its resume() plays, where a second play() does nothing.
    const isStreams = before.source === 'stream-error' && before.key && entry.operations.has(before.key);
    if (!context.retry || isStreams) return entry.condition;
    if (before.key) entry.operations.forgetUnwaited(before.key);
    store(entry, context);
    remember(raw, entry.condition, context);
    return change(entry, {}, 'updated');
  }

  function store(entry: Entry, context: ErrorContext) {
    if (context.scope) entry.scopes.add(context.scope);
    if (context.retry) entry.operations.add(operationKey(context), context.retry);
    const wait = retryWaitOf(entry.condition.kind);
    if (wait > 0) entry.operations.holdUntil(clock.now() + wait);
  }

  function dismiss(id: string) {
    const entry = entries.get(id);
    if (!entry || !isOpen(entry.condition) || entry.condition.status === 'dismissed') return;
    entry.operations.rejectWaiters(entry.condition.info.cause);
    change(entry, { status: 'dismissed' }, 'dismissed');
  }

  function resolve(id: string, resolution: Resolution = 'healed', scope?: object) {
    const entry = entries.get(id);
    if (!entry || entry.condition.status === 'resolved') return;
    if (scope && entry.scopes.delete(scope) && entry.scopes.size > 0) return;
    const isUnseen = isWaiting(entry.condition);
    const wasSeen = !isUnseen && entry.condition.status !== 'dismissed';
    entry.operations.rejectAll(entry.condition.info.cause);
    change(entry, { status: 'resolved', resolution }, 'resolved', isUnseen);
    const linger = wasSeen ? lingerOf(entry.condition) : 0;
    if (linger > 0) entry.timer = clock.setTimeout(() => remove(entry), linger);
    else remove(entry, isUnseen);
  }

  function remove(entry: Entry, isCount = false) {
    if (!entries.remove(entry)) return;
    holds.forget(entry.condition.id);
    isStale = true;
    tell(isCount);
  }

  // A toast that only joins the queue changes a number on screen, nothing else.
  function isWaiting({ id, surface, status }: Condition): boolean {
    return (
      surface === 'toast' && status !== 'dismissed' && !getSnapshot().surfaces.toast.some((toast) => toast.id === id)
    );
  }

  function getSnapshot() {
    if (!isStale) return snapshot;
    const all = entries.list().map((entry) => entry.condition);
    snapshot = takeSnapshot(snapshot, all, holds.isHeld, toastLimit);
    isStale = false;
    return snapshot;
  }

  return {
    report,
    signal(kind, given, since = clock.now()) {
      const context = readContext(given);
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
      // What the app wants silent must not stay behind where nobody sees it.
      if (entry.condition.surface === 'silent') resolve(id, 'superseded');
    },
    clear(scope) {
      for (const entry of entries.list()) {
        if (scope && (!entry.scopes.delete(scope) || entry.scopes.size > 0)) continue;
        if (entry.condition.status === 'resolved') remove(entry);
        else resolve(entry.condition.id, 'cleared');
      }
    },
    succeed(key, scope, value) {
      for (const { condition, scopes, operations } of entries.list()) {
        const isItsOwn = !scope || scopes.size === 0 || scopes.has(scope);
        if (!isItsOwn || !operations.has(key) || operations.isRunning) continue;
        operations.succeed(key, value);
        if (operations.size === 0) resolve(condition.id, 'retried');
      }
    },
    wait(id, key, waiter, raw) {
      const operations = entries.get(id)?.operations;
      const other = occurrences.recall(raw)?.key;
      const awaited = [key, other].find((candidate) => candidate !== undefined && operations?.has(candidate));
      if (awaited === undefined) return false;
      operations?.wait(awaited, waiter);
      return true;
    },
    endWaits() {
      for (const entry of entries.list()) {
        const { size } = entry.operations;
        entry.operations.rejectWaiters(entry.condition.info.cause);
        if (entry.operations.size < size) change(entry, {}, 'updated');
      }
    },
    unwait(id, waiter) {
      entries.get(id)?.operations.unwait(waiter);
    },
    hold: holds.hold,
    isHeld: holds.isHeld,
    openToasts(isOpen) {
      toastLimit = isOpen ? MAX_OPEN_TOASTS : MAX_TOASTS;
      isStale = true;
      notifier.notify();
    },
    get: (id) => entries.get(id)?.condition,
    isOf: (id, scope) => entries.get(id)?.scopes.has(scope) === true,
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
      occurrences.clear();
      holds.clear();
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

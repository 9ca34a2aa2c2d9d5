import { changeInfo } from '../info.js';
import { normalise } from '../normalise.js';
import { readContext } from '../read-context.js';
import { tellDeveloper } from '../tell-developer.js';
import { appearanceOf } from './appearance.js';
import { type Condition, type ConditionChange, isOpen, type Resolution } from './condition.js';
import { createEntries, type Entry } from './entries.js';
import { createHistory } from './history.js';
import { createHolds } from './holds.js';
import { createIntake } from './intake.js';
import { lingerOf } from './limits.js';
import { createNotifier } from './notifier.js';
import { createObservers } from './observers.js';
import { createOccurrences } from './occurrences.js';
import { once } from './once.js';
import type { Operations } from './operations.js';
import { createRetrier } from './retrier.js';
import { emptySnapshot, takeSnapshot } from './snapshot.js';
import { MAX_OPEN_TOASTS, MAX_TOASTS } from './toast-queue.js';
import type { ErrorStore, ErrorStoreOptions } from './types.js';

export function createErrorStore({
  errors,
  clock,
  policy,
  onListenerError = tellDeveloper,
}: ErrorStoreOptions): ErrorStore {
  const entries = createEntries(clock);
  const occurrences = createOccurrences(errors.isError);
  const holds = createHolds(() => {
    isStale = true;
    tell();
  });
  const history = createHistory();
  const notifier = createNotifier(clock, onListenerError);
  const observers = createObservers(clock, onListenerError);
  const { report, take } = createIntake({
    errors,
    clock,
    entries,
    occurrences,
    policy,
    emit,
    change,
    resolve,
    isWaiting,
    invalidate() {
      isStale = true;
    },
  });
  const retry = createRetrier({ clock, entries, occurrences, change, resolve, report });
  let snapshot = emptySnapshot;
  let isStale = false;
  let toastLimit = MAX_TOASTS;

  function tell(isCount = false) {
    if (isCount) notifier.notifyCount();
    else notifier.notify();
  }

  function emit(condition: Condition, change: ConditionChange, isCount = false) {
    history.record(condition);
    isStale = true;
    observers.tell(condition, change);
    tell(isCount);
  }

  function change(entry: Entry, changes: Partial<Condition>, kindOfChange: ConditionChange, isCount = false) {
    entry.condition = { ...entry.condition, ...changes, ...operationFacts(entry.operations) };
    emit(entry.condition, kindOfChange, isCount);
    return entry.condition;
  }

  function dismiss(id: string) {
    const entry = entries.get(id);
    if (!entry || !isOpen(entry.condition) || entry.condition.status === 'dismissed') return;
    entry.operations.rejectWaiters(entry.condition.info.cause);
    change(entry, { status: 'dismissed' }, 'dismissed');
  }

  function resolve(id: string, resolution: Resolution = 'healed', owner?: object) {
    const entry = entries.get(id);
    if (!entry || entry.condition.status === 'resolved') return;
    if (owner && isOfOthers(entry, owner)) return;
    const isUnseen = isWaiting(entry.condition);
    const wasSeen = !isUnseen && entry.condition.status !== 'dismissed';
    entry.operations.rejectAll(entry.condition.info.cause);
    change(entry, { status: 'resolved', resolution }, 'resolved', isUnseen);
    const linger = wasSeen ? lingerOf(entry.condition) : 0;
    if (linger > 0) entry.timer = clock.setTimeout(() => remove(entry), linger);
    else remove(entry, isUnseen);
  }

  // It is over for one client, while another still has it.
  function isOfOthers(entry: Entry, owner: object): boolean {
    if (!entry.owners.delete(owner) || entry.owners.size === 0) return false;
    change(entry, {}, 'updated');
    return true;
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
    signal(kind, given, age = 0) {
      const context = readContext(given);
      return take(
        normalise(errors, context.details, context, clock.now() - age),
        kind,
        context,
        clock.monotonic() - age,
      );
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
      const info = device ? changeInfo(condition.info, { device }) : condition.info;
      if (next === condition.kind && info.device === condition.info.device) return;
      change(entry, { kind: next, info, ...appearanceOf(next, policy) }, 'updated');
      // What the app wants silent must not stay behind where nobody sees it.
      if (entry.condition.surface === 'silent') resolve(id, 'superseded');
    },
    clear(owner) {
      for (const entry of entries.list()) {
        if (owner && (!entry.owners.has(owner) || isOfOthers(entry, owner))) continue;
        if (entry.condition.status === 'resolved') remove(entry);
        else resolve(entry.condition.id, 'cleared');
      }
    },
    succeed(key, owner, value) {
      for (const { condition, owners, operations } of entries.list()) {
        const isItsOwn = !owner || owners.size === 0 || owners.has(owner);
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
    isOf: (id, owner) => entries.get(id)?.owners.has(owner) === true,
    getSnapshot,
    subscribe: notifier.subscribe,
    getHistory: history.list,
    observe: (listener, { isImmediate = false } = {}) => observers.add(listener, isImmediate),
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
      observers.stop();
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

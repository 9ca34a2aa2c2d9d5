import { findError } from '../find-error.js';
import type { Undo } from '../host.js';
import { changeInfo } from '../info.js';
import { isKind, type Kind, kinds } from '../kinds.js';
import { normalise } from '../normalise.js';
import { once } from '../once.js';
import { isObject, read, toText } from '../read.js';
import { readContext } from '../read-context.js';
import { realOf } from '../real.js';
import { tellDeveloper } from '../tell-developer.js';
import type { Device, ErrorContext, ErrorInfo, Surface } from '../types.js';
import { warnOnce } from '../warn.js';
import { type Condition, type ConditionChange, fingerprintOf, isOpen, severityRank } from './condition.js';
import { createHistory } from './history.js';
import { createNotifier } from './notifier.js';
import { createObservers } from './observers.js';
import {
  createOperation,
  createOperations,
  type Failure,
  type OperationId,
  type Operations,
  operationIdOf,
} from './operations.js';
import { appearanceOf } from './policy.js';
import { emptySnapshot, MAX_OPEN_TOASTS, MAX_TOASTS, takeSnapshot } from './snapshot.js';
import { afterFailure, type ConditionEvent, type Effect, next, retryAtOf } from './transition.js';
import type { DevicePick, ErrorStore, ErrorStoreOptions } from './types.js';

// How long after its condition went the same error object is still the same occurrence, in milliseconds.
const SAME_OBJECT_WINDOW = 1_000;
// How many conditions of one surface are kept at a time, so that no flood of toasts ends a dialog. Each silenced participant is a
// condition, and holds what makes them heard: more than a room of the SDK has speakers.
const MAX_CONDITIONS = 100;
const MAX_SILENCED = 1_000;
// What is to be seen weighs more than all that waits.
const ON_SCREEN = 10;

/** A condition with what the store keeps beside it. */
interface Entry {
  condition: Condition;
  /** What it was taken for at first: its surface is the room it is kept in, its rule of the policy the one it began with. */
  readonly family: Kind;
  /** The clients and streams it was reported for; it goes with the last of them. */
  readonly owners: Set<object>;
  operations: Operations;
  /** Of what the transition scheduled. */
  timer?: unknown;
}

/** What is remembered of an error object: the SDK often both emits and rejects with the same. */
interface Occurrence {
  readonly entry: Entry;
  /** When, on the monotonic clock. */
  readonly at: number;
  /** The operation that came with it. */
  readonly operation: OperationId | undefined;
  readonly source: string | undefined;
}

export function createErrorStore(options: ErrorStoreOptions): ErrorStore {
  const { errors, clock, policy, classify, onListenerError = tellDeveloper } = options;
  // In the order they came.
  const byId = new Map<string, Entry>();
  const byFingerprint = new Map<string, Entry>();
  const rooms = new Map<Surface, Set<Entry>>();
  const occurrences = new WeakMap<object, Occurrence>();
  const holds = new Map<string, number>();
  const history = createHistory();
  const notifier = createNotifier(clock, onListenerError);
  const observers = createObservers(clock, onListenerError);
  let conditions = 0;
  let attempts = 0;
  let snapshot = emptySnapshot;
  let isStale = false;
  let toastLimit = MAX_TOASTS;

  // What comes in.

  function report(raw: unknown, given?: ErrorContext): Condition {
    return receive(raw, readContext(given), false);
  }

  function receive(raw: unknown, context: ErrorContext, isOfRepair: boolean): Condition {
    const error = findError(raw, errors.isError);
    const before = occurrenceOf(error);
    const same = before && repeatObject(error, before, context);
    if (same) return same;
    const info = normalise(errors, raw, error, context, clock.now());
    const kind = kindByApp(raw, context) ?? errors.classify(info);
    const entry = occur(kind, info, context, clock.monotonic(), isOfRepair);
    remember(error, entry, context);
    return entry.condition;
  }

  function occur(kind: Kind, info: ErrorInfo, context: ErrorContext, at: number, isOfRepair: boolean): Entry {
    const entry = byFingerprint.get(fingerprintOf(kind, info));
    if (!entry) return raise(kind, info, context, at);
    keep(entry, context);
    const appearance = appearanceOf(entry.condition.kind, policy, entry.family);
    dispatch(entry, { type: 'occurred', info, at, appearance, isOfRepair });
    return entry;
  }

  function raise(kind: Kind, info: ErrorInfo, context: ErrorContext, at: number): Entry {
    const condition: Condition = {
      id: `trtc-${++conditions}`,
      fingerprint: fingerprintOf(kind, info),
      kind,
      ...appearanceOf(kind, policy),
      info,
      count: 1,
      firstAt: info.at,
      lastAt: info.at,
      startedAt: at,
      occurredAt: at,
      status: 'active',
      canRetry: false,
      canPickDevice: false,
      retries: 0,
      retryAt: retryAtOf(kind, at),
      resolution: undefined,
      attempt: undefined,
    };
    const entry: Entry = { condition, family: kind, owners: new Set(), operations: noOperations };
    // Silenced participants are heard again at a gesture, also where the app shows them itself.
    if (condition.surface === 'silent' && kind !== 'autoplay-blocked') {
      emit(condition, 'raised', true);
      return entry;
    }
    keep(entry, context);
    add(entry);
    emit(commit(entry, condition), 'raised', isWaiting(condition));
    makeRoom(kinds[kind].surface);
    return entry;
  }

  function keep(entry: Entry, context: ErrorContext) {
    if (context.owner) entry.owners.add(context.owner);
    const operation = createOperation(context);
    if (!operation) return;
    if (entry.operations === noOperations) entry.operations = createOperations();
    entry.operations.add(operation, entry.condition.info.cause);
  }

  // One of the two knows how to try again.
  function repeatObject(error: unknown, before: Occurrence, context: ErrorContext): Condition | undefined {
    const { entry } = before;
    const isRecent = clock.monotonic() - before.at <= SAME_OBJECT_WINDOW;
    if (isOver(entry)) return isRecent ? entry.condition : undefined;
    if (entry.condition.status === 'dismissed' && !isRecent) return undefined;
    const isNewOwner = context.owner !== undefined && !entry.owners.has(context.owner);
    // A stream knows best what mends it: its resume() plays, where a second play() does nothing.
    const isStreams = before.source === 'stream-error' && entry.operations.get(before.operation) !== undefined;
    if (context.retry && !isStreams) {
      forgetUnwaited(entry, before.operation);
      keep(entry, context);
      remember(error, entry, context);
    } else if (!isNewOwner) {
      return entry.condition;
    } else if (context.owner) {
      entry.owners.add(context.owner);
    }
    return touch(entry);
  }

  function kindByApp(raw: unknown, context: ErrorContext): Kind | undefined {
    try {
      const kind = classify?.(raw, context);
      if (kind === undefined || kind === null || isKind(kind)) return kind ?? undefined;
      warnOnce('classify gave what is no kind, so the kit decides. Give back one of the kinds, or undefined.');
    } catch (error) {
      tellDeveloper(error);
    }
    return undefined;
  }

  function occurrenceOf(error: unknown): Occurrence | undefined {
    return isObject(error) ? occurrences.get(error) : undefined;
  }

  function remember(error: unknown, entry: Entry, context: ErrorContext) {
    if (!isObject(error)) return;
    const operation = context.retry ? operationIdOf(context) : undefined;
    occurrences.set(error, { entry, at: clock.monotonic(), operation, source: context.source });
  }

  // What becomes of it.

  function dispatch(entry: Entry, event: ConditionEvent): Condition {
    const before = entry.condition;
    // What is mended tells exactly whether anybody saw it; what comes and goes by the thousand, as of the last snapshot.
    if (event.type === 'mended' || event.type === 'healed') getSnapshot();
    const isUnseen = isWaiting(before);
    const { condition, change, effects } = next(before, event, !isUnseen && before.surface !== 'silent');
    for (const effect of effects) apply(entry, effect);
    const after = commit(entry, condition);
    if (change) emit(after, change, isUnseen || (change === 'repeated' && before.status === after.status));
    if (effects.some(({ type }) => type === 'forget')) remove(entry, isUnseen);
    return after;
  }

  function apply(entry: Entry, effect: Effect) {
    switch (effect.type) {
      case 'schedule':
      case 'unschedule':
        clock.clearTimeout(entry.timer);
        delete entry.timer;
        if (effect.type === 'schedule') {
          entry.timer = clock.setTimeout(() => dispatch(entry, effect.event), effect.after);
        }
        break;
      case 'release-waiters':
      case 'release-operations':
        entry.operations.release(entry.condition.info.cause, effect.type === 'release-operations');
    }
  }

  function commit(entry: Entry, condition: Condition): Condition {
    const canRetry = entry.operations.size > 0;
    const canPickDevice = entry.operations.picksDevice;
    isStale = true;
    const isTrue = condition.canRetry === canRetry && condition.canPickDevice === canPickDevice;
    entry.condition = isTrue ? condition : { ...condition, canRetry, canPickDevice };
    return entry.condition;
  }

  // Its owners or operations are others.
  function touch(entry: Entry): Condition {
    const condition = commit(entry, { ...entry.condition });
    emit(condition, 'updated', false);
    return condition;
  }

  function emit(condition: Condition, change: ConditionChange, isCount: boolean) {
    history.record(condition);
    observers.tell(condition, change);
    notify(isCount);
  }

  function notify(isCount: boolean) {
    if (isCount) notifier.notifyCount();
    else notifier.notify();
  }

  function end(entry: Entry, resolution: Condition['resolution'] = 'healed') {
    if (resolution === 'healed') dispatch(entry, { type: 'healed' });
    else if (resolution === 'retried') dispatch(entry, { type: 'mended' });
    else dispatch(entry, { type: 'ended', resolution });
  }

  // It is over for one client, while another still has it.
  function isOfOthers(entry: Entry, owner: object): boolean {
    if (!entry.owners.delete(owner) || entry.owners.size === 0) return false;
    touch(entry);
    return true;
  }

  // Where it is kept.

  function add(entry: Entry) {
    const { surface } = kinds[entry.family];
    byId.set(entry.condition.id, entry);
    byFingerprint.set(entry.condition.fingerprint, entry);
    const room = rooms.get(surface);
    if (room) room.add(entry);
    else rooms.set(surface, new Set([entry]));
  }

  function remove(entry: Entry, isCount: boolean) {
    byId.delete(entry.condition.id);
    byFingerprint.delete(entry.condition.fingerprint);
    rooms.get(kinds[entry.family].surface)?.delete(entry);
    holds.delete(entry.condition.id);
    isStale = true;
    notify(isCount);
  }

  // A page that runs for days, or a storm, must not fill the memory: what was put aside goes first, then the lightest of what nobody sees;
  // of equals the oldest.
  function makeRoom(surface: Surface) {
    const room = rooms.get(surface);
    if (!room || room.size <= (surface === 'autoplay' ? MAX_SILENCED : MAX_CONDITIONS)) return;
    let found: Entry | undefined;
    let least = Number.POSITIVE_INFINITY;
    // What is not on screen yet, but has a place there.
    let places = toastLimit - snapshot.surfaces.toast.length;
    for (const entry of room) {
      const isAtHand = isOnScreen(entry.condition) || places-- > 0;
      const weight = weightOf(entry.condition) + (isAtHand ? ON_SCREEN : 0);
      if (weight >= least) continue;
      found = entry;
      least = weight;
    }
    if (found) dispatch(found, { type: 'ended', resolution: 'expired' });
  }

  function isOnScreen({ id, surface, status }: Condition): boolean {
    return status !== 'dismissed' && (surface !== 'toast' || isMounted(id) || holds.has(id));
  }

  // A toast that only joins the queue changes a number on screen, nothing else. As of the last snapshot: a storm takes none per error.
  function isWaiting({ id, surface, severity, status }: Condition): boolean {
    if (surface !== 'toast' || status === 'dismissed' || isMounted(id)) return false;
    const mounted = snapshot.surfaces.toast;
    return (
      mounted.length >= toastLimit && mounted.every((toast) => severityRank[toast.severity] >= severityRank[severity])
    );
  }

  function isMounted(id: string): boolean {
    for (const toast of snapshot.surfaces.toast) if (toast.id === id) return true;
    return false;
  }

  function getSnapshot() {
    if (!isStale) return snapshot;
    isStale = false;
    const all = [...byId.values()].map((entry) => entry.condition);
    snapshot = takeSnapshot(snapshot, all, (id) => holds.has(id), toastLimit);
    return snapshot;
  }

  // What failed runs again.

  async function retry(id: string, given?: DevicePick, { isAutomatic = false } = {}): Promise<boolean> {
    const entry = byId.get(id);
    if (!entry || isOver(entry) || entry.operations.size === 0 || entry.condition.attempt !== undefined) return false;
    if (!isAutomatic && clock.monotonic() < entry.condition.retryAt) return false;
    entry.operations.dropAborted();
    if (entry.operations.size === 0) {
      end(entry, 'superseded');
      return false;
    }
    const pick = readPick(given);
    const attempt = ++attempts;
    const running = entry.operations.run({ ...pick, retries: entry.condition.retries + 1 });
    dispatch(entry, { type: 'repair-started', attempt });
    const failures = await running;
    if (isOver(entry)) return isMended(entry);
    // Where its cause has gone meanwhile, what the repair came to is no news.
    const isHealed = entry.condition.resolution !== undefined;
    const hasMoved = !isHealed && failures.map((failure) => place(entry, failure, pick)).some(Boolean);
    const isEmpty = entry.operations.size === 0;
    if (!isHealed && isEmpty && failures.length === 0) end(entry, 'retried');
    else if (isEmpty && hasMoved) end(entry, 'superseded');
    else {
      const outcome = failures.length === 0 ? 'released' : 'failed';
      dispatch(entry, { type: 'repair-ended', attempt, outcome, at: clock.monotonic() });
    }
    return isMended(entry);
  }

  // A retry that fails in the same way stays the same condition; in another way, another one takes its place and its operation. True where
  // the operation is another's now.
  function place(entry: Entry, { operation, error }: Failure, pick: DevicePick): boolean {
    const { info } = entry.condition;
    const { retry: _again, ...context } = operation.context;
    const device = context.device ?? info.device;
    const known = occurrenceOf(findError(error, errors.isError));
    const former = known?.entry;
    const condition =
      former && !isOver(former)
        ? former.condition
        : receive(error, { ...context, device, deviceId: failedDevice(info, pick) }, true);
    const other = byId.get(condition.id);
    // A guard inside the operation stored its own part of it: run again it would run twice.
    if (other && known?.operation !== operation.id) forgetUnwaited(other, known?.operation);
    if (other === entry) return false;
    const moved = entry.operations.take(operation.id);
    if (moved && other && !isOver(other)) {
      if (other.operations === noOperations) other.operations = createOperations();
      other.operations.add(moved, error);
      dispatch(other, { type: 'adopted', ...afterFailure(entry.condition, clock.monotonic()) });
    } else {
      for (const waiter of moved?.waiters ?? []) waiter.reject(error);
    }
    return moved !== undefined;
  }

  // A device that was opened is neither blocked nor missing, whichever function opened it. What somebody waits for has yet to run.
  function captured({ owner }: ErrorContext, device: Device) {
    for (const entry of [...byId.values()]) {
      const { surface } = kinds[entry.family];
      const isOfDevice = (surface === 'permission' || surface === 'device') && !entry.operations.isAwaited;
      const isIts = !owner || entry.owners.size === 0 || entry.owners.has(owner);
      const isMeant = device === 'both' || device === entry.condition.info.device;
      if (isOfDevice && isIts && isMeant && !isOver(entry)) end(entry);
    }
  }

  function forgetUnwaited({ operations }: Entry, id: OperationId | undefined) {
    const operation = operations.get(id);
    if (operation?.waiters.size === 0) operations.take(operation.id);
  }

  function isOver(entry: Entry): boolean {
    return byId.get(entry.condition.id) !== entry || entry.condition.status === 'resolved';
  }

  function isMended({ condition: { resolution } }: Entry): boolean {
    return resolution === 'retried' || resolution === 'healed';
  }

  function hold(id: string): Undo {
    holds.set(id, (holds.get(id) ?? 0) + 1);
    changed();
    return once(() => {
      const left = (holds.get(id) ?? 1) - 1;
      if (left > 0) holds.set(id, left);
      else holds.delete(id);
      changed();
    });
  }

  function changed() {
    isStale = true;
    notifier.notify();
  }

  return {
    report,
    signal(kind, given, age = 0) {
      const { details, ...context } = readContext(given);
      const info = normalise(errors, details, details, context, clock.now() - age);
      return occur(kind, info, context, clock.monotonic() - age, false).condition;
    },
    retry,
    dismiss(id) {
      const entry = byId.get(id);
      if (entry && isOpen(entry.condition)) dispatch(entry, { type: 'dismissed' });
    },
    resolve(id, resolution, given) {
      const owner = realOf(given);
      const entry = byId.get(id);
      if (!entry || isOver(entry) || (owner && isOfOthers(entry, owner))) return;
      end(entry, resolution);
    },
    startRepair(id) {
      const entry = byId.get(id);
      if (!entry || isOver(entry)) return () => {};
      const attempt = ++attempts;
      dispatch(entry, { type: 'repair-started', attempt });
      return once(() => {
        if (isOver(entry)) return;
        dispatch(entry, { type: 'repair-ended', attempt, outcome: 'released', at: clock.monotonic() });
      });
    },
    refine(id, { kind, device, error }) {
      const entry = byId.get(id);
      if (!entry || isOver(entry)) return;
      const { condition } = entry;
      const better = kind ?? condition.kind;
      const isTold = error !== undefined;
      const known = isTold ? normalise(errors, error, error, condition.info, clock.now()) : condition.info;
      const info = device ? changeInfo(known, { device }) : known;
      if (isTold) remember(error, entry, {});
      else if (better === condition.kind && info.device === condition.info.device) return;
      const appearance = { kind: better, ...appearanceOf(better, policy, entry.family) };
      dispatch(entry, { type: 'refined', info, appearance });
      // What the app wants silent must not stay behind where nobody sees it.
      if (appearance.surface === 'silent') end(entry, 'superseded');
    },
    clear(given) {
      const owner = realOf(given);
      for (const entry of [...byId.values()]) {
        if (owner && (!entry.owners.has(owner) || isOfOthers(entry, owner))) continue;
        end(entry, 'cleared');
      }
    },
    succeed(context, value) {
      const id = operationIdOf(context);
      for (const entry of [...byId.values()]) {
        const operation = entry.operations.get(id);
        const isItsOwn = !context.owner || entry.owners.size === 0 || entry.owners.has(context.owner);
        if (!operation || !isItsOwn) continue;
        entry.operations.succeed(operation, value);
        if (entry.operations.size === 0) end(entry, 'retried');
      }
      if (context.device) captured(context, context.device);
    },
    wait(id, context, error, signal) {
      const operations = byId.get(id)?.operations;
      const wider = occurrenceOf(findError(error, errors.isError))?.operation;
      const operation = operations?.get(operationIdOf(context)) ?? operations?.get(wider);
      if (!operation) return Promise.reject(error);
      return new Promise((resolve, reject) => {
        const waiter = {
          resolve(value: unknown) {
            signal?.removeEventListener('abort', handleAbort);
            resolve(value);
          },
          reject(reason: unknown) {
            signal?.removeEventListener('abort', handleAbort);
            reject(reason);
          },
        };
        function handleAbort() {
          for (const entry of byId.values()) entry.operations.unwait(waiter);
          reject(signal?.reason);
        }
        operation.waiters.add(waiter);
        signal?.addEventListener('abort', handleAbort, { once: true });
      });
    },
    endWaits() {
      for (const entry of [...byId.values()]) {
        const { size } = entry.operations;
        entry.operations.release(entry.condition.info.cause, false);
        if (entry.operations.size < size) touch(entry);
      }
    },
    hold,
    isHeld: (id) => holds.has(id),
    openToasts(isOpen) {
      toastLimit = isOpen ? MAX_OPEN_TOASTS : MAX_TOASTS;
      changed();
    },
    get: (id) => byId.get(id)?.condition,
    ownersOf: (id) => byId.get(id)?.owners ?? nobody,
    isOf: (id, owner) => byId.get(id)?.owners.has(realOf(owner)) === true,
    getSnapshot,
    subscribe: notifier.subscribe,
    getHistory: history.list,
    observe: (listener, { isImmediate = false } = {}) => observers.add(listener, isImmediate),
  };
}

// What was put aside is the first to go.
function weightOf({ severity, status }: Condition): number {
  return status === 'dismissed' ? -1 - ON_SCREEN : severityRank[severity];
}

const nobody: ReadonlySet<object> = new Set();
// Of most conditions: nothing is ever added to it.
const noOperations = createOperations();

// An app may hand on whatever its button was given, such as a click.
function readPick(given: unknown): DevicePick {
  const cameraId = toText(read(given, 'cameraId'));
  const microphoneId = toText(read(given, 'microphoneId'));
  return { ...(cameraId ? { cameraId } : {}), ...(microphoneId ? { microphoneId } : {}) };
}

// What was picked has failed now; where nothing was picked, it is the device that failed before.
function failedDevice({ device, deviceId }: ErrorInfo, { cameraId, microphoneId }: DevicePick): string | undefined {
  const picked = device === 'microphone' ? microphoneId : (cameraId ?? microphoneId);
  return picked ?? deviceId;
}

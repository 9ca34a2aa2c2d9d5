import type { Clock } from '../host.js';
import { read, toText } from '../read.js';
import type { ErrorContext } from '../types.js';
import { type Condition, type ConditionChange, isOpen, type Resolution } from './condition.js';
import type { Entries, Entry } from './entries.js';
import type { Occurrences } from './occurrences.js';
import type { DevicePick } from './types.js';

interface RetrierOptions {
  readonly clock: Clock;
  readonly entries: Entries;
  readonly occurrences: Occurrences;
  readonly change: (entry: Entry, changes: Partial<Condition>, kindOfChange: ConditionChange) => void;
  readonly resolve: (id: string, resolution: Resolution) => void;
  readonly report: (raw: unknown, context: ErrorContext) => Condition;
}

/** Runs what failed once more. True where that mended the condition; false where it failed, or may not run now. Never rejects. */
export type Retrier = (id: string, pick?: DevicePick, options?: { readonly isAutomatic?: boolean }) => Promise<boolean>;

export function createRetrier({ clock, entries, occurrences, change, resolve, report }: RetrierOptions): Retrier {
  function isOver(entry: Entry): boolean {
    return entries.get(entry.condition.id) !== entry || entry.condition.status === 'resolved';
  }

  // A retry that fails in the same way stays the same condition; in another way, another one takes its place and its operation.
  function placeFailure(entry: Entry, key: string, error: unknown, pick: DevicePick) {
    const { device, source, userId, streamId, operation } = entry.condition.info;
    const [owner] = entry.owners;
    const deviceId = failedDevice(entry.condition, pick);
    const context = { device, deviceId, source, userId, streamId, operation, owner };
    const before = occurrences.recall(error);
    const known = before && entries.get(before.condition.id);
    const condition = known && !isOver(known) ? known.condition : report(error, context);
    const other = entries.get(condition.id);
    // A guard inside the operation stored its own part of it: run again it would run twice.
    if (before?.key && before.key !== key) other?.operations.forgetUnwaited(before.key);
    if (other === entry) return;
    if (other && !isOver(other)) {
      other.operations.adopt(entry.operations, [key], error);
      change(other, {}, 'updated');
    } else {
      for (const waiter of entry.operations.take(key)?.waiters ?? []) waiter.reject(error);
    }
  }

  return async function retry(id, given, { isAutomatic = false } = {}) {
    const entry = entries.get(id);
    if (!entry || !isOpen(entry.condition)) return false;
    const { operations } = entry;
    const isEarly = !isAutomatic && clock.monotonic() < operations.retryAt;
    if (operations.size === 0 || operations.isRunning || isEarly) return false;
    const pick = readPick(given);
    const running = operations.run(pick);
    change(entry, { status: 'recovering' }, 'recovering');
    const outcome = await running;
    // What was mended by itself meanwhile needs no verdict any more.
    if (isOver(entry)) return outcome.isMended;
    if (!outcome.isMended) {
      for (const failure of outcome.failures) placeFailure(entry, failure.key, failure.error, pick);
    }
    if (operations.size === 0) resolve(id, outcome.isMended ? 'retried' : 'superseded');
    else change(entry, entry.condition.status === 'recovering' ? { status: 'active' } : {}, 'updated');
    return outcome.isMended && operations.size === 0;
  };
}

// An app may hand on whatever its button was given, such as a click.
function readPick(given: unknown): DevicePick {
  const cameraId = toText(read(given, 'cameraId'));
  const microphoneId = toText(read(given, 'microphoneId'));
  return { ...(cameraId ? { cameraId } : {}), ...(microphoneId ? { microphoneId } : {}) };
}

// What was picked has failed now; where nothing was picked, it is the device that failed before.
function failedDevice({ info }: Condition, { cameraId, microphoneId }: DevicePick): string | undefined {
  const picked = info.device === 'microphone' ? microphoneId : (cameraId ?? microphoneId);
  return picked ?? info.deviceId;
}

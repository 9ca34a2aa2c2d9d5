import type { DeviceOption, Host, Undo } from '../host.js';
import type { Condition } from '../store/condition.js';
import type { ErrorStore } from '../store/types.js';
import type { Device } from '../types.js';
import { inputsOf } from './inputs.js';
import { oneAtATime } from './one-at-a-time.js';
import { openOn, together, watchOccurrences, watchWhileOpen } from './while-open.js';

/** Finds out which device is missing, and tries once more by itself whenever one that fits is plugged in. */
export function recoverDevice(store: ErrorStore, host: Host): Undo {
  let known: readonly DeviceOption[] = [];

  async function examine(condition: Condition) {
    const devices = await host.devices.list();
    known = devices;
    if (condition.kind !== 'device-not-found') return;
    const { device, name } = condition.info;
    const missing = inputsOf(device).filter((input) => !devices.some((option) => option.kind === input));
    // Firefox on macOS and Android reports a system's block as NotFoundError, though the device is listed.
    if (device && device !== 'screen' && missing.length === 0 && name === 'NotFoundError') {
      store.refine(condition.id, { kind: 'permission-denied-by-system' });
    } else if (missing.length > 0) {
      store.refine(condition.id, { device: toDevice(missing) });
    }
  }

  async function handleChange() {
    const before = known;
    const devices = await host.devices.list();
    known = devices;
    const added = missingIn(before, devices);
    // What was busy is listed all the while: that it is free again can only show as a change that changes nothing.
    const isSameList = added.length === 0 && missingIn(devices, before).length === 0;
    for (const condition of openOn(store, 'device')) {
      const mayBeFree = isSameList && condition.kind === 'device-in-use' && host.clock.monotonic() >= condition.retryAt;
      const options = mayBeFree ? devices : added;
      const isFitting = inputsOf(condition.info.device).some((input) => options.some(({ kind }) => kind === input));
      if (!isFitting) continue;
      if (condition.status === 'active') store.retry(condition.id, {}, { isAutomatic: true });
      else if (condition.status === 'dismissed' && condition.kind === 'device-not-found') store.resolve(condition.id);
    }
  }

  const lookAgain = oneAtATime(handleChange);
  return together(
    watchOccurrences(store, 'device', examine),
    watchWhileOpen(store, 'device', () => host.devices.observe(lookAgain)),
  );
}

function missingIn(before: readonly DeviceOption[], after: readonly DeviceOption[]): readonly DeviceOption[] {
  return after.filter((option) => !before.some(({ id, kind }) => id === option.id && kind === option.kind));
}

function toDevice(missing: readonly ('camera' | 'microphone')[]): Device {
  return missing.length === 1 && missing[0] ? missing[0] : 'both';
}

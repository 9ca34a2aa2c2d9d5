import type { DeviceOption } from '../../core/host.js';
import type { Condition } from '../../core/store/index.js';

/**
 * The device that failed: the one that was asked for; where nobody said which, the browser took the first. Undefined where none is there
 * that could have failed, and where it may have been the camera or the microphone.
 */
export function failedDeviceId({ kind, info }: Condition, devices: readonly DeviceOption[]): string | undefined {
  if (info.deviceId) return info.deviceId;
  const isOne = info.device === 'camera' || info.device === 'microphone';
  return isOne && (kind === 'device-in-use' || kind === 'device-failed') ? devices[0]?.id : undefined;
}

/** Whether another device can be picked than the one that failed; where nobody knows which it was, one of several. */
export function canPickAnother(condition: Condition, devices: readonly DeviceOption[]): boolean {
  const failed = failedDeviceId(condition, devices);
  const isPresent = condition.kind === 'device-in-use' || condition.kind === 'device-failed';
  if (failed === undefined && isPresent) return devices.length > 1;
  return devices.some(({ id }) => id !== failed);
}

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

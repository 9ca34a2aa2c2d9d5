import type { Undo } from '../../src/core/host.js';
import { override } from '../../src/devtools/override.js';

/** What can be wrong with a device, made at the edge of the browser's own interface: the kit and the SDK are as they are. */
export const deviceFaults = {
  'Camera blocked by the browser': () =>
    together(failCapture('NotAllowedError', 'Permission denied'), answerPermission('denied')),
  'Devices blocked by the system': () => failCapture('NotAllowedError', 'Permission denied by system'),
  'Permission question closed': () =>
    together(failCapture('NotAllowedError', 'Permission dismissed'), answerPermission('prompt')),
  'Camera held by another app': () => failCapture('NotReadableError', 'Could not start video source'),
  'Nothing plugged in': () => together(failCapture('NotFoundError', 'Requested device not found'), hideDevices()),
} as const satisfies Record<string, () => Undo>;

/** The name of a device fault, as its button says it. */
export type DeviceFault = keyof typeof deviceFaults;

function failCapture(name: string, message: string): Undo {
  const { mediaDevices } = navigator;
  return replace(mediaDevices, 'getUserMedia', async () => {
    throw new DOMException(message, name);
  });
}

function hideDevices(): Undo {
  const undo = replace(navigator.mediaDevices, 'enumerateDevices', async () => []);
  return () => {
    undo();
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  };
}

function answerPermission(state: PermissionState): Undo {
  const given: EventTarget[] = [];
  const undo = replace(navigator.permissions, 'query', async () => {
    const status = Object.assign(new EventTarget(), { state });
    given.push(status);
    return status as unknown as PermissionStatus;
  });
  return () => {
    undo();
    for (const status of given) status.dispatchEvent(new Event('change'));
  };
}

function replace(target: object, name: string, value: () => Promise<unknown>): Undo {
  return override(target, name, { value, writable: true });
}

function together(...undos: readonly Undo[]): Undo {
  return () => {
    for (const undo of undos) undo();
  };
}

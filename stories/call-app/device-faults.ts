/** Takes a fault back. */
type Undo = () => void;

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

function replace<T extends object, K extends keyof T>(target: T, key: K, value: T[K]): Undo {
  Object.defineProperty(target, key, { value, configurable: true, writable: true });
  return () => {
    Reflect.deleteProperty(target, key);
  };
}

function together(...undos: readonly Undo[]): Undo {
  return () => {
    for (const undo of undos) undo();
  };
}

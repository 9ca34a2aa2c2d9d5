import type { DeviceOption, Host, PermissionAnswer, Undo } from '../core/host.js';
import type { InputKind } from '../core/types.js';
import { browserClock } from './clock.js';
import { findSettingsOpener } from './open-settings.js';

const nothing: Undo = () => {};

/** The browser as the kit's host. Where an interface is missing, and on a server, its part answers that it knows nothing. */
export function createBrowserHost(): Host {
  return {
    clock: browserClock,
    surroundings: typeof navigator === 'undefined' ? { userAgent: '', maxTouchPoints: 0 } : navigator,
    page: {
      // What has no such property, as a DOM made for tests, says nothing against the page.
      isSecure: () => typeof window === 'undefined' || window.isSecureContext !== false,
      isVisible: () => typeof document === 'undefined' || document.visibilityState !== 'hidden',
      allows: isAllowed,
      onVisibilityChange: (listener) => on(documentOf(), 'visibilitychange', listener),
      onFocus: (listener) => on(windowOf(), 'focus', listener),
      onGesture,
      isGestureActive: () => typeof navigator !== 'undefined' && navigator.userActivation?.isActive === true,
      reload: () => window.location.reload(),
      openSettings: findSettingsOpener(),
    },
    permissions: { query: shareAnswer(queryPermission), observe: observePermission },
    devices: {
      list: shareAnswer<void, readonly DeviceOption[]>(listDevices),
      observe: (listener) => on(mediaDevices(), 'devicechange', listener),
    },
    network: {
      isOnline: () => typeof navigator === 'undefined' || navigator.onLine !== false,
      observe(listener) {
        const stopOnline = on(windowOf(), 'online', () => listener(true));
        const stopOffline = on(windowOf(), 'offline', () => listener(false));
        return () => {
          stopOnline();
          stopOffline();
        };
      },
    },
  };
}

const features = { camera: 'camera', microphone: 'microphone', screen: 'display-capture' } as const;

// Only Chromium tells; the interface is older than its types.
function isAllowed(feature: InputKind | 'screen'): boolean | undefined {
  const policy: unknown = typeof document === 'undefined' ? undefined : Reflect.get(document, 'featurePolicy');
  const allows: unknown =
    typeof policy === 'object' && policy !== null ? Reflect.get(policy, 'allowsFeature') : undefined;
  return typeof allows === 'function' ? Boolean(Reflect.apply(allows, policy, [features[feature]])) : undefined;
}

function onGesture(listener: () => void): Undo {
  // Of a touch, Chromium and Safari count only the end as a gesture; a mouse counts from its press. Escape counts nowhere.
  const handle = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key === 'Escape') return;
    listener();
  };
  const stops = ['click', 'keydown', 'touchend'].map((type) => on(documentOf(), type, handle, true));
  return () => {
    for (const stop of stops) stop();
  };
}

async function permissionStatus(kind: InputKind): Promise<PermissionStatus | undefined> {
  try {
    return await navigator.permissions.query({ name: kind as PermissionName });
  } catch {
    // Firefox before 131 and older Safari do not know these names.
    return undefined;
  }
}

async function queryPermission(kind: InputKind): Promise<PermissionAnswer> {
  return (await permissionStatus(kind))?.state ?? 'unknown';
}

// Whoever asks while an answer is on its way gets that answer: a storm of different errors asks the browser no more than one.
function shareAnswer<Input, Answer>(ask: (input: Input) => Promise<Answer>): (input: Input) => Promise<Answer> {
  const underWay = new Map<Input, Promise<Answer>>();
  return (input) => {
    const known = underWay.get(input);
    if (known) return known;
    const answer = ask(input).finally(() => underWay.delete(input));
    underWay.set(input, answer);
    return answer;
  };
}

function observePermission(kind: InputKind, listener: (answer: PermissionAnswer) => void): Undo {
  let stop = nothing;
  let isOver = false;
  permissionStatus(kind).then((status) => {
    if (!status || isOver) return;
    stop = on(status, 'change', () => listener(status.state));
  });
  return () => {
    isOver = true;
    stop();
  };
}

async function listDevices(): Promise<readonly DeviceOption[]> {
  try {
    const devices = (await mediaDevices()?.enumerateDevices()) ?? [];
    return devices.flatMap(({ deviceId, kind, label }) => {
      if (kind !== 'videoinput' && kind !== 'audioinput') return [];
      // Chromium lists the system's default and communications microphones twice.
      if (deviceId === 'default' || deviceId === 'communications') return [];
      return [{ id: deviceId, kind: kind === 'videoinput' ? 'camera' : 'microphone', label } as const];
    });
  } catch {
    return [];
  }
}

function on(target: EventTarget | undefined, type: string, listener: (event: Event) => void, capture = false): Undo {
  if (!target) return nothing;
  target.addEventListener(type, listener, capture);
  return () => target.removeEventListener(type, listener, capture);
}

function mediaDevices(): MediaDevices | undefined {
  return typeof navigator === 'undefined' ? undefined : navigator.mediaDevices;
}

function windowOf(): EventTarget | undefined {
  return typeof window === 'undefined' ? undefined : window;
}

function documentOf(): EventTarget | undefined {
  return typeof document === 'undefined' ? undefined : document;
}

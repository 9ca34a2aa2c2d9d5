import type { DeviceOption, Host, PermissionAnswer, Surroundings, Undo } from '../core/host.js';
import type { InputKind } from '../core/types.js';
import { createManualClock, type ManualClock } from './manual-clock.js';

type Feature = InputKind | 'screen';

/** How a fake machine is at the start. By default all is well: https, visible, online, no device, every permission still `prompt`. */
export interface FakeHostOptions {
  /** Milliseconds since 1970. */
  readonly now?: number;
  /** Whether time goes by itself, as well as by `advance()`. By default it stands until a test moves it, so nothing that waits comes: no banner, no end of a toast. */
  readonly isTimeRunning?: boolean;
  readonly isSecure?: boolean;
  readonly isVisible?: boolean;
  readonly isOnline?: boolean;
  readonly isGestureActive?: boolean;
  readonly permissions?: Partial<Record<InputKind, PermissionAnswer>>;
  readonly devices?: readonly DeviceOption[];
  /** What the page's Permissions-Policy says; by default the browser does not tell. */
  readonly allows?: Partial<Record<Feature, boolean>>;
  /** What the browser says of itself; by default Chrome on Windows. */
  readonly surroundings?: Surroundings;
  /** Whether the system has an address for its settings. Default true. */
  readonly canOpenSettings?: boolean;
}

const chromeOnWindows: Surroundings = {
  userAgent:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36',
  maxTouchPoints: 0,
};

/** A machine whose time, permissions, devices and network a test holds in its hand. */
export interface FakeHost extends Host {
  readonly clock: ManualClock;
  /** Moves time on, and runs what falls due. */
  advance: ManualClock['advance'];
  /** Whoever watches the permission hears of it, unless `isSilent`: not every browser tells. */
  setPermission(kind: InputKind, answer: PermissionAnswer, options?: { readonly isSilent?: boolean }): void;
  /** Plugs devices in and out. */
  setDevices(devices: readonly DeviceOption[]): void;
  setOnline(isOnline: boolean): void;
  setVisible(isVisible: boolean): void;
  setSecure(isSecure: boolean): void;
  setGestureActive(isActive: boolean): void;
  focus(): void;
  /** A click or a key on the page. */
  gesture(): void;
  /** How many listeners the machine has; 0 after everything has been undone. */
  listenerCount(): number;
  /** How many timers are under way. */
  timerCount(): number;
  /** How often the page was asked to load again. */
  readonly reloads: number;
  /** Which of the system's settings were opened. */
  readonly openedSettings: readonly Feature[];
  /** Which permissions were asked for, in order. The kit may ask only after a failure. */
  readonly queries: readonly InputKind[];
}

/**
 * A stand-in for the browser as the kit's host.
 * @param options how the machine is at the start
 */
export function createFakeHost(options: FakeHostOptions = {}): FakeHost {
  const { allows = {}, canOpenSettings = true, surroundings = chromeOnWindows } = options;
  let { isSecure = true, isVisible = true, isOnline = true, isGestureActive = false, devices = [] } = options;
  const clock = createManualClock(options.now, { isRunning: options.isTimeRunning ?? false });
  const permissions: Record<InputKind, PermissionAnswer> = {
    camera: 'prompt',
    microphone: 'prompt',
    ...options.permissions,
  };
  const watches = {
    visibility: new Set<() => void>(),
    focus: new Set<() => void>(),
    gesture: new Set<() => void>(),
    camera: new Set<(answer: PermissionAnswer) => void>(),
    microphone: new Set<(answer: PermissionAnswer) => void>(),
    devices: new Set<() => void>(),
    network: new Set<(isOnline: boolean) => void>(),
  };
  const openedSettings: Feature[] = [];
  const queries: InputKind[] = [];
  let reloads = 0;

  return {
    clock,
    surroundings,
    page: {
      isSecure: () => isSecure,
      isVisible: () => isVisible,
      allows: (feature) => allows[feature],
      onVisibilityChange: (listener) => watch(watches.visibility, listener),
      onFocus: (listener) => watch(watches.focus, listener),
      onGesture: (listener) => watch(watches.gesture, listener),
      isGestureActive: () => isGestureActive,
      reload: () => {
        reloads += 1;
      },
      ...(canOpenSettings ? { openSettings: (feature: Feature) => openedSettings.push(feature) } : {}),
    },
    permissions: {
      async query(kind) {
        queries.push(kind);
        return permissions[kind];
      },
      observe: (kind, listener) => watch(watches[kind], listener),
    },
    devices: {
      list: async () => devices,
      observe: (listener) => watch(watches.devices, listener),
    },
    network: {
      isOnline: () => isOnline,
      observe: (listener) => watch(watches.network, listener),
    },
    advance: clock.advance,
    setPermission(kind, answer, { isSilent = false } = {}) {
      permissions[kind] = answer;
      if (!isSilent) tell(watches[kind], answer);
    },
    setDevices(next) {
      devices = next;
      tell(watches.devices, undefined);
    },
    setOnline(next) {
      isOnline = next;
      tell(watches.network, next);
    },
    setVisible(next) {
      isVisible = next;
      tell(watches.visibility, undefined);
    },
    setSecure(next) {
      isSecure = next;
    },
    setGestureActive(next) {
      isGestureActive = next;
    },
    focus: () => tell(watches.focus, undefined),
    gesture: () => tell(watches.gesture, undefined),
    listenerCount: () => Object.values(watches).reduce((sum, listeners) => sum + listeners.size, 0),
    timerCount: clock.timerCount,
    get reloads() {
      return reloads;
    },
    openedSettings,
    queries,
  };
}

// Each call is a listener of its own, even with the same function: so a leak shows.
function watch<T>(listeners: Set<(value: T) => void>, listener: (value: T) => void): Undo {
  const own = (value: T) => listener(value);
  listeners.add(own);
  return () => listeners.delete(own);
}

function tell<T>(listeners: Set<(value: T) => void>, value: T): void {
  for (const listener of [...listeners]) listener(value);
}

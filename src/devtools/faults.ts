import type { Undo } from '../core/host.js';
import { once } from '../core/once.js';
import type { InputKind } from '../core/types.js';
import { forgetShared, shared } from '../surfaces/host/shared.js';
import { override } from './override.js';
import { createWatched, type Watched } from './watched.js';

/** What can be made wrong, at the edge of the browser; each is a key of `texts.faults`. */
export const faultIds = [
  'camera-denied',
  'microphone-denied',
  'system-denied',
  'camera-in-use',
  'microphone-in-use',
  'no-camera',
  'no-microphone',
  'offline',
] as const;

export type FaultId = (typeof faultIds)[number];

/** The faults of one page: while one is on, the browser's own answers are others. */
export interface Faults extends Watched<ReadonlySet<FaultId>> {
  /** Whether the page has what this fault would change: without https there are no devices to take away. */
  isPossible(fault: FaultId): boolean;
  set(fault: FaultId, isOn: boolean): void;
  /** All is well again, and the browser's interfaces are as they were. */
  clear(): void;
}

interface HeldFaults extends Faults {
  count: number;
}

/** The faults of a page, one for all who ask; with the last undo all of them end. */
export function holdFaults(view: Window): [Faults, Undo] {
  const faults = shared<HeldFaults>(view, 'devtools-faults', () => createFaults(view));
  faults.count += 1;
  const release = once(() => {
    faults.count -= 1;
    if (faults.count > 0) return;
    faults.clear();
    forgetShared(view, 'devtools-faults');
  });
  return [faults, release];
}

function createFaults(view: Window): HeldFaults {
  const { navigator } = view;
  // Undefined where the page is not secure, whatever the types say.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  const permissions: Permissions | undefined = navigator.permissions;
  const { get, set, subscribe } = createWatched<ReadonlySet<FaultId>>(new Set());
  const statuses = new Set<Status>();
  let undos: readonly Undo[] = [];
  const has = (fault: FaultId) => get().has(fault);
  const isDenied = (kind: InputKind) => has(`${kind}-denied`);

  function install() {
    undos = [
      ...(devices ? overrideDevices(devices, has) : []),
      ...(permissions ? [overridePermissions(permissions, isDenied, statuses)] : []),
      overrideOnline(navigator, has),
    ];
  }

  function uninstall() {
    for (const undo of undos) undo();
    undos = [];
  }

  function change(next: ReadonlySet<FaultId>) {
    const changed = faultIds.filter((fault) => next.has(fault) !== has(fault));
    if (changed.length === 0) return;
    const wasOnline = navigator.onLine;
    if (undos.length === 0) install();
    set(next);
    for (const status of statuses) status.update();
    if (next.size === 0) {
      uninstall();
      statuses.clear();
    }
    // The page is told as the browser would tell it.
    if (navigator.onLine !== wasOnline) view.dispatchEvent(new Event(wasOnline ? 'offline' : 'online'));
    if (changed.some((fault) => fault.startsWith('no-'))) devices?.dispatchEvent(new Event('devicechange'));
  }

  return {
    count: 0,
    get,
    subscribe,
    isPossible: (fault) => fault === 'offline' || devices !== undefined,
    set(fault, isOn) {
      const next = new Set(get());
      if (isOn) next.add(fault);
      else next.delete(fault);
      change(next);
    },
    clear: () => change(new Set()),
  };
}

const kinds: readonly InputKind[] = ['camera', 'microphone'];
const constraintOf = { camera: 'video', microphone: 'audio' } as const;
const inputOf = { camera: 'videoinput', microphone: 'audioinput' } as const;

function overrideDevices(devices: MediaDevices, has: (fault: FaultId) => boolean): readonly Undo[] {
  const { getUserMedia, enumerateDevices } = devices;
  return [
    override(devices, 'getUserMedia', {
      writable: true,
      value: async (constraints?: MediaStreamConstraints) => {
        for (const kind of kinds) if (constraints?.[constraintOf[kind]]) refuse(kind, has);
        return await Reflect.apply(getUserMedia, devices, [constraints]);
      },
    }),
    override(devices, 'enumerateDevices', {
      writable: true,
      value: async () => {
        const present = await Reflect.apply(enumerateDevices, devices, []);
        return present.filter((device) => !kinds.some((kind) => has(`no-${kind}`) && device.kind === inputOf[kind]));
      },
    }),
  ];
}

// In the words of Chromium, by which the kit tells who refused.
function refuse(kind: InputKind, has: (fault: FaultId) => boolean) {
  if (has(`no-${kind}`)) throw new DOMException('Requested device not found', 'NotFoundError');
  if (has('system-denied')) throw new DOMException('Permission denied by system', 'NotAllowedError');
  if (has(`${kind}-denied`)) throw new DOMException('Permission denied', 'NotAllowedError');
  if (has(`${kind}-in-use`))
    throw new DOMException(`Could not start ${kind === 'camera' ? 'video' : 'audio'} source`, 'NotReadableError');
}

function overridePermissions(
  permissions: Permissions,
  isDenied: (kind: InputKind) => boolean,
  statuses: Set<Status>,
): Undo {
  const { query } = permissions;
  return override(permissions, 'query', {
    writable: true,
    value: async (descriptor: PermissionDescriptor) => {
      const kind = kinds.find((name) => name === (descriptor as { readonly name?: unknown } | undefined)?.name);
      if (!kind) return await Reflect.apply(query, permissions, [descriptor]);
      const own = createStatus(await Reflect.apply(query, permissions, [descriptor]), () => isDenied(kind));
      statuses.add(own);
      return own.status;
    },
  });
}

function overrideOnline(navigator: Navigator, has: (fault: FaultId) => boolean): Undo {
  return override(navigator, 'onLine', {
    get: () => !has('offline') && Reflect.get(Object.getPrototypeOf(navigator), 'onLine', navigator) !== false,
  });
}

interface Status {
  readonly status: PermissionStatus;
  /** Tells whoever listens, where the answer is another now. */
  update(): void;
}

/** A permission as the page sees it: the browser's own, unless it is denied here. It goes on telling the truth when nothing is denied any more. */
function createStatus(real: PermissionStatus, isDenied: () => boolean): Status {
  const stateNow = () => (isDenied() ? 'denied' : real.state);
  const status = Object.defineProperties(new EventTarget(), {
    name: { value: real.name, enumerable: true },
    state: { get: stateNow, enumerable: true },
    onchange: { value: null, writable: true, enumerable: true },
  }) as PermissionStatus;
  let last = stateNow();

  function update() {
    if (stateNow() === last) return;
    last = stateNow();
    const event = new Event('change');
    status.onchange?.(event);
    status.dispatchEvent(event);
  }

  real.addEventListener('change', update);
  return { status, update };
}

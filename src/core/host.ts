import type { InputKind } from './types.js';

/** Takes back what a call started. Calling it again does nothing. */
export type Undo = () => void;

/** Time, handed in so that a test can hold it. */
export interface Clock {
  /** The machine's own time, in milliseconds since 1970: only to be shown or stored, for it jumps when somebody sets the clock. */
  now(): number;
  /** Milliseconds since a moment of its own, for all that waits or is measured: it never goes back and never jumps. */
  monotonic(): number;
  /** Is never asked for more than 2³¹ − 1 milliseconds. */
  setTimeout(callback: () => void, milliseconds: number): unknown;
  clearTimeout(handle: unknown): void;
}

/** What a browser says about leave to use a device; `unknown` where it will not tell. */
export type PermissionAnswer = 'granted' | 'denied' | 'prompt' | 'unknown';

/** A camera or microphone that is present. */
export interface DeviceOption {
  /** `MediaDeviceInfo.deviceId`. */
  readonly id: string;
  readonly kind: InputKind;
  /** The browser's name for it; empty before any permission was given. */
  readonly label: string;
}

/** What a browser and its system say of themselves. */
export interface Surroundings {
  /** `navigator.userAgent`; empty where there is none. */
  readonly userAgent: string;
  /** `navigator.maxTouchPoints`: tells an iPad from a Mac. */
  readonly maxTouchPoints: number;
}

/** What the kit needs of the machine it runs on. The browser's own is `createBrowserHost()`; a test hands in another. */
export interface Host {
  readonly clock: Clock;
  readonly surroundings: Surroundings;
  readonly page: {
    /** Whether the page may use devices at all (https, or this machine). */
    isSecure(): boolean;
    isVisible(): boolean;
    /** Whether the page's Permissions-Policy lets it use a device; undefined where the browser will not tell. */
    allows(feature: InputKind | 'screen'): boolean | undefined;
    onVisibilityChange(listener: () => void): Undo;
    onFocus(listener: () => void): Undo;
    /** A click, a tap or a key anywhere on the page: what the browser counts as a gesture. */
    onGesture(listener: () => void): Undo;
    /** Whether a gesture is still under way, so that playing may start. */
    isGestureActive(): boolean;
    reload(): void;
    /** Opens the system's own settings for a device; undefined where the system has no address for them. */
    readonly openSettings?: (kind: InputKind | 'screen') => void;
  };
  readonly permissions: {
    query(kind: InputKind): Promise<PermissionAnswer>;
    observe(kind: InputKind, listener: (answer: PermissionAnswer) => void): Undo;
  };
  readonly devices: {
    list(): Promise<readonly DeviceOption[]>;
    observe(listener: () => void): Undo;
  };
  readonly network: {
    isOnline(): boolean;
    observe(listener: (isOnline: boolean) => void): Undo;
  };
}

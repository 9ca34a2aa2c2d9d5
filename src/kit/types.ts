import type { Capabilities } from '../core/actions.js';
import type { Guard } from '../core/guard.js';
import type { Host, Undo } from '../core/host.js';
import type { Kind } from '../core/kinds.js';
import type { ConnectionMonitor } from '../core/recovery/connection.js';
import type { Sdk } from '../core/sdk.js';
import type { Condition, ConditionChange, DevicePick, ErrorStore, Policy } from '../core/store/index.js';
import type { Action, ErrorContext } from '../core/types.js';

/** What only the app can do for a participant. Each makes its button appear; a promise keeps the condition under repair until it settles. */
export interface Recovery {
  /**
   * Enters the room again: `client.join()` with fresh parameters, then publish. What it rejects with is shown. Without it a guarded client
   * enters again by itself.
   */
  readonly rejoin?: (condition: Condition) => unknown;
  /**
   * Gets a new `userSig`, or leads to the app's sign-in. What it gives back as text, as `{ userSig }` or as a promise of either, a guarded
   * client that remembers its call enters again with; anything else is left to the app.
   */
  readonly signIn?: (condition: Condition) => unknown;
  /** Opens the app's way to its support. */
  readonly contactSupport?: (condition: Condition) => unknown;
  /** Leads away from a call that has ended, e.g. to the lobby. Where it is not given, an end screen has a close button. */
  readonly leave?: (condition: Condition) => unknown;
  /** Loads the page again; by default `location.reload()`. */
  readonly reload?: (condition: Condition) => unknown;
  /** Goes on without the device, e.g. joins with sound only. The condition is put aside in any case. */
  readonly continueWithout?: (condition: Condition) => unknown;
}

/** What may change while a kit lives; each is read when it is needed. */
export interface KitSettings {
  /** Another surface, severity or duration for a kind, or `false` for none. Default: as the table of kinds says. */
  readonly policy?: Policy;
  /**
   * What the app's own errors mean, asked before the SDK is: `(raw) => (raw instanceof SessionExpired ? 'sign-in-expired' : undefined)`. Of
   * an app's errors the kit believes no number: without this they are `unknown`.
   */
  readonly classify?: (raw: unknown, context: ErrorContext) => Kind | undefined;
  /** What only the app can do; each handler makes its button appear. */
  readonly recovery?: Recovery;
  /** The SDK's namespace; with it the browser is checked before a call is tried. */
  readonly sdk?: object | null;
  /** Takes RtcError-shaped rejections that nobody caught. Default false. */
  readonly captureUnhandled?: boolean;
  /** Any click or key resumes blocked sound. Default true. */
  readonly resumeOnGesture?: boolean;
  /**
   * Hears of each change to each condition, silent ones included, in order and at once; in a storm of thousands some moments later, and
   * of the repeats that wait only of the last. What it throws harms nothing. Of what it reports itself it hears ten deep.
   */
  readonly onCondition?: (condition: Condition, change: ConditionChange) => void;
  /** Hears which button of a condition a participant presses, before it does anything. What it throws harms nothing. */
  readonly onAction?: (action: Action, condition: Condition) => void;
}

/** Settings of one of those who share a kit; they lie over those that were there before. */
export interface SettingsLayer {
  /** Changes them; their place stays. */
  update(settings: KitSettings): void;
  /** Takes them away. */
  remove(): void;
}

/** Store, bindings and recovery of one app, without React. */
export interface ErrorKit {
  /** The SDK that it is bound to. */
  readonly sdk: Sdk;
  readonly store: ErrorStore;
  readonly host: Host;
  readonly connection: ConnectionMonitor;
  readonly guard: Guard;
  report(raw: unknown, context?: ErrorContext): Condition;
  /** Listens to a client or stream. Bound twice it is bound once. Its undo stops listening, and ends nothing that still holds. */
  bind(source: object): Undo;
  /**
   * A client or stream is gone, as after `leave()`: what belongs to it goes a moment later, unless it is bound by then; and with it what
   * belongs to clients and streams that nobody listens to any more.
   */
  release(source: object): void;
  /**
   * Stands for a client, a stream or the SDK's namespace, and is of the same type: `const trtc = kit.guarded(TRTC)`. What may fail runs
   * through `guard`, named by its method; what it gives and fails with is unchanged, and a button runs it again. Clients and streams that
   * it makes or hands out are guarded, too; the same thing gives the same proxy.
   *
   * It is listened to, so nothing needs to be bound besides: a client from `join()` until the app's own `leave()` or `destroy()`, a local
   * stream from `initialize()` until `close()`, each from now on where it is handed in itself; a remote stream with its client. What was shown
   * of the room or stream goes then; a message that tells why a call has ended stays until it is closed or the client is in a room again.
   *
   * A client remembers what it joined with and what it published, so that *Rejoin* needs no handler, and forgets it with the app's own
   * `leave()`, `destroy()` and `unpublish()`.
   */
  guarded<T extends object>(source: T): T;
  /** Does what a button says. Never throws. */
  perform(action: Action, condition: Condition, pick?: DevicePick): void;
  /** What the app's handlers and the machine make possible; the same object until it changes. */
  getCapabilities(): Capabilities;
  /** Hears, a moment later, that a handler has come or gone. */
  observeCapabilities(listener: () => void): Undo;
  /**
   * Lays settings over those that are there, as each provider does. Of each value the latest that gives it decides, of `policy` and
   * `recovery` kind by kind and handler by handler; every `onCondition` and `onAction` is told.
   */
  addSettings(settings: KitSettings): SettingsLayer;
  /** Starts watching the host; gives back its undo. Started twice, it watches once. */
  start(): Undo;
}

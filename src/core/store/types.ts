import type { ErrorReader } from '../error-reader.js';
import type { Clock, Undo } from '../host.js';
import type { Kind } from '../kinds.js';
import type { Attempt, Device, ErrorContext } from '../types.js';
import type { Condition, ConditionChange, Resolution } from './condition.js';
import type { RuleOf } from './policy.js';
import type { Snapshot } from './snapshot.js';

export interface ErrorStoreOptions {
  /** How the errors of the SDK are read. */
  readonly errors: ErrorReader;
  readonly clock: Clock;
  /** The app's rule for a kind, or for a surface of kinds; asked anew at each occurrence. */
  readonly policy?: RuleOf;
  /** What the app's own errors mean; asked before the SDK is. Whatever it gives that is no kind counts as nothing. */
  readonly classify?: (raw: unknown, context: ErrorContext) => unknown;
  /** A listener of somebody else's threw; of each listener the first fault is told. Default: a warning in development. */
  readonly onListenerError?: (error: unknown) => void;
}

/** What a retry is told of the participant's choice. */
export type DevicePick = Pick<Attempt, 'cameraId' | 'microphoneId'>;

/** The conditions of one provider: one place, outside React, that says what is wrong now. */
export interface ErrorStore {
  /** Takes in whatever was thrown or emitted, and tells what became of it. Never throws. The same object again is the same occurrence. */
  report(raw: unknown, context?: ErrorContext): Condition;
  /**
   * Raises a condition that no error tells of, such as `reconnecting`.
   * @param age how long it has lasted already, in milliseconds; by default 0
   */
  signal(kind: Kind, context?: ErrorContext & { readonly details?: unknown }, age?: number): Condition;
  /**
   * Runs once more whatever failed. True where the condition is over then. False where it is not, where there is nothing to run, one run
   * is under way, or its wait is not over. Never rejects.
   */
  retry(id: string, pick?: DevicePick, options?: { readonly isAutomatic?: boolean }): Promise<boolean>;
  /** Puts a condition aside; it comes back if it occurs again. */
  dismiss(id: string): void;
  /**
   * Ends a condition. What has healed while a repair is under way ends with that repair.
   * @param owner the client or stream for which it is over; where others have it too, it stays
   */
  resolve(id: string, resolution?: Resolution, owner?: object): void;
  /** Somebody mends a condition by other means than its operations. Gives back the undo, after which it is active again if it is still there. */
  startRepair(id: string): Undo;
  /**
   * Says more exactly what a condition is, once it is known. Its fingerprint stays.
   * @param better `error`: what the SDK says at last of something that was noticed before
   */
  refine(id: string, better: { readonly kind?: Kind; readonly device?: Device; readonly error?: unknown }): void;
  /** Ends every condition, or those of one client or stream. */
  clear(owner?: object): void;
  /** An operation succeeded: whoever waited for it goes on, and a condition ends with its last one. */
  succeed(context: ErrorContext, value?: unknown): void;
  /**
   * Waits until an operation that failed succeeds; rejects with its error where nobody will run it again, and with the signal's reason.
   * @param error what it failed with; where a wider operation was stored for that, it is waited for
   */
  wait(id: string, context: ErrorContext, error: unknown, signal?: AbortSignal): Promise<unknown>;
  /** Nobody will mend anything any more: whoever waits is told so. What has been reported stays. */
  endWaits(): void;
  /** Somebody reads a toast: it stays. Gives back its undo. */
  hold(id: string): Undo;
  isHeld(id: string): boolean;
  /** Opens the stack of toasts, so that more of them are on screen, or folds it again. */
  openToasts(isOpen: boolean): void;
  get(id: string): Condition | undefined;
  /** The clients and streams that a condition belongs to. */
  ownersOf(id: string): ReadonlySet<object>;
  /** Whether a condition belongs to that client or stream. */
  isOf(id: string, owner: object): boolean;
  getSnapshot(): Snapshot;
  /** Hears that something has changed, once per tick, and of mere counts four times a second. */
  subscribe(listener: () => void): Undo;
  /** The last hundred conditions, silent and ended ones included, oldest first. */
  getHistory(): readonly Condition[];
  /**
   * Hears of each change to each condition, in order and at once; in a storm of thousands some moments later, and of the repeats that wait
   * only of the last. What a listener causes itself comes after what it is being told, and ten deep it hears no more of it.
   * @param options `isImmediate`: hears of everything at once, however much it is; for what must never lag
   */
  observe(
    listener: (condition: Condition, change: ConditionChange) => void,
    options?: { readonly isImmediate?: boolean },
  ): Undo;
}

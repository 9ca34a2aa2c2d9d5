import type { Kind } from '../kinds.js';
import type { Action, ErrorInfo, Severity, Surface } from '../types.js';

/** Where a condition stands: shown, put aside, being mended, or over. */
export type Status = 'active' | 'dismissed' | 'recovering' | 'resolved';

/** Why a condition ended. */
export type Resolution =
  /** A retry of its operation succeeded. */
  | 'retried'
  /** Its cause went away by itself. */
  | 'healed'
  /** Its time on screen was up. */
  | 'expired'
  /** Another condition took its place. */
  | 'superseded'
  /** The app cleared it, or its client went. */
  | 'cleared';

/** What a participant lives through: it begins, may be put aside or be under repair, and ends. Immutable; each change is a new object. */
export interface Condition {
  /** Unique within its store. */
  readonly id: string;
  /** Kind, code, sub-code, device and user; the same again is the same condition. */
  readonly fingerprint: string;
  readonly kind: Kind;
  readonly severity: Severity;
  readonly surface: Surface;
  /** What its kind offers, in the order of importance. Which of them can work now is decided by `availableActions`. */
  readonly actions: readonly Action[];
  /** The latest occurrence. */
  readonly info: ErrorInfo;
  /** How often it has occurred. */
  readonly count: number;
  /** First and latest occurrence, in milliseconds since 1970: to be shown or stored, not to be reckoned with. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** The same two on the host's monotonic clock (in a browser `performance.now()`): for how long it has lasted. */
  readonly startedAt: number;
  readonly occurredAt: number;
  readonly status: Status;
  /** Why it is over; while it is `recovering`, that its cause has gone meanwhile. */
  readonly resolution?: Resolution | undefined;
  /** The repair under way, a retry or a handler of the app's, by its number; absent where there is none. */
  readonly attempt?: number | undefined;
  /** Whether there is an operation to run again. */
  readonly canRetry: boolean;
  /** Whether one of its operations takes the device that the participant picks. */
  readonly canPickDevice: boolean;
  /** How many retries have failed. */
  readonly retries: number;
  /**
   * Before this time a retry does nothing; 0 where it may run at once. It is on the host's monotonic clock, so `retryAt - performance.now()`
   * milliseconds are left in a browser, whatever is done to the machine's clock meanwhile.
   */
  readonly retryAt: number;
  /** How long a toast stays, in milliseconds; undefined where the default for its severity holds, Infinity where it stays. */
  readonly duration?: number | undefined;
}

/** Where a condition shows, how grave it is and what it offers. */
export type Appearance = Pick<Condition, 'surface' | 'severity' | 'actions' | 'duration'>;

/** What happened to a condition, as told to `onCondition`. */
export type ConditionChange = 'raised' | 'repeated' | 'updated' | 'dismissed' | 'recovering' | 'resolved';

/** What a policy may change for a kind; `false` makes it silent. */
export type PolicyRule =
  | false
  | {
      readonly surface?: Surface;
      readonly severity?: Severity;
      /** How long a toast stays, in milliseconds; Infinity for as long as it lasts. */
      readonly duration?: number;
    };

/** Changes by kind, or by the surface of kinds, to where and how they show; of both, what is said of the kind holds. */
export type Policy = { readonly [Name in Kind | Exclude<Surface, 'silent'>]?: PolicyRule };

/** The graver, the higher. */
export const severityRank: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2, fatal: 3 };

/** What makes two occurrences the same condition; never the text, which differs by version and language. */
export function fingerprintOf(kind: Kind, { code, extraCode, device, userId }: ErrorInfo): string {
  return `${kind}|${code ?? ''}|${extraCode ?? ''}|${device ?? ''}|${userId ?? ''}`;
}

/** Whether a condition is still the participant's concern: neither over nor silent. */
export function isOpen(condition: Condition): boolean {
  return condition.status !== 'resolved' && condition.surface !== 'silent';
}

/** Whether a condition is to be seen: open, and not put aside. */
export function isShown(condition: Condition): boolean {
  return isOpen(condition) && condition.status !== 'dismissed';
}

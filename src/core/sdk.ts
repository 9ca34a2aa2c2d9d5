import type { ErrorReader } from './error-reader.js';
import type { Guard } from './guard.js';
import type { Host, Undo } from './host.js';
import type { ConnectionMonitor, ConnectionTimings } from './recovery/connection.js';
import type { Condition } from './store/condition.js';
import type { ErrorStore } from './store/types.js';
import type { ErrorInfo } from './types.js';

/** What an SDK's documents say of one error, for an app's developers. */
export interface ReferenceText {
  readonly meaning: string;
  readonly cause: string;
  readonly check: string;
  /** Since or until which version of the SDK. */
  readonly history?: string;
}

/** Where an SDK's documents tell of an error. */
export interface ErrorDocumentation {
  /** The error's number as the documents print it: `0x4043`; absent where it has none. */
  readonly hex?: string;
  /** The pages that help, the most helpful first; `label` is the key of a text among `details`. */
  readonly links: readonly { readonly label: string; readonly href: (language: string) => string }[];
  /** Loads what they say, in the nearest language; absent where no document lists the error. */
  readonly load?: (language: string) => Promise<ReferenceText | undefined>;
}

/** What the binding of an SDK works with. */
export interface SdkTools {
  readonly store: ErrorStore;
  readonly host: Host;
  readonly connection: ConnectionMonitor;
  readonly guard: Guard;
  /** Listens to what is guarded, beside whoever else asks for it: bound twice it is bound once. */
  readonly bind: (source: object) => Undo;
  /** Listens anew to what is bound: the app has taken all its listeners away. */
  readonly bindAgain: (source: object) => void;
  /** A client or stream is gone: what belongs to it goes a moment later. */
  readonly release: (source: object) => void;
  /** What `findRejoin` gives has changed. */
  readonly onRejoinChange: () => void;
  /** Somebody else's code threw: told to the developer, and the rest goes on. */
  readonly onError: (error: unknown) => void;
}

/**
 * Enters the room again as before, and publishes what was published.
 * @param userSig a new signature in place of the one that was used
 */
export type Rejoin = (userSig?: string) => Promise<unknown>;

/** An SDK as it is bound to one kit. */
export interface SdkBinding {
  /** Listens to something of the SDK's, and gives back the undo; undefined where it is nothing that the SDK made. */
  bind(source: object): Undo | undefined;
  /**
   * Stands for something of the SDK's, and runs what may fail through the kit's guard; undefined where it is nothing that the SDK made.
   * The same thing gives the same proxy.
   */
  guarded(source: object): object | undefined;
  /** How the client that a condition belongs to enters its room again; undefined where nobody remembers it. */
  findRejoin(condition: Condition): Rejoin | undefined;
  /** Whether a rejection that nobody caught only repeats what is shown already. */
  isEcho(error: unknown): boolean;
  /** Asks the SDK's namespace whether this browser can do calls at all. Gives back the undo. */
  checkBrowser(namespace: object | undefined): Undo;
}

/** All that the kit needs of an SDK: another one is another of these. */
export interface Sdk {
  readonly errors: ErrorReader;
  readonly timings: ConnectionTimings;
  /** What `bind` takes, for a developer who handed in something else. */
  readonly sources: string;
  /** What its documents tell of an error. */
  describe(info: ErrorInfo): ErrorDocumentation;
  createBinding(tools: SdkTools): SdkBinding;
}

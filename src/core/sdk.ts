import type { ErrorReader } from './error-reader.js';
import type { Host, Undo } from './host.js';
import type { ConnectionMonitor, ConnectionTimings } from './recovery/connection.js';
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
  /** Somebody else's code threw: told to the developer, and the rest goes on. */
  readonly onError: (error: unknown) => void;
}

/** An SDK as it is bound to one kit. */
export interface SdkBinding {
  /** Listens to something of the SDK's, and gives back the undo; undefined where it is nothing that the SDK made. */
  bind(source: object): Undo | undefined;
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

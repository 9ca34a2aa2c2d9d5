/** What a participant can do about a condition. The names are those of `data-trtc-action`. */
export type Action =
  | 'retry'
  | 'continue-without'
  | 'open-settings'
  | 'contact-support'
  | 'pick-device'
  | 'resume'
  | 'rejoin'
  | 'reload'
  | 'sign-in'
  | 'leave'
  | 'dismiss';

/** Where a condition shows. `silent` ones reach only `onCondition` and the history. */
export type Surface = 'toast' | 'permission' | 'device' | 'autoplay' | 'banner' | 'screen' | 'silent';

/** How grave a condition is; `fatal` ends the call. */
export type Severity = 'info' | 'warning' | 'error' | 'fatal';

/** Which device an error is about. */
export type Device = 'camera' | 'microphone' | 'both' | 'screen';

/** A device that can be opened by itself. */
export type InputKind = 'camera' | 'microphone';

/** What a retry is told: the device the participant picked, and the signal that ends a wait. */
export interface Attempt {
  /** The picked camera, as `MediaDeviceInfo.deviceId`; absent on a first run and where none was picked. */
  readonly cameraId?: string;
  /** The picked microphone, as `MediaDeviceInfo.deviceId`; absent on a first run and where none was picked. */
  readonly microphoneId?: string;
  /** How often this operation has been tried before: 0 on the first run. */
  readonly retries: number;
}

/** An operation that can be run again. */
export type Operation<T = unknown> = (attempt: Attempt) => T | PromiseLike<T>;

/** What the one who reports an error knows of it. All of it is optional. */
export interface ErrorContext {
  /** Which device was asked for. */
  readonly device?: Device;
  /** `MediaDeviceInfo.deviceId` of the device that failed, where that is known. */
  readonly deviceId?: string;
  /** Where it came from: `guard`, `client-error`, `stream-error`, `client-banned`, `unhandled`, or a name of your own. */
  readonly source?: string;
  /** Whose stream it is about. */
  readonly userId?: string;
  /** `getId()` of the stream it is about. */
  readonly streamId?: string;
  /** A name for what was tried, e.g. `join`. The same name again heals or replaces what it left behind. */
  readonly operation?: string;
  /**
   * Runs the same thing again; without it no retry button is shown. A condition keeps its latest twenty: of more, the oldest are given
   * up, and whoever waits for one is told its error.
   */
  readonly retry?: Operation;
  /** Whether `retry` (of `guard`: the operation) takes the device that the participant picks; with it the device list is offered. Default false. */
  readonly picksDevice?: boolean;
  /** The client or stream it belongs to; its conditions go when that goes. */
  readonly owner?: object;
}

/** What a browser lacks for calls, by the names of the labels; the cause of `unsupported-browser`. */
export interface MissingParts {
  readonly missing: readonly string[];
}

/** What is known of one occurrence of an error. Safe to show, keep and send: no text in it holds a signature, key, token or query string. */
export interface ErrorInfo {
  /** `getCode()`; absent where the error bears no number. */
  readonly code?: number;
  /** The documents' name of the code, rightly spelled: `PLAY_NOT_ALLOWED`. */
  readonly key?: string;
  /** The sub-code of account, room or server; absent where there is none. */
  readonly extraCode?: number;
  /** The error's name: `NotAllowedError`, `RtcError`. */
  readonly name: string;
  /** The SDK's own words, shortened and cleaned of secrets. For developers only. */
  readonly message: string;
  /** The reason of a `client-banned` event. */
  readonly reason?: string;
  readonly device?: Device;
  readonly deviceId?: string;
  readonly source?: string;
  readonly userId?: string;
  readonly streamId?: string;
  readonly operation?: string;
  /** When it happened, in milliseconds since 1970. */
  readonly at: number;
  /**
   * The raw thing that was thrown or emitted, untouched; all else tells of the error within it that decides. Not enumerable: it is neither
   * serialised nor copied with the rest.
   */
  readonly cause: unknown;
}

/** How the page is opened, read from its query. */
export interface PageOptions {
  /** The kit's language. */
  readonly language: string;
  /** The simulated room stands in for the cloud; without it the SDK meets the real network. */
  readonly hasRoom: boolean;
  readonly isStrict: boolean;
  /** The client is bound by a hook, too, beside the boundary's prop. */
  readonly isBoundTwice: boolean;
  readonly captureUnhandled: boolean;
  readonly resumeOnGesture: boolean;
  /** The SDK is handed to the kit, which then asks it whether this browser can do calls. */
  readonly isChecked: boolean;
  /** The app has written one line, `kit.guarded(TRTC)`: it guards nothing by hand, binds nothing, and has no way to join again. */
  readonly isGuarded: boolean;
  /** The app has ways to join and to sign in again. */
  readonly hasRecovery: boolean;
}

const defaults: PageOptions = {
  language: 'en',
  hasRoom: true,
  isStrict: false,
  isBoundTwice: false,
  captureUnhandled: false,
  resumeOnGesture: true,
  isChecked: false,
  isGuarded: false,
  hasRecovery: true,
};

/** Writes options as a query. */
export function writeOptions(options: Partial<PageOptions>): string {
  return `?options=${encodeURIComponent(JSON.stringify(options))}`;
}

/** Reads them back. */
export function readOptions(query: string): PageOptions {
  const text = new URLSearchParams(query).get('options');
  return { ...defaults, ...(text ? (JSON.parse(text) as Partial<PageOptions>) : {}) };
}

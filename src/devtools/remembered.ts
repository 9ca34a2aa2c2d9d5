import { isObject, read } from '../core/read.js';

/** The tabs of the panel; each is a key of `texts.tabs`. */
export const tabs = ['open', 'timeline', 'raise', 'page'] as const;

export type Tab = (typeof tabs)[number];

/** What the panel remembers from one page to the next. */
export interface PanelState {
  readonly isOpen: boolean;
  readonly tab: Tab;
  /** In pixels. */
  readonly height: number;
}

const KEY = 'trtc-error-kit/devtools';

// In pixels.
export const MIN_HEIGHT = 160;
export const DEFAULT_HEIGHT = 352;

/** What was remembered; where that is nothing, or nothing sensible, the default. */
export function recall(fallback: PanelState): PanelState {
  const stored = parse();
  if (!isObject(stored)) return fallback;
  const [isOpen, tab, height] = [read(stored, 'isOpen'), read(stored, 'tab'), read(stored, 'height')];
  return {
    isOpen: typeof isOpen === 'boolean' ? isOpen : fallback.isOpen,
    tab: tabs.find((name) => name === tab) ?? fallback.tab,
    height: typeof height === 'number' && height >= MIN_HEIGHT ? height : fallback.height,
  };
}

export function remember(state: PanelState): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(state));
  } catch {
    // A page may keep nothing, or be full.
  }
}

function parse(): unknown {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null');
  } catch {
    return null;
  }
}

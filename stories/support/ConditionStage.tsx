import { type ReactNode, useState } from 'react';
import { createBrowserHost } from '../../src/browser/index.js';
import type { Host, Surroundings } from '../../src/core/host.js';
import type { Kind } from '../../src/core/kinds.js';
import type { ErrorContext } from '../../src/core/types.js';
import { createErrorKit, type Recovery, TrtcErrorProvider, TrtcErrorSurfaces } from '../../src/index.js';
import type { SurfaceSettings } from '../../src/surfaces/index.js';
import { CallBackdrop } from './CallBackdrop.js';
import { useToolbar } from './toolbar.js';

/** One condition of a story: a kind raised as it is, or a raw error as the SDK throws it. */
export interface Raised extends ErrorContext {
  readonly kind?: Kind;
  readonly error?: unknown;
  /** What a raised kind carries as its cause. */
  readonly details?: unknown;
  /** How often it occurs. */
  readonly times?: number;
  /** How long ago it began, in milliseconds. */
  readonly ago?: number;
}

export interface ConditionStageProps extends Pick<SurfaceSettings, 'showDetails' | 'components' | 'parts' | 'toaster'> {
  /** What is wrong, in the order it came. */
  readonly raised: readonly Raised[];
  /** Whether the app can rejoin, sign in and reach its support. */
  readonly hasHandlers?: boolean;
  /** Whether it also leads away from a call that has ended. */
  readonly canLeave?: boolean;
  /** What the browser says of itself; by default this one. */
  readonly surroundings?: Surroundings;
  /** An element to lie over, instead of the whole page. */
  readonly container?: HTMLElement | null;
  /** What stands in the call besides. */
  readonly children?: ReactNode;
}

// A story shows what it is told to: nobody asks this browser whether the permission was really refused.
const browser = createBrowserHost();
const host: Host = { ...browser, permissions: { query: async () => 'unknown', observe: () => () => {} } };

const MENDING_TIME = 900;

/** Runs for a moment, then succeeds: so a story shows how a condition that is mended goes. */
async function mend() {
  await new Promise((resolve) => setTimeout(resolve, MENDING_TIME));
}

const handlers: Recovery = { rejoin: mend, signIn: mend, contactSupport: () => {}, reload: () => {} };
const withLeave: Recovery = { ...handlers, leave: () => {} };

/** A call with something wrong, in the language and theme of the toolbar. */
export function ConditionStage({
  raised,
  hasHandlers = true,
  canLeave = true,
  surroundings = host.surroundings,
  showDetails,
  children,
  ...surfaces
}: ConditionStageProps) {
  const { language, messages, theme, call, showDetails: isDeveloper } = useToolbar();
  const [kit] = useState(() => {
    const made = createErrorKit({}, { ...host, surroundings });
    for (const { kind, error, details, times = 1, ago = 0, ...context } of raised) {
      const known: ErrorContext = { operation: `story-${kind}`, retry: () => mend(), picksDevice: true, ...context };
      for (let time = 0; time < times; time += 1) {
        if (kind) made.store.signal(kind, { ...known, details }, ago);
        else made.report(error, known);
      }
    }
    return made;
  });

  const possible = canLeave ? withLeave : handlers;
  return (
    <TrtcErrorProvider
      kit={kit}
      language={language}
      messages={messages}
      call={call}
      recovery={hasHandlers ? possible : undefined}
    >
      {!surfaces.container && <CallBackdrop />}
      {children}
      <TrtcErrorSurfaces theme={theme} showDetails={showDetails ?? isDeveloper} {...surfaces} />
    </TrtcErrorProvider>
  );
}

import { configure, type RenderOptions, render } from '@testing-library/react';
import { type ReactNode, StrictMode } from 'react';
import { createErrorKit, type ErrorKit, TrtcErrorBoundary, type TrtcErrorBoundaryProps } from '../../../src/index.js';
import { createFakeHost, type FakeHost } from '../../../src/testing/index.js';

// The whole page in each failure hides what failed.
configure({
  getElementError: (message) => new Error(message ?? 'not found'),
  // Patience only: what is waited for comes at once, and on a starved machine later.
  asyncUtilTimeout: 15_000,
});

// What is still flying in cannot be seen yet.
document.documentElement.style.setProperty('--trtc-duration', '0ms');

export interface CallOptions extends Omit<Partial<TrtcErrorBoundaryProps>, 'kit' | 'fallback' | 'fallbackRender'> {
  readonly host?: FakeHost;
  readonly kit?: ErrorKit;
  /** The app; by default a button, where the focus may come from. */
  readonly app?: ReactNode;
  readonly isStrict?: boolean;
  readonly render?: RenderOptions;
}

export interface Call {
  readonly kit: ErrorKit;
  readonly host: FakeHost;
  readonly view: ReturnType<typeof render>;
  /** Renders again with other props. */
  change(options: CallOptions): void;
}

/** A call app in the kit's boundary, in English, on a machine whose time the test holds. */
export function startCall(options: CallOptions = {}): Call {
  const { host = createFakeHost(), kit = createErrorKit({}, host) } = options;
  const view = render(appOf(options, kit), options.render);
  return { kit, host, view, change: (next) => view.rerender(appOf({ ...options, ...next }, kit)) };
}

function appOf(
  { host: _host, app = <button type="button">Start</button>, isStrict, ...options }: CallOptions,
  kit: ErrorKit,
) {
  const { render: _render, ...props } = options;
  const tree = (
    <TrtcErrorBoundary language="en" showDetails={false} {...(props as object)} kit={kit}>
      <main>{app}</main>
    </TrtcErrorBoundary>
  );
  return isStrict ? <StrictMode>{tree}</StrictMode> : tree;
}

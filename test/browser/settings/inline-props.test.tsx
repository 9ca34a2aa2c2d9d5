import { waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import {
  ConnectionBanner,
  createErrorKit,
  DeviceRetryPanel,
  TrtcErrorBoundary,
  type TrtcErrorBoundaryProps,
  useTrtcConditions,
  useTrtcGuard,
} from '../../../src/index.js';
import { createFakeHost } from '../../../src/testing/index.js';
import { startCall } from '../support/call.js';
import { findSurface } from '../support/page.js';
import { loseConnection, occupyCamera } from '../support/raise.js';
import { Restless } from '../support/restless.js';

const opened: MediaStream[] = [];
beforeEach(() => {
  opened.length = 0;
  const native = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async () => {
    const stream = await native({ video: true });
    opened.push(stream);
    return stream;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const stream of opened) for (const track of stream.getTracks()) track.stop();
});

/** Everything that an app writes in JSX: another object, and other functions, at each render. */
function inline(turn: number): Partial<TrtcErrorBoundaryProps> {
  return {
    components: {
      banner: () => <ConnectionBanner className="my-banner" />,
      device: () => <DeviceRetryPanel className="my-panel" />,
    },
    parts: {
      button: ({ action: _action, variant: _variant, ...button }) => <button {...button} data-mine="" />,
      icon: ({ condition }) => <i>{condition.kind}</i>,
    },
    toaster: { show: () => {}, hide: () => {} },
    messages: { en: { kinds: { 'connection-lost': { title: 'Gone' } } } },
    surfaceProps: { device: { 'aria-description': `turn ${turn}`, ref: () => {} }, banner: { style: { opacity: 1 } } },
    policy: { 'server-timeout': { severity: 'info' } },
    recovery: { rejoin: () => {}, contactSupport: () => {} },
    onCondition: () => {},
    nameOf: (userId) => userId,
  };
}

test('an app that renders at each frame with all props inline takes no surface away, forgets no pick, and opens no camera again', async () => {
  const devices = ['one', 'two', 'three'].map((id) => ({ id, kind: 'camera' as const, label: id }));
  const kit = createErrorKit({}, createFakeHost({ devices, permissions: { camera: 'granted' } }));
  let turn = 0;
  const renders = { guards: 0, reads: 0 };
  function Guards() {
    useTrtcGuard({ device: 'camera' });
    renders.guards += 1;
    return null;
  }
  function Reads() {
    useTrtcConditions({ kinds: ['device-in-use'] });
    renders.reads += 1;
    return null;
  }
  const children = [<Guards key="guards" />, <Reads key="reads" />];
  const { view } = startCall();
  view.rerender(
    <Restless>
      {(now) => {
        turn = now;
        return (
          <TrtcErrorBoundary kit={kit} language="en" showDetails={false} {...(inline(now) as object)}>
            {children}
          </TrtcErrorBoundary>
        );
      }}
    </Restless>,
  );
  const frames = (count: number) => {
    const until = turn + count;
    return waitFor(() => expect(turn).toBeGreaterThan(until), { timeout: 10_000 });
  };

  const call = { kit } as never;
  occupyCamera(call);
  const panel = await findSurface('device');
  const third = await within(panel).findByRole('radio', { name: 'three' });
  await userEvent.click(third);
  const video = await waitFor(() => {
    const found = panel.querySelector('video');
    expect(found).not.toBeNull();
    return found;
  });
  loseConnection(call);
  const banner = await findSurface('banner');
  expect(banner).toHaveTextContent('Gone');
  await frames(5);

  const removed: Node[] = [];
  const observer = new MutationObserver((records) => {
    for (const { removedNodes } of records) removed.push(...removedNodes);
  });
  for (const surface of [panel, banner]) {
    observer.observe(surface, { childList: true, subtree: true });
    if (surface.parentElement) observer.observe(surface.parentElement, { childList: true });
  }
  const asked = opened.length;
  const before = { ...renders };
  const button = banner.querySelector<HTMLElement>('[data-mine]');
  button?.focus();
  await frames(30);

  expect(removed).toEqual([]);
  expect(document.activeElement).toBe(button);
  expect(third).toBeChecked();
  expect(panel.querySelector('video')).toBe(video);
  expect(opened).toHaveLength(asked);
  expect(renders).toEqual(before);
  expect([panel, banner].map(({ className }) => className)).toEqual(['my-panel', 'my-banner']);
  expect(panel.getAttribute('aria-description')).toMatch(/^turn \d+$/);
  view.unmount();
});

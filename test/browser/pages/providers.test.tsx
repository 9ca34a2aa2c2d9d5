import { copy } from 'virtual:second-copy';
import { render, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createErrorKit, type ErrorKit, TrtcErrorBoundary } from '../../../src/index.js';
import { createFakeHost, createRtcError } from '../../../src/testing/index.js';
import { findSurface, noSurface, surfaces, turns } from '../support/page.js';
import '../support/call.js';
import { isOnTop, mainButton } from './reach.js';

const camera = () => createRtcError('INITIALIZE_FAILED', { name: 'NotAllowedError', message: 'Permission denied' });

function raiseAll(kit: ErrorKit, run: () => void) {
  for (const userId of ['a', 'b']) {
    kit.report(createRtcError('SERVER_TIMEOUT'), { userId, retry: async () => run() });
    kit.report(createRtcError('PLAY_NOT_ALLOWED'), { userId, retry: () => new Promise(() => {}) });
  }
  kit.report(createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED'), { retry: () => new Promise(() => {}) });
  kit.report(createRtcError('INITIALIZE_FAILED', { name: 'NotFoundError' }), {
    device: 'camera',
    retry: () => new Promise(() => {}),
  });
}

test('two providers that share a kit show each message once; when one goes, the other shows it', async () => {
  const kit = createErrorKit({}, createFakeHost());
  const first = render(<TrtcErrorBoundary kit={kit} language="en" showDetails={false} />);
  render(<TrtcErrorBoundary kit={kit} language="en" showDetails={false} />);
  kit.report('x');
  await findSurface('toast');
  await turns();
  expect(surfaces()).toHaveLength(1);
  first.unmount();
  await waitFor(() => expect(surfaces()).toHaveLength(1));
  // What holds on goes on: the kit is still watched.
  kit.report('y', { device: 'camera' });
  await waitFor(() => expect(surfaces().length).toBeGreaterThan(1));
});

const others = { 'of this package': { createErrorKit, TrtcErrorBoundary }, 'of a second copy of it': copy };

test.each(Object.entries(others))(
  'the surfaces of two kits, the other %s, cover none of each other',
  async (_name, other) => {
    await page.viewport(1280, 900);
    const run = vi.fn();
    const kits = [createErrorKit({}, createFakeHost()), other.createErrorKit({}, createFakeHost())] as const;
    render(<TrtcErrorBoundary kit={kits[0]} language="en" showDetails={false} />);
    render(<other.TrtcErrorBoundary kit={kits[1]} language="ja" showDetails={false} />);
    for (const kit of kits) raiseAll(kit, run);
    await waitFor(() => expect(surfaces('toast').length).toBeGreaterThan(3));
    await waitFor(() => expect(surfaces('device')).toHaveLength(2));
    expect(document.querySelectorAll('[data-trtc-host="page"]')).toHaveLength(1);
    await waitFor(() =>
      expect(surfaces().filter((surface) => surface.querySelector('[data-variant="primary"]') === null)).toEqual([]),
    );
    for (const surface of surfaces()) {
      surface.scrollIntoView({ block: 'nearest' });
      const button = mainButton(surface);
      button.scrollIntoView({ block: 'nearest' });
      expect(isOnTop(button), `${surface.dataset.trtcSurface} ${surface.textContent}`).toBe(true);
    }
    await page.viewport(414, 896);
  },
);

// Whichever of two copies stands at the window, Escape is for the dialog on top.
test.each([
  ['the first', [0, 1]],
  ['the second', [1, 0]],
] as const)(
  'of two kits that both stop the participant, one is answered after the other: %s comes first',
  async (_name, order) => {
    const kits = [createErrorKit({}, createFakeHost()), copy.createErrorKit({}, createFakeHost())] as const;
    const boundaries = [
      <TrtcErrorBoundary key="own" kit={kits[0]} language="en" showDetails={false} />,
      <copy.TrtcErrorBoundary key="copy" kit={kits[1]} language="en" showDetails={false} />,
    ];
    for (const index of order) render(boundaries[index]);
    const run = vi.fn(async () => {});
    for (const kit of kits) kit.report(camera(), { device: 'camera', retry: run });
    await waitFor(() => expect(surfaces('permission')).toHaveLength(2));
    await turns();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(surfaces('permission')).toHaveLength(1));
    const [left] = surfaces('permission');
    await waitFor(() => expect(isOnTop(mainButton(left as HTMLElement))).toBe(true));
    await userEvent.click(mainButton(left as HTMLElement));
    expect(run).toHaveBeenCalledOnce();
    await waitFor(() =>
      expect(screen.queryAllByRole('dialog').filter((dialog) => dialog.dataset.state === 'active')).toEqual([]),
    );
    for (const kit of kits) kit.store.clear();
    await noSurface();
  },
);

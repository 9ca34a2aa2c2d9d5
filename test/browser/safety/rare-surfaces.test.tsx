import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { cdp, server } from 'vitest/browser';
import { startCall } from '../support/call.js';
import { actionsOf, noSurface, surfaces } from '../support/page.js';
import { occupyCamera } from '../support/raise.js';
import { said, words } from '../support/words.js';

interface Session {
  send(method: string, params?: object): Promise<unknown>;
}

// Only Chromium lets a test say which addresses cannot be reached.
const canBlock = server.browser === 'chromium';

async function block(...urls: string[]) {
  const session = cdp() as unknown as Session;
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls });
}

// One test, for what has been loaded once is there for good.
test.runIf(canBlock)(
  'what is seldom seen and cannot be loaded is said plainly, and takes its own shape when the network is back',
  async () => {
    await block('*rare-surfaces*');
    const call = startCall({ surfaceProps: { device: { className: 'mine' } } });
    const condition = occupyCamera(call);
    const plain = await screen.findByRole('alert', { name: said('device-in-use', 'camera_retry').title });
    expect(plain).toHaveClass('mine');
    expect(plain).toHaveAttribute('data-trtc-kind', 'device-in-use');
    expect(plain).toHaveTextContent(said('device-in-use', 'camera_retry').body);
    expect(actionsOf(plain)).toEqual(['retry', 'continue-without']);
    const start = screen.getByRole('button', { name: 'Start' });
    await block();
    call.host.setOnline(true);
    const panel = await screen.findByRole('dialog');
    expect(surfaces('device')).toEqual([panel]);
    // The app beneath is the same.
    expect(screen.getByRole('button', { name: 'Start' })).toBe(start);
    within(panel).getByRole('button', { name: words.en.actions['continue-without_camera'] }).click();
    await noSurface();
    expect(call.kit.store.get(condition.id)?.status).toBe('dismissed');
  },
);

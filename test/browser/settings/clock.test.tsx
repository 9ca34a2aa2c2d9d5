import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createFakeHost, createRtcError } from '../../../src/testing/index.js';
import { startCall } from '../support/call.js';
import { findSurface, turns } from '../support/page.js';

const HOUR = 3_600_000;

test.each([-HOUR, HOUR])('a machine’s clock set by %i ms changes no countdown and no elapsed time', async (by) => {
  const { kit, host } = startCall({ host: createFakeHost() });
  kit.store.signal('reconnecting', { owner: {} }, 7_000);
  const banner = await findSurface('banner');
  const retry = () => Promise.reject(createRtcError('SERVER_TIMEOUT'));
  const { id } = kit.report(createRtcError('SERVER_TIMEOUT'), { retry });
  // The third wait is one of four seconds.
  for (const wait of [0, 1_000, 2_000]) {
    await host.advance(wait);
    await kit.store.retry(id);
  }
  const toast = await findSurface('toast');
  await waitFor(() => expect(toast).toHaveTextContent('Try again in 4 s'));
  host.clock.setBy(by);
  await turns();
  await host.advance(1_000);
  await waitFor(() => expect(toast).toHaveTextContent('Try again in 3 s'));
  expect(banner.querySelector('[data-trtc-part="elapsed"]')).toHaveTextContent('0:11');
});

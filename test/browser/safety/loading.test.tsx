import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import en from '../../../locales/en.json';
import { createRtcError } from '../../../src/testing/index.js';
import { startCall } from '../support/call.js';
import { findSurface, surfaces } from '../support/page.js';
import { refuseCamera } from '../support/raise.js';

const loaded = (part: string) => performance.getEntriesByType('resource').some(({ name }) => name.includes(part));

// One test, for what has been loaded once is there for good.
test('what is seldom seen is loaded before it is needed, and what most never need only when it is asked for', async () => {
  performance.setResourceTimingBufferSize(5_000);
  const call = startCall({ showDetails: true });
  call.kit.report(createRtcError('SERVER_TIMEOUT'));
  await findSurface('toast');
  await waitFor(() => expect(['rare-surfaces', 'find-guide', 'bowser'].filter((part) => !loaded(part))).toEqual([]), {
    timeout: 5_000,
  });
  expect(surfaces('permission')).toEqual([]);
  const parts = ['locales/ja', 'locales/ko', 'locales/zh', 'locales/reference'];
  expect(parts.filter(loaded)).toEqual([]);
  refuseCamera(call);
  await screen.findByRole('list', { name: en.labels.steps });
  call.change({ language: 'ja', showDetails: true });
  await waitFor(() => expect(document.querySelector('[data-trtc-root][lang="ja"]')).not.toBeNull());
  expect(parts.filter(loaded)).toEqual(['locales/ja']);
  // By these very names they come, once they are needed.
  (await findSurface('toast')).querySelector<HTMLElement>('[data-trtc-part="details-toggle"]')?.click();
  await waitFor(() => expect(loaded('locales/reference')).toBe(true));
  for (const language of ['ko', 'zh']) call.change({ language, showDetails: true });
  await waitFor(() => expect(parts.filter(loaded)).toEqual(parts));
});

import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import en from '../../../locales/en.json';
import { startCall } from '../support/call.js';
import { findSurface, surfaces } from '../support/page.js';
import { refuseCamera } from '../support/raise.js';

const loaded = (part: string) => performance.getEntriesByType('resource').some(({ name }) => name.includes(part));

// One test, for what has been loaded once is there for good.
test('what is seldom seen is loaded before it is needed, and what most never need only when it is asked for', async () => {
  performance.setResourceTimingBufferSize(5_000);
  const call = startCall({ showDetails: true });
  call.kit.report('x');
  await findSurface('toast');
  await waitFor(() => expect(loaded('rare-surfaces')).toBe(true), { timeout: 5_000 });
  await waitFor(() => expect(loaded('bowser')).toBe(true), { timeout: 5_000 });
  expect(surfaces('permission')).toEqual([]);
  for (const part of ['locales/ja', 'locales/ko', 'locales/zh', 'locales/reference']) {
    expect(loaded(part), part).toBe(false);
  }
  refuseCamera(call);
  await screen.findByRole('list', { name: en.labels.steps });
  call.change({ language: 'ja' });
  await waitFor(() => expect(loaded('locales/ja')).toBe(true));
  expect(loaded('locales/reference')).toBe(false);
});

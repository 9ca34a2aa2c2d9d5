import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import en from '../../../locales/en.json';
import { startCall } from '../support/call.js';
import { findSurface, turns } from '../support/page.js';
import { refuseCamera } from '../support/raise.js';

const loaded = (part: string) => performance.getEntriesByType('resource').some(({ name }) => name.includes(part));

// One test, for what has been loaded once is there for good.
test('what is needed only now and then is loaded only then', async () => {
  performance.setResourceTimingBufferSize(5_000);
  const call = startCall({ showDetails: true });
  call.kit.report('x');
  await findSurface('toast');
  await turns(5);
  for (const part of ['find-guide', 'bowser', 'locales/ja', 'locales/ko', 'locales/zh', 'locales/reference']) {
    expect(loaded(part), part).toBe(false);
  }
  refuseCamera(call);
  await screen.findByRole('list', { name: en.labels.steps });
  expect(loaded('find-guide')).toBe(true);
  call.change({ language: 'ja' });
  await waitFor(() => expect(loaded('locales/ja')).toBe(true));
  expect(loaded('locales/reference')).toBe(false);
});

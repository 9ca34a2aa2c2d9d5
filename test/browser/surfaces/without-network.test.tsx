import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import reference from '../../../locales/reference/en.json';
import { createErrorKit } from '../../../src/index.js';
import { createFakeHost, createRtcError } from '../../../src/testing/index.js';
import { startCall } from '../support/call.js';
import { findSurface } from '../support/page.js';
import { words } from '../support/words.js';

const { details, labels } = words.en;

test('details that could not be loaded say so, and come when the network is back', async () => {
  const host = createFakeHost({ isOnline: false });
  const { sdk, ...kit } = createErrorKit({}, host);
  // What the browser says of a module that it cannot fetch.
  const offline = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
  const call = startCall({
    host,
    showDetails: true,
    kit: {
      ...kit,
      sdk: {
        ...sdk,
        describe(info) {
          const { load, ...rest } = sdk.describe(info);
          return { ...rest, load: (language) => (host.network.isOnline() ? load?.(language) : undefined) ?? offline() };
        },
      },
    },
  });
  call.kit.report(createRtcError('SERVER_TIMEOUT'));
  const toast = await findSurface('toast');
  await userEvent.click(within(toast).getByRole('button', { name: labels.details }));
  expect(await within(toast).findByText(details.load_failed)).toBeVisible();
  host.setOnline(true);
  expect(await screen.findByText(reference.sdk.SERVER_TIMEOUT.meaning)).toBeVisible();
  expect(screen.queryByText(details.load_failed)).toBeNull();
});

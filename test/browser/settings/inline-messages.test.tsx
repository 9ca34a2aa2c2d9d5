import { screen, waitFor } from '@testing-library/react';
import { createInstance } from 'i18next';
import { expect, test } from 'vitest';
import { forgetWarnings } from '../../../src/core/warn.js';
import { createErrorKit, TrtcErrorBoundary, useWords } from '../../../src/index.js';
import { createFakeHost, createRtcError } from '../../../src/testing/index.js';
import { expectConsole } from '../../expect-console.js';
import { startCall } from '../support/call.js';
import { findSurface, turns } from '../support/page.js';
import { Restless } from '../support/restless.js';
import { said, words } from '../support/words.js';

const { kinds } = words.en;

test('texts of an app’s i18next and of messages are put together text by text', async () => {
  const i18n = createInstance();
  await i18n.init({ lng: 'en', fallbackLng: 'en', resources: {} });
  i18n.addResourceBundle('en', 'trtc-error-kit', { kinds: { 'server-timeout': { title: 'From i18next' } } });
  const { kit } = startCall({
    language: undefined,
    i18n,
    messages: {
      en: {
        kinds: {
          'server-timeout': { title: 'From the prop', body: 'Body from the prop' },
          'join-failed': { title: 'Another from the prop' },
        },
      },
    },
  });
  kit.report(createRtcError('SERVER_TIMEOUT'));
  kit.report(createRtcError('JOIN_ROOM_FAILED'));
  expect(await screen.findByText('From i18next')).toBeVisible();
  expect(screen.getByText('Body from the prop')).toBeVisible();
  expect(screen.getByText('Another from the prop')).toBeVisible();
  expect(screen.getByText(said('join-failed').body)).toBeVisible();
});

test('messages written inline in an app that renders at each frame are read anew only when they say something else', async () => {
  let turns = 0;
  let changes = 0;
  let title = 'Hold on';
  let last: unknown;
  function Reader() {
    const now = useWords();
    if (now !== last) changes += 1;
    last = now;
    return null;
  }
  const kit = createErrorKit({}, createFakeHost());
  const call = startCall();
  call.view.rerender(
    <Restless>
      {(turn) => {
        turns = turn;
        return (
          <TrtcErrorBoundary kit={kit} language="en" messages={{ en: { kinds: { 'server-timeout': { title } } } }}>
            <Reader />
          </TrtcErrorBoundary>
        );
      }}
    </Restless>,
  );
  kit.report(createRtcError('SERVER_TIMEOUT'));
  expect(await screen.findByText('Hold on')).toBeVisible();
  const before = { turns, changes };
  await waitFor(() => expect(turns).toBeGreaterThan(before.turns + 20));
  expect(changes).toBe(before.changes);
  title = 'Another';
  expect(await screen.findByText('Another')).toBeVisible();
  call.view.unmount();
});

test('messages that contain themselves break nothing, and the developer is told', async () => {
  forgetWarnings();
  expectConsole('The messages cannot be read');
  expectConsole('A handler threw');
  const cyclic: Record<string, unknown> = {};
  cyclic.kinds = cyclic;
  const call = startCall({ messages: { en: cyclic } as never });
  call.kit.report('x');
  expect(await findSurface('toast')).toHaveTextContent(kinds.unknown.title);
  const other: Record<string, unknown> = {};
  other.kinds = other;
  call.change({ messages: { en: other } as never });
  await turns();
  expect(await findSurface('toast')).toHaveTextContent(kinds.unknown.title);
});

import { waitFor } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import { afterEach, expect, test } from 'vitest';
import { createErrorKit, TrtcErrorBoundary, useTrtcConnection, useTrtcError } from '../../../src/index.js';
import { createFakeHost, createRtcError } from '../../../src/testing/index.js';
import { findSurface, surfaces } from '../support/page.js';

let undo = () => {};
afterEach(() => undo());

function App() {
  const { conditions, current } = useTrtcError();
  const { state } = useTrtcConnection();
  return (
    <p>
      {conditions.length} wrong, {current?.kind ?? 'nothing'}, {state}
    </p>
  );
}

test('a server renders the app and none of the surfaces, even where something is wrong already', () => {
  const kit = createErrorKit({}, createFakeHost());
  kit.report(createRtcError('JOIN_ROOM_FAILED'));
  const html = renderToString(
    <TrtcErrorBoundary kit={kit} language="ja">
      <App />
    </TrtcErrorBoundary>,
  );
  expect(html).toBe('<p>0<!-- --> wrong, <!-- -->nothing<!-- -->, <!-- -->DISCONNECTED</p>');
});

test('a page from the server takes the app up without a mismatch, and then shows what is wrong', async () => {
  const kit = createErrorKit({}, createFakeHost());
  kit.report(createRtcError('JOIN_ROOM_FAILED'));
  const page = (
    <TrtcErrorBoundary kit={kit} language="ja">
      <App />
    </TrtcErrorBoundary>
  );
  const container = document.createElement('div');
  container.innerHTML = renderToString(page);
  document.body.append(container);
  const mismatches: unknown[] = [];
  const root = hydrateRoot(container, page, { onRecoverableError: (error) => mismatches.push(error) });
  undo = () => {
    root.unmount();
    container.remove();
  };
  await findSurface('toast');
  expect(surfaces()).toHaveLength(1);
  await waitFor(() => expect(container).toHaveTextContent('1 wrong, join-failed, DISCONNECTED'));
  expect(mismatches).toEqual([]);
});

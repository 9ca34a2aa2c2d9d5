import { waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { TrtcErrorDevtools } from '../../../src/devtools/index.js';
import { createRtcError } from '../../../src/testing/index.js';
import { findSurface, turns } from '../support/page.js';
import { loseConnection } from '../support/raise.js';
import { said } from '../support/words.js';
import { open, show } from './devtools.js';

describe('language, theme and direction', () => {
  test('lie over the app’s, follow what is drawn later, and are given back', async () => {
    const call = show({ theme: 'light', language: 'ko' });
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    const toast = await findSurface('toast');
    const root = () => toast.closest<HTMLElement>('[data-trtc-root]');
    await open('Page');
    await page.getByRole('combobox', { name: 'Language' }).selectOptions('ja');
    await page.getByRole('combobox', { name: 'Theme' }).selectOptions('dark');
    await page.getByRole('combobox', { name: 'Direction' }).selectOptions('rtl');
    await waitFor(() => expect(toast).toHaveTextContent(said('server-timeout', '', 'ja').title));
    await waitFor(() => expect(root()).toHaveAttribute('data-trtc-theme', 'dark'));
    expect(root()).toHaveAttribute('dir', 'rtl');

    loseConnection(call);
    const later = await findSurface('banner');
    await waitFor(() => expect(later.closest('[data-trtc-root]')).toHaveAttribute('dir', 'rtl'));

    // What the app says meanwhile is what comes back.
    call.change({ theme: 'console', language: 'zh' });
    await turns(5);
    expect(root()).toHaveAttribute('data-trtc-theme', 'dark');
    for (const name of ['Language', 'Theme', 'Direction'])
      await page.getByRole('combobox', { name }).selectOptions('as the app');
    await waitFor(() => expect(toast).toHaveTextContent(said('server-timeout', '', 'zh').title));
    expect(root()).toHaveAttribute('data-trtc-theme', 'console');
    expect(root()).toHaveAttribute('dir', 'ltr');
  });

  test('reach surfaces in a shadow tree, too', async () => {
    const call = show({ isolate: true, theme: 'light' });
    await open('Page');
    await page.getByRole('combobox', { name: 'Theme' }).selectOptions('dark');
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    const toast = await findSurface('toast');
    const root = toast.closest('[data-trtc-root]');
    await waitFor(() => expect(root).toHaveAttribute('data-trtc-theme', 'dark'));
    await page.getByRole('combobox', { name: 'Theme' }).selectOptions('as the app');
    expect(root).toHaveAttribute('data-trtc-theme', 'light');
  });

  test('an app’s own texts lie over the other language, too', async () => {
    const call = show({ messages: { ja: { kinds: { 'server-timeout': { title: '自分の言葉' } } } } });
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    const toast = await findSurface('toast');
    await open('Page');
    await page.getByRole('combobox', { name: 'Language' }).selectOptions('ja');
    await waitFor(() => expect(toast).toHaveTextContent('自分の言葉'));
    await waitFor(() => expect(toast).toHaveTextContent(said('server-timeout', '', 'ja').body));
  });

  test('go with the devtools', async () => {
    function App() {
      const [isThere, setThere] = useState(true);
      return (
        <>
          <button type="button" onClick={() => setThere(false)}>
            Take away
          </button>
          {isThere && <TrtcErrorDevtools />}
        </>
      );
    }
    const call = show({ app: <App /> });
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    const toast = await findSurface('toast');
    await open('Page');
    await page.getByRole('combobox', { name: 'Language' }).selectOptions('ja');
    await page.getByRole('combobox', { name: 'Theme' }).selectOptions('dark');
    await waitFor(() => expect(toast).toHaveTextContent(said('server-timeout', '', 'ja').title));
    await page.getByRole('button', { name: 'Take away' }).click();
    await waitFor(() => expect(toast).toHaveTextContent(said('server-timeout').title));
    expect(toast.closest('[data-trtc-root]')).toHaveAttribute('data-trtc-theme', 'system');
  });
});

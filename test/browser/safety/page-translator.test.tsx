import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createRtcError } from '../../../src/testing/index.js';
import { type Call, startCall } from '../support/call.js';
import { findSurface, noSurface, surfaces, turns } from '../support/page.js';
import { blockSound, closeRoom, loseConnection, occupyCamera, refuseCamera } from '../support/raise.js';
import { translatePage, withoutTranslator } from '../support/translate-page.js';
import { said, words } from '../support/words.js';

afterEach(() => vi.restoreAllMocks());

const raised = {
  autoplay: (call: Call) => blockSound(call, 'Ann'),
  permission: refuseCamera,
  screen: closeRoom,
  toast: ({ kit }: Call) => kit.report(createRtcError('JOIN_ROOM_FAILED'), { retry: () => {} }),
  banner: loseConnection,
  device: occupyCamera,
};

async function open(name: string, raise: (call: Call) => unknown, language: 'en' | 'ja' | 'ko') {
  const call = startCall({ showDetails: true, language });
  raise(call);
  const surface = await findSurface(name);
  // Only the pill has no details.
  if (name !== 'autoplay') {
    fireEvent.click(await screen.findByRole('button', { name: words[language].labels.details, hidden: true }));
    await waitFor(() => expect(surface.querySelector('[data-trtc-part="facts"]')).not.toBeNull());
    await waitFor(() => expect(surface).not.toHaveTextContent(words[language].details.loading));
  }
  // The guide comes a moment later, and so do the devices.
  if (name === 'permission')
    await waitFor(() => expect(surface.querySelector('[data-trtc-part="steps"]')).not.toBeNull());
  if (name === 'device') await waitFor(() => expect(surface.querySelector('[data-trtc-part="empty"]')).not.toBeNull());
  return { ...call, surface };
}

/** Its text, but for the time, which goes on. */
function wordsOf(surface: HTMLElement): string {
  return withoutTranslator(surface.textContent ?? '').replace(/\d+:\d+:\d+/g, '');
}

describe('after a page translator has put its own elements in the place of every text', () => {
  test.each(Object.entries(raised))('%s speaks the new language when the language changes', async (name, raise) => {
    const { surface: untouched } = await open(name, raise, 'ko');
    const expected = wordsOf(untouched);
    cleanup();
    const { change, surface } = await open(name, raise, 'en');
    expect(translatePage(surface)).toBeGreaterThan(1);
    change({ showDetails: true, language: 'ko' });
    await expect.poll(() => wordsOf(surface)).toBe(expected);
  });

  test.each(Object.entries(raised))(
    '%s speaks the new language where the old one was drawn in phrases',
    async (name, raise) => {
      const { surface: untouched } = await open(name, raise, 'ko');
      const expected = wordsOf(untouched);
      cleanup();
      const { change, surface } = await open(name, raise, 'ja');
      translatePage(surface);
      change({ showDetails: true, language: 'ko' });
      await expect.poll(() => wordsOf(surface)).toBe(expected);
    },
  );

  test.each(Object.entries(raised))('%s goes without an error', async (name, raise) => {
    const { kit, surface } = await open(name, raise, 'en');
    expect(translatePage(surface)).toBeGreaterThan(1);
    kit.store.clear();
    await noSurface(name);
  });

  test('the pill tells of whom it is about now, and goes', async () => {
    const call = startCall();
    blockSound(call, 'Ann', async () => {});
    const pill = await findSurface('autoplay');
    translatePage();
    blockSound(call, 'Bob', async () => {});
    await waitFor(() => expect(pill).toHaveTextContent('2 people are silenced by your browser'));
    expect(pill).not.toHaveTextContent('Ann');
    translatePage();
    fireEvent.click(screen.getByText(`⟦${words.en.actions.resume}⟧`));
    await noSurface();
  });

  test('what is mended says so, and no longer what it was', async () => {
    const call = startCall();
    const { kit, host } = call;
    kit.store.signal('reconnecting');
    kit.report(createRtcError('SERVER_TIMEOUT'), { retry: async () => {} });
    occupyCamera(call);
    await waitFor(() => expect(surfaces()).toHaveLength(3));
    await turns(4);
    expect(translatePage()).toBeGreaterThan(6);
    for (const { id } of kit.store.getSnapshot().conditions) kit.store.resolve(id, 'healed');
    await waitFor(() => expect(surfaces('banner')[0]).toHaveTextContent(said('reconnecting').done));
    expect(surfaces('banner')[0]).not.toHaveTextContent(words.en.kinds.reconnecting.title);
    expect(surfaces('toast')[0]).toHaveTextContent(said('server-timeout').done);
    expect(surfaces('device')[0]).toHaveTextContent(said('device-in-use', 'camera').done);
    translatePage();
    await host.advance(5_000);
    await noSurface();
  });

  test('the button that copies says that it has, or has not', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { change, surface } = await open('screen', closeRoom, 'en');
    translatePage(surface);
    fireEvent.click(screen.getByText(`⟦${words.en.labels.copy}⟧`));
    expect(await screen.findByRole('button', { name: words.en.labels.copied })).toBeVisible();
    write.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    fireEvent.click(screen.getByRole('button', { name: words.en.labels.copied }));
    await screen.findByRole('textbox', { name: words.en.labels.copy_failed });
    translatePage(surfaces('screen')[0]);
    change({ showDetails: true, language: 'ja' });
    expect(await screen.findByRole('textbox', { name: words.ja.labels.copy_failed })).toBeVisible();
  });
});

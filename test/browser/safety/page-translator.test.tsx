import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createRtcError } from '../../../src/testing/index.js';
import { type Call, startCall } from '../support/call.js';
import { findSurface, noSurface, surfaces, turns } from '../support/page.js';
import { blockSound, closeRoom, loseConnection, occupyCamera, refuseCamera } from '../support/raise.js';
import { translatePage, withoutTranslator } from '../support/translate-page.js';
import { words } from '../support/words.js';

afterEach(() => vi.restoreAllMocks());

const raised = {
  autoplay: (call: Call) => blockSound(call, 'Ann'),
  permission: refuseCamera,
  screen: closeRoom,
};

const others = {
  toast: ({ kit }: Call) => kit.report(createRtcError('JOIN_ROOM_FAILED'), { retry: () => {} }),
  banner: loseConnection,
  device: occupyCamera,
};

async function open(name: string, raise: (call: Call) => unknown, language: 'en' | 'ko') {
  const call = startCall({ showDetails: true, language });
  raise(call);
  const surface = await findSurface(name);
  const toggle = screen.queryByRole('button', { name: words[language].labels.details, hidden: true });
  if (toggle) fireEvent.click(toggle);
  await settled(surface);
  return { ...call, surface };
}

/** Its text, as soon as no more of it is on its way; but for the time, which goes on. */
async function settled(surface: HTMLElement): Promise<string> {
  for (let last = ''; ; ) {
    const text = withoutTranslator(surface.textContent ?? '').replace(/\d+:\d+:\d+/g, '');
    if (text === last) return text;
    last = text;
    await turns(20);
  }
}

describe('after a page translator has put its own elements in the place of every text', () => {
  test.each(Object.entries(raised))('%s speaks the new language when the language changes', async (name, raise) => {
    const { surface: untouched } = await open(name, raise, 'ko');
    const expected = await settled(untouched);
    cleanup();
    const { change, surface } = await open(name, raise, 'en');
    expect(translatePage(surface)).toBeGreaterThan(1);
    change({ showDetails: true, language: 'ko' });
    await turns(10);
    expect(await settled(surface)).toBe(expected);
  });

  test.each(Object.entries({ ...raised, ...others }))('%s goes without an error', async (name, raise) => {
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

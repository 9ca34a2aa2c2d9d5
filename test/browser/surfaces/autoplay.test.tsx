import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createFakeHost, createRtcError } from '../../../src/testing/index.js';
import { startCall } from '../support/call.js';
import { findSurface, noSurface, surfaces, turns } from '../support/page.js';
import { blockSound } from '../support/raise.js';
import { words } from '../support/words.js';

const name = words.en.actions.resume;
const blocked = createRtcError('PLAY_NOT_ALLOWED');

describe('whose sound', () => {
  test('one person by name, several by their number, always with one button', async () => {
    const call = startCall();
    blockSound(call, 'Ann');
    const pill = await screen.findByRole('region', { name: /You can’t hear \u2068Ann\u2069 yet$/ });
    blockSound(call, 'Bob');
    await waitFor(() => expect(pill).toHaveTextContent('You can’t hear 2 people yet'));
    expect(surfaces()).toEqual([pill]);
    expect(within(pill).getAllByRole('button', { name })).toHaveLength(1);
  });

  test('two streams of one person are one person', async () => {
    const call = startCall();
    blockSound(call, 'Ann');
    call.kit.report(createRtcError('PLAY_NOT_ALLOWED'), { userId: 'Ann', streamId: 'screen', operation: 'resume' });
    expect(await findSurface('autoplay')).toHaveTextContent(/You can’t hear \u2068Ann\u2069 yet/);
  });

  test('of nobody known is said without a name', async () => {
    const { kit } = startCall();
    kit.report(blocked, { retry: () => {} });
    expect(await findSurface('autoplay')).toHaveTextContent(words.en.kinds['autoplay-blocked'].title);
  });
});

describe('the button', () => {
  test('turns all of them on, and leads the focus back', async () => {
    const call = startCall();
    const start = screen.getByRole('button', { name: 'Start' });
    start.focus();
    const resumes = ['Ann', 'Bob', 'Cleo'].map((userId) => {
      const resume = vi.fn(async () => {});
      blockSound(call, userId, resume);
      return resume;
    });
    const button = await screen.findByRole('button', { name });
    button.focus();
    await userEvent.keyboard('{Enter}');
    await noSurface();
    for (const resume of resumes) expect(resume).toHaveBeenCalledOnce();
    await waitFor(() => expect(start).toHaveFocus());
  });

  test('stays in its place while they are resumed, and names those that fail', async () => {
    const call = startCall();
    let fail: ((error: unknown) => void) | undefined;
    blockSound(call, 'Ann', async () => {});
    blockSound(
      call,
      'Bob',
      () =>
        new Promise((_resolve, reject) => {
          fail = reject;
        }),
    );
    const pill = await findSurface('autoplay');
    const button = screen.getByRole('button', { name });
    await userEvent.click(button);
    await turns();
    expect(surfaces()).toEqual([pill]);
    expect(button).toHaveAttribute('aria-disabled', 'true');
    fail?.(createRtcError('PLAY_NOT_ALLOWED'));
    await waitFor(() => expect(pill).toHaveTextContent(/You still can’t hear \u2068Bob/));
    expect(button).not.toHaveAttribute('aria-disabled');
    expect(pill).toBeInTheDocument();
  });
});

describe('any gesture', () => {
  test('resumes too, and later joiners arm it again', async () => {
    const call = startCall();
    const first = vi.fn(async () => {});
    blockSound(call, 'Ann', first);
    await findSurface('autoplay');
    call.host.gesture();
    await noSurface();
    const second = vi.fn(async () => {});
    blockSound(call, 'Bob', second);
    await findSurface('autoplay');
    call.host.gesture();
    await noSurface();
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 1]);
  });

  test('counts for nothing where the app says so', async () => {
    const call = startCall({ resumeOnGesture: false });
    blockSound(call, 'Ann');
    await findSurface('autoplay');
    call.host.gesture();
    await turns();
    expect(surfaces('autoplay')[0]).toHaveAttribute('data-state', 'active');
  });

  test('that is still under way resumes before anything flashes', async () => {
    const call = startCall({ host: createFakeHost({ isGestureActive: true }) });
    let most = 0;
    const observer = new MutationObserver(() => {
      most = Math.max(most, surfaces().length);
    });
    observer.observe(document.body, { childList: true, subtree: true });
    const resume = vi.fn(() => new Promise((resolve) => setTimeout(resolve, 30)));
    blockSound(call, 'Ann', resume);
    expect(call.kit.store.getSnapshot().conditions).toHaveLength(1);
    await waitFor(() => expect(call.kit.store.getSnapshot().conditions).toEqual([]));
    await turns();
    observer.disconnect();
    expect(resume).toHaveBeenCalledOnce();
    expect(most).toBe(0);
  });
});

import { waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { type TrtcAutoplay, useTrtcAutoplay } from '../../../src/index.js';
import { createRtcError } from '../../../src/testing/index.js';
import { type CallOptions, startCall } from '../support/call.js';
import { surfaces } from '../support/page.js';
import { blockSound } from '../support/raise.js';

function startWithHook(options: CallOptions = {}) {
  let now: TrtcAutoplay | undefined;
  function App() {
    now = useTrtcAutoplay();
    return null;
  }
  const call = startCall({ app: <App />, ...options });
  return { ...call, now: () => now as TrtcAutoplay };
}

test('resume says true where all play afterwards, also where the gesture itself was faster', async () => {
  const call = startWithHook();
  const resume = vi.fn(() => Promise.resolve());
  blockSound(call, 'u1', resume);
  await waitFor(() => expect(call.now().blockedUserIds).toEqual(['u1']));
  call.host.gesture();
  await expect(call.now().resume()).resolves.toBe(true);
  expect(resume).toHaveBeenCalledOnce();
  await expect(call.now().resume()).resolves.toBe(true);
});

test('resume says false while one stays blocked', async () => {
  const call = startWithHook({ resumeOnGesture: false });
  blockSound(call, 'u1', () => Promise.resolve());
  const refuses = vi.fn(() => Promise.reject(createRtcError('PLAY_NOT_ALLOWED')));
  blockSound(call, 'u2', refuses);
  await waitFor(() => expect(call.now().blockedUserIds).toEqual(['u1', 'u2']));
  await expect(call.now().resume()).resolves.toBe(false);
  expect(refuses).toHaveBeenCalledOnce();
  await waitFor(() => expect(call.now().isBlocked).toBe(true));
});

test('says who is silenced, also where the app shows no pill', async () => {
  const call = startWithHook({ policy: { 'autoplay-blocked': false } });
  blockSound(call, 'u1', () => Promise.resolve());
  await waitFor(() => expect(call.now()).toMatchObject({ isBlocked: true, blockedUserIds: ['u1'] }));
  expect(surfaces('autoplay')).toEqual([]);
  await expect(call.now().resume()).resolves.toBe(true);
  await waitFor(() => expect(call.now().isBlocked).toBe(false));
});

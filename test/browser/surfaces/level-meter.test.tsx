import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFakeHost, createRtcError } from '../../../src/testing/index.js';
import { startCall } from '../support/call.js';
import { actionsOf, findSurface, noSurface } from '../support/page.js';
import { words } from '../support/words.js';

const opened: MediaStream[] = [];
beforeEach(() => {
  opened.length = 0;
  const native = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async () => {
    const stream = await native({ audio: true });
    opened.push(stream);
    return stream;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('a browser that has no sound to measure by costs the level and nothing else', async () => {
  const AudioContext = vi.fn(function AudioContext() {
    throw new DOMException('The number of hardware contexts provided (6) is greater', 'NotSupportedError');
  });
  vi.stubGlobal('AudioContext', AudioContext);
  const devices = ['mic-1', 'mic-2'].map((id) => ({ id, kind: 'microphone' as const, label: id }));
  const { kit } = startCall({ host: createFakeHost({ devices }) });
  const condition = kit.report(createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError' }), {
    device: 'microphone',
    retry: () => {},
    picksDevice: true,
  });
  const panel = await findSurface('device');
  await waitFor(() => expect(AudioContext).toHaveBeenCalled());
  expect(within(panel).getAllByRole('radio')).toHaveLength(2);
  expect(actionsOf(panel)).toContain('pick-device');
  expect(screen.getByRole('meter', { name: words.en.labels.level })).toHaveProperty('value', 0);
  kit.store.dismiss(condition.id);
  await noSurface('device');
  const tracks = opened.flatMap((stream) => stream.getTracks());
  await waitFor(() => expect(tracks.map(({ readyState }) => readyState)).toEqual(['ended']));
});

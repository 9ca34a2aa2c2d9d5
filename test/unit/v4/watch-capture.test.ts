import { describe, expect, it } from 'vitest';
import { createFakeTrack, createRtcError } from '../../../src/testing/index.js';
import { type Call, createCall } from './create-call.js';

describe('the only camera, unplugged', () => {
  it('is told within ten seconds, with a way to capture anew', async () => {
    const call = await createCall();
    call.camera.end();
    call.player('video', 'STOPPED', 'ended');
    await call.host.advance(10_000);
    expect(call.first()).toMatchObject({
      kind: 'device-lost',
      canRetry: true,
      canPickDevice: true,
      info: { device: 'camera' },
    });
  });

  it.each<[string, (call: Call) => void]>([
    [
      'the SDK gets it back',
      (call) => call.local.emit('device-auto-recovered', { isCamera: true, isMicrophone: false }),
    ],
    ['another track plays', (call) => call.player('video', 'PLAYING', 'playing')],
  ])('heals when %s', async (_name, happen) => {
    const call = await createCall();
    call.camera.end();
    call.player('video', 'STOPPED', 'ended');
    await call.host.advance(5_000);
    expect(call.kinds()).toEqual(['device-lost']);
    happen(call);
    expect(call.kinds()).toEqual([]);
  });

  it('is told more exactly by the SDK’s own error, of which two come at once, and stays what it is on screen', async () => {
    const call = await createCall();
    call.camera.end();
    call.player('video', 'STOPPED', 'ended');
    await call.host.advance(30_000);
    const noticed = call.first();
    const error = createRtcError('DEVICE_AUTO_RECOVER_FAILED');
    call.local.emit('error', error);
    await call.host.advance(2);
    call.local.emit('error', createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
    expect(call.kinds()).toEqual(['device-lost']);
    expect(call.first()).toMatchObject({
      id: noticed?.id,
      count: 1,
      canRetry: true,
      canPickDevice: true,
      info: { code: 16452, device: 'camera', operation: 'recapture', userId: noticed?.info.userId, cause: error },
    });
    expect(call.kit.report(error).id).toBe(noticed?.id);
  });

  it('gives way to the SDK’s own error where that tells of more', async () => {
    const call = await createCall();
    call.camera.end();
    call.player('video', 'STOPPED', 'ended');
    await call.host.advance(30_000);
    call.microphone.end();
    call.local.emit('error', createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
    expect(call.kinds()).toEqual(['device-lost']);
    expect(call.first()).toMatchObject({ info: { code: 16452, device: 'both' } });
  });

  it.each<[string, (call: Call) => void]>([
    ['a mute', (call) => call.player('video', 'PAUSED', 'mute')],
    ['a stop by the app', (call) => call.player('video', 'STOPPED', 'stop')],
    [
      'a stop by the app of a camera that has gone',
      (call) => {
        call.camera.end();
        call.player('video', 'STOPPED', 'stop');
      },
    ],
    [
      'a pause of a camera that has gone',
      (call) => {
        call.camera.end();
        call.player('video', 'PAUSED', 'ended');
      },
    ],
    [
      'what is neither picture nor sound',
      (call) => {
        call.microphone.end();
        call.local.emit('player-state-changed', { type: 'data', state: 'STOPPED', reason: 'ended' });
      },
    ],
    [
      'a microphone that the SDK has again',
      (call) => {
        call.microphone.end();
        call.player('audio', 'STOPPED', 'ended');
        call.local.emit('device-auto-recovered', { isCamera: false, isMicrophone: true });
      },
    ],
    [
      'a track that the app stops itself',
      (call) => {
        call.camera.stop();
        call.player('video', 'STOPPED', 'ended');
      },
    ],
    [
      'a screen that is no longer shared, in a browser that does not say what it shares',
      (call) => {
        call.camera.end();
        call.local.emit('screen-sharing-stopped', undefined);
        call.player('video', 'STOPPED', 'ended');
      },
    ],
    [
      'a screen that is no longer shared, in a browser that says what it shares',
      (call) => {
        const screen = createFakeTrack('video', 'screen');
        screen.getSettings = () => ({ displaySurface: 'monitor' });
        call.local.setTracks({ video: screen });
        call.player('video', 'PLAYING', 'playing');
        screen.end();
        call.player('video', 'STOPPED', 'ended');
      },
    ],
    [
      'a closed stream, which has no track any more',
      (call) => {
        call.camera.stop();
        call.local.setTracks({ video: null });
        call.player('video', 'STOPPED', 'ended');
      },
    ],
    [
      'a track that the app replaced',
      (call) => {
        call.camera.end();
        call.player('video', 'STOPPED', 'ended');
        call.local.setTracks({ video: createFakeTrack('video', 'other') });
      },
    ],
    [
      'a recovery that takes a moment',
      (call) => {
        call.camera.end();
        call.player('video', 'STOPPED', 'ended');
        call.local.emit('device-auto-recovered', { isCamera: true, isMicrophone: false });
      },
    ],
  ])('is no alarm for %s', async (_name, happen) => {
    const call = await createCall();
    happen(call);
    await call.host.advance(60_000);
    expect(call.changes).toEqual([]);
  });
});

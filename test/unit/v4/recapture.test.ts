import { afterEach, describe, expect, it, vi } from 'vitest';
import { recapture } from '../../../src/sdk/v4/recapture.js';
import { createFakeLocalStream, createFakeTrack, type FakeTrack } from '../../../src/testing/index.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser that gives these tracks, as far as they are asked for. */
function stubCapture() {
  const captured: FakeTrack[] = [];
  const getUserMedia = vi.fn(async ({ video, audio }: MediaStreamConstraints) => {
    const tracks = [
      ...(video ? [createFakeTrack('video', 'new camera')] : []),
      ...(audio ? [createFakeTrack('audio', 'new microphone')] : []),
    ];
    captured.push(...tracks);
    return { getTracks: () => tracks };
  });
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia } });
  return { captured, getUserMedia };
}

function createStream() {
  const [video, audio] = [createFakeTrack('video'), createFakeTrack('audio')];
  return { video, audio, stream: createFakeLocalStream({ videoTrack: video, audioTrack: audio }) };
}

describe('capturing anew', () => {
  it('replaces only what was lost, and stops the old track', async () => {
    const { getUserMedia, captured } = stubCapture();
    const { stream, video, audio } = createStream();
    video.end();
    await recapture(stream, { retries: 1 });
    expect(getUserMedia).toHaveBeenCalledWith({ video: true, audio: false });
    expect(stream.getVideoTrack()).toBe(captured[0]);
    expect(stream.getAudioTrack()).toBe(audio);
    expect(audio.readyState).toBe('live');
    expect(captured[0]?.readyState).toBe('live');
  });

  it('replaces both where it cannot be seen which was lost', async () => {
    const { captured } = stubCapture();
    const { stream, video, audio } = createStream();
    await recapture(stream, { retries: 1 });
    expect([stream.getVideoTrack(), stream.getAudioTrack()]).toEqual(captured);
    expect([video.readyState, audio.readyState]).toEqual(['ended', 'ended']);
  });

  it('takes the device that was picked, and keeps the other wishes', async () => {
    const { getUserMedia } = stubCapture();
    const { stream, video } = createStream();
    video.getConstraints = () => ({ deviceId: { exact: 'old' }, groupId: 'g', width: 640 });
    await recapture(stream, { retries: 1, cameraId: 'c2' });
    expect(getUserMedia).toHaveBeenCalledWith({ video: { width: 640, deviceId: { exact: 'c2' } }, audio: false });
  });

  it('leaves no track running where the stream refuses one', async () => {
    const { captured } = stubCapture();
    const { stream, audio } = createStream();
    const refused = new Error('cannot replace track');
    const replaceTrack = stream.replaceTrack;
    stream.replaceTrack = async (track) => {
      if (track.kind === 'audio') throw refused;
      await replaceTrack(track);
    };
    await expect(recapture(stream, { retries: 1 })).rejects.toBe(refused);
    expect(captured.map(({ kind, readyState }) => `${kind} ${readyState}`)).toEqual(['video live', 'audio ended']);
    expect(stream.getVideoTrack()).toBe(captured[0]);
    expect(audio.readyState).toBe('live');
  });

  it('fails as the browser fails', async () => {
    vi.stubGlobal('navigator', {
      mediaDevices: { getUserMedia: () => Promise.reject(new Error('Permission denied')) },
    });
    await expect(recapture(createStream().stream, { retries: 1 })).rejects.toThrow('Permission denied');
  });
});

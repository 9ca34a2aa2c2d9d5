import { afterEach, describe, expect, it, vi } from 'vitest';
import { recapture, stopReplaced } from '../../../src/sdk/v4/recapture.js';
import { createFakeLocalStream, createFakeTrack, type FakeTrack } from '../../../src/testing/index.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

/**
 * A browser that gives these tracks, as far as they are asked for.
 * @param meanwhile what happens before it has
 */
function stubCapture(meanwhile: () => void = () => {}) {
  const captured: FakeTrack[] = [];
  const getUserMedia = vi.fn(async ({ video, audio }: MediaStreamConstraints) => {
    meanwhile();
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

describe('what is captured anew', () => {
  it('is the microphone alone where that was lost', async () => {
    const { getUserMedia, captured } = stubCapture();
    const { stream, video, audio } = createStream();
    audio.end();
    await recapture(stream, { retries: 1 });
    expect(getUserMedia).toHaveBeenCalledWith({ video: false, audio: true });
    expect([stream.getVideoTrack(), stream.getAudioTrack()]).toEqual([video, captured[0]]);
    expect(video.readyState).toBe('live');
  });

  it('is both where both were lost', async () => {
    const { getUserMedia } = stubCapture();
    const { stream, video, audio } = createStream();
    video.end();
    audio.end();
    await recapture(stream, { retries: 1 });
    expect(getUserMedia).toHaveBeenCalledWith({ video: true, audio: true });
  });

  it.each([
    ['a camera', { videoTrack: createFakeTrack('video') }, { video: true, audio: false }],
    ['a microphone', { audioTrack: createFakeTrack('audio') }, { video: false, audio: true }],
  ])('is what the stream has, where it has only %s', async (_what, tracks, asked) => {
    const { getUserMedia } = stubCapture();
    await recapture(createFakeLocalStream(tracks), { retries: 1 });
    expect(getUserMedia).toHaveBeenCalledWith(asked);
  });

  it.each([
    ['a camera', { cameraId: 'c2' }, { video: { deviceId: { exact: 'c2' } }, audio: false }],
    ['a microphone', { microphoneId: 'm2' }, { video: false, audio: { deviceId: { exact: 'm2' } } }],
  ])('is %s that was picked, and nothing else, also where the stream had none', async (_what, pick, asked) => {
    const { getUserMedia, captured } = stubCapture();
    const stream = createFakeLocalStream();
    await recapture(stream, { retries: 1, ...pick });
    expect(getUserMedia).toHaveBeenCalledWith(asked);
    expect([stream.getVideoTrack(), stream.getAudioTrack()].filter(Boolean)).toEqual(captured);
  });

  it('is the other device besides, where that was lost', async () => {
    const { getUserMedia } = stubCapture();
    const one = createStream();
    one.audio.end();
    await recapture(one.stream, { retries: 1, cameraId: 'c2' });
    const other = createStream();
    other.video.end();
    await recapture(other.stream, { retries: 1, microphoneId: 'm2' });
    expect(getUserMedia.mock.calls).toEqual([
      [{ video: { deviceId: { exact: 'c2' } }, audio: true }],
      [{ video: true, audio: { deviceId: { exact: 'm2' } } }],
    ]);
  });

  it('is as it was wished for, from whatever device there is', async () => {
    const { getUserMedia } = stubCapture();
    const { stream, video, audio } = createStream();
    video.getConstraints = () => ({ deviceId: 'gone', groupId: 'g', width: 640 });
    audio.getConstraints = () => ({ deviceId: 'gone' });
    await recapture(stream, { retries: 1 });
    expect(getUserMedia).toHaveBeenCalledWith({ video: { width: 640 }, audio: true });
  });

  it('gives way to what the SDK found meanwhile', async () => {
    const { stream, video, audio } = createStream();
    const found = createFakeTrack('video', 'found');
    const { captured } = stubCapture(() => stream.setTracks({ video: found }));
    video.end();
    audio.end();
    await recapture(stream, { retries: 1 });
    expect(stream.getVideoTrack()).toBe(found);
    expect(found.readyState).toBe('live');
    expect(captured.map(({ kind, readyState }) => `${kind} ${readyState}`)).toEqual(['video ended', 'audio live']);
    expect(stream.getAudioTrack()).toBe(captured[1]);
  });

  it.each([
    ['has ended already', createFakeTrack('video', 'found')],
    ['is none', null],
  ])('takes the place of what the SDK found meanwhile where that %s', async (_which, found) => {
    found?.stop();
    const { stream, video } = createStream();
    const { captured } = stubCapture(() => stream.setTracks({ video: found }));
    video.end();
    await recapture(stream, { retries: 1 });
    expect(stream.getVideoTrack()).toBe(captured[0]);
    expect(captured[0]?.readyState).toBe('live');
  });

  it.each([
    ['camera', 'video', { cameraId: 'c2' }],
    ['microphone', 'audio', { microphoneId: 'm2' }],
  ] as const)('takes the place of what the SDK found meanwhile where a %s was picked', async (_what, kind, pick) => {
    const tracks = createStream();
    const found = createFakeTrack(kind, 'found');
    const { captured } = stubCapture(() => tracks.stream.setTracks({ [kind]: found }));
    await recapture(tracks.stream, { retries: 1, ...pick });
    expect([tracks.stream.getVideoTrack(), tracks.stream.getAudioTrack()]).toContain(captured[0]);
    expect([captured[0]?.readyState, found.readyState, tracks[kind].readyState]).toEqual(['live', 'ended', 'ended']);
  });

  it('leaves running what the stream has taken, whichever came first', async () => {
    const [newAudio, newVideo] = [createFakeTrack('audio'), createFakeTrack('video')];
    vi.stubGlobal('navigator', {
      mediaDevices: { getUserMedia: async () => ({ getTracks: () => [newAudio, newVideo] }) },
    });
    const { stream } = createStream();
    const replaceTrack = stream.replaceTrack;
    stream.replaceTrack = async (track) => {
      if (track.kind === 'video') throw new Error('refused');
      await replaceTrack(track);
    };
    await expect(recapture(stream, { retries: 1 })).rejects.toThrow('refused');
    expect([newAudio.readyState, newVideo.readyState]).toEqual(['live', 'ended']);
  });
});

describe('what was captured anew and is no longer of the stream', () => {
  it('is stopped, and what the stream has runs on', async () => {
    const { captured } = stubCapture();
    const { stream } = createStream();
    stopReplaced(stream);
    await recapture(stream, { retries: 1 });
    stopReplaced(stream);
    expect(captured.map(({ readyState }) => readyState)).toEqual(['live', 'live']);
    const found = createFakeTrack('video', 'found');
    stream.setTracks({ video: found });
    stopReplaced(stream);
    expect(captured.map(({ kind, readyState }) => `${kind} ${readyState}`)).toEqual(['video ended', 'audio live']);
    stream.setTracks({ audio: createFakeTrack('audio', 'found') });
    stopReplaced(stream);
    expect(captured.map(({ readyState }) => readyState)).toEqual(['ended', 'ended']);
    expect(found.readyState).toBe('live');
  });
});

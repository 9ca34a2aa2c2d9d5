import { describe, expect, it, vi } from 'vitest';
import { createFakeClient, createFakeStream, createRtcError } from '../../../src/testing/index.js';
import { createTestKit } from '../create-test-kit.js';

const blocked = () => createRtcError('PLAY_NOT_ALLOWED');

/** A client in whose room these people's sound is held back. */
function createBlockedRoom(...people: { userId: string; resume: () => Promise<void> }[]) {
  const test = createTestKit();
  const client = createFakeClient();
  test.kit.bind(client);
  function join({ userId, resume }: (typeof people)[number]) {
    const stream = createFakeStream({ userId, resume });
    client.emit('stream-added', { stream });
    client.emit('stream-subscribed', { stream });
    stream.emit('error', blocked());
    return stream;
  }
  return { ...test, client, join, streams: people.map(join) };
}

describe('blocked sound', () => {
  it('of everybody comes back with one gesture anywhere', async () => {
    const resumes = [vi.fn(async () => {}), vi.fn(async () => {}), vi.fn(async () => {})];
    const { host, settle, kinds } = createBlockedRoom(
      ...resumes.map((resume, index) => ({ userId: `u${index}`, resume })),
    );
    expect(kinds()).toEqual(['autoplay-blocked', 'autoplay-blocked', 'autoplay-blocked']);
    host.gesture();
    for (const resume of resumes) expect(resume).toHaveBeenCalledTimes(1);
    await settle();
    expect(kinds()).toEqual([]);
  });

  it('comes back with the button too, which is the only way where the app wants it so', async () => {
    const resume = vi.fn(async () => {});
    const { kit, host, settle, kinds, first } = createBlockedRoom({ userId: 'ann', resume });
    kit.addSettings({ resumeOnGesture: false });
    host.gesture();
    await settle();
    expect(resume).not.toHaveBeenCalled();
    const condition = first();
    if (condition) kit.perform('resume', condition);
    expect(resume).toHaveBeenCalledTimes(1);
    await settle();
    expect(kinds()).toEqual([]);
  });

  it('is back once it sounds, though the picture never comes', async () => {
    const room = createBlockedRoom({ userId: 'ann', resume: () => new Promise<void>(() => {}) });
    const [stream] = room.streams;
    const before = stream?.listenerCount();
    room.host.gesture();
    await room.settle();
    expect(room.kinds()).toEqual(['autoplay-blocked']);
    stream?.emit('player-state-changed', { type: 'audio', state: 'PLAYING', reason: 'playing' });
    await room.settle();
    expect(room.kinds()).toEqual([]);
    expect(stream?.listenerCount()).toBe(before);
  });

  it('that fails again stays, and says whose it is', async () => {
    const { host, settle, store } = createBlockedRoom(
      { userId: 'ann', resume: async () => {} },
      { userId: 'ben', resume: () => Promise.reject(blocked()) },
    );
    host.gesture();
    await settle();
    expect(store.getSnapshot().conditions).toMatchObject([{ status: 'active', info: { userId: 'ben' } }]);
    host.gesture();
    await settle();
    expect(store.getSnapshot().conditions).toHaveLength(1);
  });

  it('of one who comes later arms it again', async () => {
    const late = vi.fn(async () => {});
    const { host, settle, kinds, join } = createBlockedRoom({ userId: 'ann', resume: async () => {} });
    const idle = host.listenerCount();
    host.gesture();
    await settle();
    expect(host.listenerCount()).toBe(idle - 1);
    join({ userId: 'ben', resume: late });
    expect(kinds()).toEqual(['autoplay-blocked']);
    expect(host.listenerCount()).toBe(idle);
    host.gesture();
    await settle();
    expect(late).toHaveBeenCalledTimes(1);
    expect(kinds()).toEqual([]);
  });

  it('while a gesture is under way is resumed at once', async () => {
    const resume = vi.fn(async () => {});
    const { host, settle, kinds, join } = createBlockedRoom();
    host.setGestureActive(true);
    join({ userId: 'ann', resume });
    await settle();
    expect(resume).toHaveBeenCalledTimes(1);
    expect(kinds()).toEqual([]);
  });

  it('heals when the sound plays by itself', () => {
    const { streams, kinds } = createBlockedRoom({ userId: 'ann', resume: async () => {} });
    streams[0]?.emit('player-state-changed', { type: 'video', state: 'PLAYING', reason: 'playing' });
    expect(kinds()).toEqual(['autoplay-blocked']);
    streams[0]?.emit('player-state-changed', { type: 'audio', state: 'PLAYING', reason: 'playing' });
    expect(kinds()).toEqual([]);
  });

  // 4.15.22 calls a track that gets its first packet PLAYING, with the reason `unmute`, whether the player plays or not.
  it('is not healed by the first packet that arrives', () => {
    const { streams, kinds } = createBlockedRoom({ userId: 'ann', resume: async () => {} });
    streams[0]?.emit('player-state-changed', { type: 'audio', state: 'PLAYING', reason: 'unmute' });
    expect(kinds()).toEqual(['autoplay-blocked']);
  });

  it('of two streams of one person heals when both play', () => {
    const { client, streams, kinds } = createBlockedRoom({ userId: 'ann', resume: async () => {} });
    const share = createFakeStream({ userId: 'ann', id: 'ann-share' });
    client.emit('stream-added', { stream: share });
    share.emit('error', blocked());
    expect(kinds()).toEqual(['autoplay-blocked']);
    share.emit('player-state-changed', { type: 'audio', state: 'PLAYING', reason: 'playing' });
    expect(kinds()).toEqual(['autoplay-blocked']);
    streams[0]?.emit('player-state-changed', { type: 'audio', state: 'PLAYING', reason: 'playing' });
    expect(kinds()).toEqual([]);
  });

  it('goes with the one who leaves', () => {
    const { client, streams, kinds } = createBlockedRoom({ userId: 'ann', resume: async () => {} });
    client.emit('stream-removed', { stream: streams[0] });
    expect(kinds()).toEqual([]);
  });

  it('that both the event and the rejection tell of is one, and is resumed, not played a second time', async () => {
    const test = createTestKit();
    const client = createFakeClient();
    test.kit.bind(client);
    const error = blocked();
    const play = vi.fn(async () => {
      stream.emit('error', error);
      throw error;
    });
    const resume = vi.fn(async () => {});
    const stream = createFakeStream({ play, resume });
    client.emit('stream-added', { stream });
    await expect(test.kit.guard(() => stream.play('tile'))).rejects.toBe(error);
    expect(test.first()?.count).toBe(1);
    test.host.gesture();
    await test.settle();
    expect(play).toHaveBeenCalledTimes(1);
    expect(resume).toHaveBeenCalledTimes(1);
    expect(test.kinds()).toEqual([]);
  });
});

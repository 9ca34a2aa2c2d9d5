import { describe, expect, it, vi } from 'vitest';
import { allRows } from '../../src/sdk/v4/codes/index.js';
import { isRtcError } from '../../src/sdk/v4/read-error.js';
import { isClient, isLocalStream, isStream } from '../../src/sdk/v4/types.js';
import {
  createErrorOf,
  createFakeClient,
  createFakeHost,
  createFakeLocalStream,
  createFakeStream,
  createFakeTrack,
  createManualClock,
  createRtcError,
} from '../../src/testing/index.js';

describe('createRtcError', () => {
  it('has the shape of the SDK’s: a tag at the end, no public code, an extra code of 0', () => {
    const error = createRtcError('PLAY_NOT_ALLOWED', { message: 'Audio play failed' });
    expect(error).toBeInstanceOf(Error);
    expect(error.message).toBe('Audio play failed <PLAY_NOT_ALLOWED 0x4043>');
    expect(error.name).toBe('RtcError');
    expect([error.getCode(), error.getExtraCode()]).toEqual([16451, 0]);
    expect('code' in error || 'extraCode' in error).toBe(false);
    expect(isRtcError(error)).toBe(true);
  });

  it('puts the constraint before the tag, and no tag twice', () => {
    const error = createRtcError('INITIALIZE_FAILED', {
      message: '',
      name: 'OverconstrainedError',
      constraint: 'deviceId',
    });
    expect(error.message).toBe(' constraint: deviceId <INITIALIZE_FAILED 0x1004>');
    expect(error.constraint).toBe('deviceId');
    const tagged = createRtcError('SERVER_TIMEOUT', { message: 'late <SERVER_TIMEOUT 0x4041>' });
    expect(tagged.message).toBe('late <SERVER_TIMEOUT 0x4041>');
  });

  it('says of itself what 4.15 says, with the page behind its own words', () => {
    expect(createRtcError('INVALID_OPERATION').message).toMatch(
      /^please call join\(\).* \nRefer to: https:.*\n <INVALID/s,
    );
    expect(createRtcError(-100009).message).toBe(' <UNKNOWN 0x-186a9>');
  });
});

describe('createErrorOf', () => {
  it('gives for each row what the SDK gives: an RtcError, or what a ban carries', () => {
    for (const row of allRows) {
      const error = createErrorOf(row);
      if (row.group === 'banned') expect(error).toEqual({ reason: row.id, message: expect.any(String) });
      else expect(isRtcError(error)).toBe(true);
    }
  });
});

describe('fake clients and streams', () => {
  it('are what the kit takes for a client and for streams', () => {
    expect([isClient(createFakeClient()), isStream(createFakeClient())]).toEqual([true, false]);
    expect([isStream(createFakeStream()), isLocalStream(createFakeStream())]).toEqual([true, false]);
    expect(isLocalStream(createFakeLocalStream())).toBe(true);
  });

  it('call handlers in order with their context; one that throws is swallowed, and ends it', () => {
    const client = createFakeClient();
    const heard: unknown[] = [];
    const context = { name: 'context' };
    client.on(
      'error',
      function (this: unknown, event: unknown) {
        heard.push(this, event);
      },
      context,
    );
    client.on('error', () => {
      throw new Error('swallowed');
    });
    client.on('error', () => heard.push('never'));
    expect(() => client.emit('error', 'event')).not.toThrow();
    expect(heard).toEqual([context, 'event']);
  });

  it('let go of one handler, or with * of all', () => {
    const stream = createFakeStream();
    const handler = vi.fn();
    stream.on('error', handler);
    stream.on('player-state-changed', handler);
    expect([stream.listenerCount(), stream.listenerCount('error')]).toEqual([2, 1]);
    stream.off('error', handler);
    stream.emit('error');
    expect(handler).not.toHaveBeenCalled();
    stream.off('*');
    expect(stream.listenerCount()).toBe(0);
  });

  it('do what they are told, and reject where that throws', async () => {
    const error = createRtcError('JOIN_ROOM_FAILED');
    const join = vi.fn(() => {
      throw error;
    });
    const client = createFakeClient({ userId: 'ann', join });
    await expect(client.join({ roomId: 1 })).rejects.toBe(error);
    expect(join).toHaveBeenCalledWith({ roomId: 1 });
    await expect(client.publish()).resolves.toBeUndefined();
    expect(client.getUserId()).toBe('ann');
  });

  it('hold tracks that can be replaced', async () => {
    const stream = createFakeLocalStream({ videoTrack: createFakeTrack('video') });
    const next = createFakeTrack('video', 'c2');
    await stream.replaceTrack(next);
    expect(stream.getVideoTrack()).toBe(next);
    expect(stream.getAudioTrack()).toBeNull();
    next.end();
    expect(stream.getVideoTrack()?.readyState).toBe('ended');
  });
});

describe('the fake host', () => {
  it('runs timers in their order, each at its time, and what they start in turn', async () => {
    const clock = createManualClock(0);
    const order: string[] = [];
    clock.setTimeout(() => order.push(`late ${clock.now()}`), 20);
    clock.setTimeout(() => {
      order.push(`early ${clock.now()}`);
      clock.setTimeout(() => order.push(`within ${clock.now()}`), 5);
    }, 10);
    clock.clearTimeout(clock.setTimeout(() => order.push('never'), 1));
    await clock.advance(20);
    expect(order).toEqual(['early 10', 'within 15', 'late 20']);
    expect([clock.now(), clock.timerCount()]).toEqual([20, 0]);
  });

  it('lets time go by itself where it is asked to, and moves it on besides', async () => {
    vi.useFakeTimers();
    try {
      const { clock } = createFakeHost({ isTimeRunning: true });
      const began = clock.monotonic();
      const heard: string[] = [];
      clock.setTimeout(() => heard.push('by itself'), 20);
      clock.setTimeout(() => heard.push('moved'), 1_000);
      clock.clearTimeout(clock.setTimeout(() => heard.push('never'), 10));
      await vi.advanceTimersByTimeAsync(30);
      expect(heard).toEqual(['by itself']);
      await clock.advance(1_000);
      expect([heard, clock.monotonic() - began]).toEqual([['by itself', 'moved'], 1_030]);
      await vi.advanceTimersByTimeAsync(2_000);
      expect([heard.length, clock.timerCount(), vi.getTimerCount()]).toEqual([2, 0, 0]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('counts its listeners, and tells them of what changes', () => {
    const host = createFakeHost({ permissions: { camera: 'denied' } });
    const heard: unknown[] = [];
    const note = (event: unknown) => heard.push(event);
    const undos = [
      host.permissions.observe('camera', note),
      host.network.observe(note),
      host.devices.observe(() => note('devices')),
      host.page.onFocus(() => note('focus')),
      host.page.onGesture(() => note('gesture')),
      host.page.onVisibilityChange(() => note(host.page.isVisible())),
    ];
    expect(host.listenerCount()).toBe(6);
    host.setPermission('camera', 'granted');
    host.setPermission('camera', 'prompt', { isSilent: true });
    host.setOnline(false);
    host.setDevices([]);
    host.focus();
    host.gesture();
    host.setVisible(false);
    expect(heard).toEqual(['granted', false, 'devices', 'focus', 'gesture', false]);
    for (const undo of undos) undo();
    expect(host.listenerCount()).toBe(0);
  });
});

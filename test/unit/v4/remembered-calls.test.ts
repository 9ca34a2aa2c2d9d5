import { describe, expect, it } from 'vitest';
import { createFakeLocalStream, createFakeTrack, createRtcError } from '../../../src/testing/index.js';
import { createGuardedCall, room } from './create-guarded-call.js';

describe('what is remembered of a call', () => {
  it('is what it was joined with, and nothing that was asked for before', async () => {
    const { client, kit, ban, buttons, kinds, settle } = createGuardedCall();
    const guarded = kit.guarded(Object.assign(client, { setProxyServer: (_address: string) => {} }));
    await settle();
    guarded.setProxyServer('proxy.example');
    ban();
    expect([kinds(), buttons()]).toEqual([['removed-duplicate'], []]);
  });

  it('is a stream that is published, though publishing it twice fails', async () => {
    let isPublished = false;
    const { guarded, ban, press, asked } = createGuardedCall(
      {},
      {
        publish() {
          if (isPublished) throw createRtcError('INVALID_OPERATION');
          isPublished = true;
        },
      },
    );
    const stream = createFakeLocalStream();
    await guarded.join(room);
    await guarded.publish(stream);
    await expect(guarded.publish(stream)).rejects.toBeDefined();
    ban();
    asked.length = 0;
    isPublished = false;
    await press('rejoin');
    expect(asked).toEqual([['leave'], ['join', room], ['publish', stream]]);
  });

  it.each([
    ['of which one track runs', [createFakeTrack('audio'), stopped('video')], true],
    ['of which all tracks run', [createFakeTrack('audio'), createFakeTrack('video')], true],
    ['of which the only track has ended', [null, stopped('video')], false],
    ['that has no track yet', [null, null], true],
  ] as const)(
    'is a stream %s, where there is something left of it',
    async (_which, [audioTrack, videoTrack], isLeft) => {
      const { guarded, ban, press, names } = createGuardedCall();
      await guarded.join(room);
      await guarded.publish(createFakeLocalStream({ audioTrack, videoTrack }));
      ban();
      await press('rejoin');
      expect(names().slice(2)).toEqual(['leave', 'join', ...(isLeft ? ['publish'] : [])]);
    },
  );

  it('is no key that was given to something else of the SDK’s', async () => {
    const { guarded, ban, press, asked } = createGuardedCall();
    await guarded.join(room);
    await guarded.callExperimentalAPI('enableSomething', { privateMapKey: 'of something else' });
    ban();
    asked.length = 0;
    await press('rejoin');
    expect(asked).toEqual([['leave'], ['join', room]]);
  });

  it('is the signature that the client was made with', async () => {
    const { client, guarded, ban, press } = createGuardedCall();
    await guarded.join(room);
    ban();
    await press('rejoin');
    expect(client.userSig_).toBe('old');
  });
});

describe('a button at work', () => {
  it('does nothing more where the app has left while it was signed in anew', async () => {
    let give = (_userSig: string) => {};
    const signIn = () =>
      new Promise<string>((resolve) => {
        give = resolve;
      });
    const expired = createRtcError('SIGNAL_CHANNEL_SETUP_FAILED', { extraCode: 70001 });
    const { guarded, press, names, kinds, settle } = createGuardedCall(
      { recovery: { signIn } },
      { join: () => Promise.reject(expired) },
    );
    await expect(guarded.join(room)).rejects.toBeDefined();
    await press('sign-in');
    await guarded.leave();
    give('new');
    await settle();
    expect(names()).toEqual(['join', 'leave']);
    expect(kinds()).not.toContain('app-fault');
  });

  it('does not join where the app leaves while the button does', async () => {
    const releases: (() => void)[] = [];
    const { guarded, ban, press, names, settle } = createGuardedCall(
      {},
      { leave: () => new Promise<void>((resolve) => releases.push(resolve)) },
    );
    await guarded.join(room);
    ban();
    await press('rejoin');
    const leaving = guarded.leave();
    for (const release of releases) release();
    await leaving;
    await settle();
    expect(names()).toEqual(['join', 'leave', 'leave']);
  });
});

function stopped(kind: 'audio' | 'video') {
  const track = createFakeTrack(kind);
  track.stop();
  return track;
}

import { describe, expect, it } from 'vitest';
import { forgetWarnings } from '../../../src/core/warn.js';
import { createRtcError } from '../../../src/testing/index.js';
import { expectConsole } from '../../expect-console.js';
import { createGuardedCall, room } from './create-guarded-call.js';

describe('a sign-in that was renewed', () => {
  const expired = () => createRtcError('SIGNAL_CHANNEL_SETUP_FAILED', { extraCode: 70001 });

  it.each([
    ['as text', () => 'new'],
    ['as an object', () => ({ userSig: 'new' })],
    ['later', async () => 'new'],
    ['later as an object', async () => ({ userSig: 'new' })],
  ])('given back %s joins with it', async (_how, signIn) => {
    const tried: unknown[] = [];
    const test = createGuardedCall(
      { recovery: { signIn } },
      {
        join() {
          tried.push(test.client.userSig_);
          if (test.client.userSig_ === 'old') throw expired();
        },
      },
    );
    await expect(test.guarded.join(room)).rejects.toBeDefined();
    expect(test.buttons()).toEqual(['sign-in']);
    await test.press('sign-in');
    expect(tried).toEqual(['old', 'new']);
    expect(test.kinds()).toEqual([]);
  });

  it('and gives nothing back is left to the app', async () => {
    const test = createGuardedCall(
      { recovery: { signIn: async () => ({}) } },
      { join: () => Promise.reject(expired()) },
    );
    await expect(test.guarded.join(room)).rejects.toBeDefined();
    await test.press('sign-in');
    expect(test.names()).toEqual(['join']);
    expect(test.kinds()).toEqual([]);
  });

  it('is left to the app, which is told so, where a client takes no other', async () => {
    forgetWarnings();
    expectConsole(/takes no new userSig/);
    const test = createGuardedCall({ recovery: { signIn: () => 'new' } }, { join: () => Promise.reject(expired()) });
    Reflect.deleteProperty(test.client, 'userSig_');
    await expect(test.guarded.join(room)).rejects.toBeDefined();
    await test.press('sign-in');
    expect(test.names()).toEqual(['join']);
  });
});

import { describe, expect, it } from 'vitest';
import { availableActions, type Capabilities } from '../../src/core/actions.js';
import { createRtcError } from '../../src/testing/index.js';
import { createTestStore } from './store/create-test-store.js';

const nothing: Capabilities = {
  rejoin: false,
  signIn: false,
  contactSupport: false,
  leave: false,
  openSettings: false,
};
const everything: Capabilities = { rejoin: true, signIn: true, contactSupport: true, leave: true, openSettings: true };
const lost = createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED');

describe('the buttons of a condition', () => {
  it('are only those that can work, and of three beginnings only the first', () => {
    const { store } = createTestStore();
    const condition = store.report(lost);
    expect(availableActions(condition, nothing)).toEqual(['reload']);
    expect(availableActions(condition, everything)).toEqual(['rejoin']);
    const withRetry = store.report(lost, { retry: () => {} });
    expect(availableActions(withRetry, everything)).toEqual(['retry']);
  });

  it('need the app’s handler, or the system’s address', () => {
    const { store } = createTestStore();
    const failed = store.report(createRtcError('SIGNAL_CHANNEL_SETUP_FAILED', { extraCode: 70003 }));
    expect(availableActions(failed, nothing)).toEqual([]);
    expect(availableActions(failed, everything)).toEqual(['sign-in', 'contact-support']);
    const blocked = store.report(
      createRtcError('INITIALIZE_FAILED', { name: 'NotAllowedError', message: 'Permission denied by system' }),
    );
    expect(availableActions(blocked, nothing)).toEqual(['continue-without']);
    expect(availableActions(blocked, everything)).toEqual(['open-settings', 'continue-without']);
  });

  it('lead away from a call that has ended, beside the ways back, where the app says how', () => {
    const { store } = createTestStore();
    const kicked = store.report({ reason: 'kick' }, { source: 'client-banned' });
    expect(availableActions(kicked, everything)).toEqual(['rejoin', 'leave']);
    expect(availableActions(kicked, { ...nothing, rejoin: true })).toEqual(['rejoin']);
    const closed = store.report({ reason: 'room-disband' }, { source: 'client-banned' });
    expect(availableActions(closed, { ...nothing, leave: true })).toEqual(['leave']);
    expect(availableActions(closed, nothing)).toEqual([]);
  });

  it('offer a device to pick, a sound to resume and a screen to put away only where that can be done', () => {
    const { store } = createTestStore();
    const inUse = createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError' });
    expect(availableActions(store.report(inUse, { retry: () => {} }), nothing)).toEqual(['retry', 'continue-without']);
    const picking = store.report(inUse, { retry: ({ cameraId }) => cameraId, picksDevice: true });
    expect(availableActions(picking, nothing)).toEqual(['pick-device', 'retry', 'continue-without']);
    expect(availableActions(store.report(createRtcError('PLAY_NOT_ALLOWED')), everything)).toEqual(['dismiss']);
    const noWebRtc = createRtcError('NOT_SUPPORTED', { message: 'no WebRTC here' });
    expect(availableActions(store.report(noWebRtc), nothing)).toEqual(['dismiss']);
  });
});

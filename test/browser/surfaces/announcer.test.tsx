import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { Kind } from '../../../src/core/kinds.js';
import { createFakeClient, createRtcError } from '../../../src/testing/index.js';
import { startCall } from '../support/call.js';
import { findSurface, letSpeak, listen, regions, spoken, turns } from '../support/page.js';
import { blockSound, closeRoom, occupyCamera, refuseCamera } from '../support/raise.js';
import { said, words } from '../support/words.js';

function say(kind: Kind) {
  const { title, body } = said(kind);
  return body ? `${title}${title.endsWith('…') ? '' : '.'} ${body}` : title;
}

async function start(options: Parameters<typeof startCall>[0] = {}) {
  const call = startCall(options);
  await waitFor(() => expect(regions().polite).not.toBeNull());
  return { ...call, ear: listen() };
}

describe('the live regions', () => {
  test('are there from the start, empty, and stay the same', async () => {
    const call = await start();
    const { polite, assertive } = regions();
    expect(polite).toHaveAttribute('aria-live', 'polite');
    expect(assertive).toHaveAttribute('aria-live', 'assertive');
    expect(spoken()).toEqual({ polite: '', assertive: '' });
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    await letSpeak(call.host);
    call.change({ language: 'ja', theme: 'dark' });
    await letSpeak(call.host);
    expect(regions()).toEqual({ polite, assertive });
    expect(document.querySelectorAll('[data-trtc-announcer]')).toHaveLength(2);
  });

  test('are in the language they speak', async () => {
    await start({ language: 'ko' });
    await waitFor(() => expect(regions().polite?.closest('[lang]')).toHaveAttribute('lang', 'ko'));
  });
});

describe('what comes', () => {
  test('an error cannot wait', async () => {
    const { kit, host } = await start();
    kit.report(createRtcError('SERVER_TIMEOUT'));
    await letSpeak(host);
    expect(spoken()).toEqual({ polite: '', assertive: say('server-timeout') });
  });

  test('a warning waits its turn', async () => {
    const { kit, host } = await start();
    kit.report(createRtcError('NOT_SUPPORTED'));
    await letSpeak(host);
    expect(spoken()).toEqual({ polite: say('unsupported-feature'), assertive: '' });
  });

  test('is said though it came before anybody could speak, and in StrictMode once', async () => {
    const { createErrorKit } = await import('../../../src/index.js');
    const { createFakeHost } = await import('../../../src/testing/index.js');
    const host = createFakeHost();
    const kit = createErrorKit({}, host);
    kit.report(createRtcError('SERVER_TIMEOUT'));
    const { ear } = await start({ kit, host, isStrict: true });
    await letSpeak(host);
    expect(spoken().assertive).toBe(say('server-timeout'));
    await letSpeak(host);
    expect(ear.said).toHaveLength(1);
  });

  test('a repeat is not said again', async () => {
    const { kit, host, ear } = await start();
    for (let time = 0; time < 3; time++) {
      kit.report(createRtcError('SERVER_TIMEOUT'));
      await letSpeak(host);
    }
    expect(ear.said).toHaveLength(1);
  });

  test('what comes back after it was put aside is said again, in the very same words', async () => {
    const { kit, host, ear } = await start();
    for (let time = 0; time < 2; time++) {
      const { id } = kit.report(createRtcError('SERVER_TIMEOUT'));
      await letSpeak(host);
      kit.store.dismiss(id);
      await letSpeak(host);
    }
    expect(ear.said).toEqual([say('server-timeout'), say('server-timeout')]);
  });

  test('what came in one burst is said as one', async () => {
    const { kit, host, ear } = await start();
    kit.report(createRtcError('SERVER_TIMEOUT'));
    kit.report(createRtcError('JOIN_ROOM_FAILED'));
    await letSpeak(host);
    expect(ear.said).toEqual([`${say('server-timeout')} ${say('join-failed')}`]);
  });

  test('of a storm only what can be seen is said; what moves up is said when it does', async () => {
    const { kit, host, ear } = await start();
    const ids = Array.from(
      { length: 5 },
      (_, index) =>
        kit.report(createRtcError('JOIN_ROOM_FAILED', { extraCode: 900_000 + index }), { retry: () => {} }).id,
    );
    await letSpeak(host);
    expect(ear.said).toEqual([say('join-failed')]);
    kit.store.dismiss(ids[0] ?? '');
    await letSpeak(host);
    expect(ear.said).toHaveLength(2);
  });

  test('several blocked people are one announcement', async () => {
    const call = await start();
    blockSound(call, 'Ann');
    blockSound(call, 'Bob');
    await letSpeak(call.host);
    expect(call.ear.said).toEqual([
      `2 people are silenced by your browser. ${said('autoplay-blocked', 'named_resume').body}`,
    ]);
    blockSound(call, 'Cleo');
    await letSpeak(call.host);
    expect(call.ear.said).toHaveLength(1);
  });

  test('a dialog is not said: it is read when the focus enters it', async () => {
    const call = await start();
    refuseCamera(call);
    await findSurface('permission');
    closeRoom(call);
    await findSurface('screen');
    await letSpeak(call.host);
    expect(call.ear.said).toEqual([]);
  });

  test('what is said while a dialog is open reaches the ear', async () => {
    const call = await start();
    refuseCamera(call);
    await findSurface('permission');
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    await letSpeak(call.host);
    expect(spoken().assertive).toBe(say('server-timeout'));
    expect(regions().assertive?.closest('[aria-hidden="true"], [inert]')).toBeNull();
  });

  test('is in the language of the moment it is said', async () => {
    const { kit, host, change } = await start();
    change({ language: 'ja' });
    kit.report(createRtcError('SERVER_TIMEOUT'));
    await turns();
    await letSpeak(host);
    expect(spoken().assertive).toContain(words.ja.kinds['server-timeout'].title);
  });

  test('a change of language says nothing again', async () => {
    const { kit, host, change, ear } = await start();
    kit.report(createRtcError('SERVER_TIMEOUT'));
    await letSpeak(host);
    change({ language: 'ja' });
    await letSpeak(host);
    expect(ear.said).toHaveLength(1);
  });
});

describe('what goes', () => {
  test('healing is said once, politely', async () => {
    const call = await start();
    const { id } = occupyCamera(call);
    await letSpeak(call.host);
    call.kit.store.resolve(id);
    await letSpeak(call.host);
    expect(spoken()).toEqual({ polite: said('device-in-use', 'camera').done, assertive: '' });
    await call.host.advance(3_000);
    expect(call.ear.said).toHaveLength(2);
  });

  test('three people whose sound is on are one announcement', async () => {
    const call = await start();
    const ids = ['Ann', 'Bob', 'Cleo'].map((name) => blockSound(call, name).id);
    await letSpeak(call.host);
    call.kit.store.resolve(ids[0] ?? '');
    await letSpeak(call.host);
    expect(call.ear.said).toHaveLength(1);
    for (const id of ids) call.kit.store.resolve(id);
    await letSpeak(call.host);
    expect(call.ear.said.slice(1)).toEqual([said('autoplay-blocked').done]);
  });

  test('a connection that is back is said, and one that was only interrupted for a moment is not', async () => {
    const client = createFakeClient();
    const { host, ear } = await start({ client });
    client.emit('connection-state-changed', { state: 'CONNECTED' });
    await host.advance(6_000);
    client.emit('connection-state-changed', { state: 'RECONNECTING' });
    await host.advance(500);
    client.emit('connection-state-changed', { state: 'CONNECTED' });
    await host.advance(6_000);
    await letSpeak(host);
    expect(ear.said).toEqual([]);
    client.emit('connection-state-changed', { state: 'RECONNECTING' });
    await host.advance(3_000);
    await letSpeak(host);
    client.emit('connection-state-changed', { state: 'CONNECTED' });
    await letSpeak(host);
    expect(ear.said).toEqual([say('reconnecting'), said('reconnecting').done]);
  });

  test('what the participant closed, or whose time was up, goes without a word', async () => {
    const { kit, host, ear } = await start();
    kit.report(createRtcError('NOT_SUPPORTED'));
    const { id } = kit.report(createRtcError('SERVER_TIMEOUT'));
    await letSpeak(host);
    kit.store.dismiss(id);
    await host.advance(20_000);
    await letSpeak(host);
    expect(ear.said.toSorted()).toEqual([say('server-timeout'), say('unsupported-feature')].toSorted());
  });

  test('old words do not stay to be found when they are no longer true', async () => {
    const { kit, host } = await start();
    kit.report(createRtcError('SERVER_TIMEOUT'));
    await letSpeak(host);
    await host.advance(15_000);
    await waitFor(() => expect(spoken()).toEqual({ polite: '', assertive: '' }));
  });
});

describe('what the app shows itself', () => {
  test('a toaster of its own speaks for itself', async () => {
    const show = vi.fn();
    const { kit, host, ear } = await start({ toaster: { show, hide: () => {} } });
    kit.report(createRtcError('SERVER_TIMEOUT'));
    await letSpeak(host);
    await waitFor(() => expect(show).toHaveBeenCalled());
    expect(ear.said).toEqual([]);
  });

  test('a surface that is turned off is not said', async () => {
    const call = await start({ components: { device: null } });
    occupyCamera(call);
    await letSpeak(call.host);
    expect(call.ear.said).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

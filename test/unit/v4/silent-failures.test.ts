import { describe, expect, it } from 'vitest';
import { createFakeStream } from '../../../src/testing/index.js';
import { createCall } from './create-call.js';

describe('an ordinary call of ten minutes', () => {
  it('says nothing at all', async () => {
    const call = await createCall();
    for (let minute = 0; minute < 10; minute++) {
      const stream = createFakeStream({ userId: `guest-${minute}` });
      call.client.emit('stream-added', { stream });
      await call.host.advance(700);
      call.client.emit('stream-subscribed', { stream });
      stream.emit('connection-state-changed', { prevState: 'DISCONNECTED', state: 'CONNECTED' });
      stream.emit('player-state-changed', { type: 'audio', state: 'PLAYING', reason: 'playing' });
      stream.emit('player-state-changed', { type: 'video', state: 'PAUSED', reason: 'mute' });
      stream.emit('player-state-changed', { type: 'video', state: 'PLAYING', reason: 'unmute' });
      call.player('audio', 'PAUSED', 'mute');
      call.player('audio', 'PLAYING', 'unmute');
      call.host.setVisible(minute % 2 === 0);
      call.client.emit('network-quality', { uplinkNetworkQuality: 2, downlinkNetworkQuality: 3 });
      call.host.setDevices([{ id: `c${minute}`, kind: 'camera', label: '' }]);
      call.local.emit('device-auto-recovered', { isCamera: true, isMicrophone: true });
      call.host.gesture();
      await call.host.advance(59_300);
      if (minute % 3 === 0) call.client.emit('stream-removed', { stream });
      if (minute === 5) call.uplink('DISCONNECTED', 'CONNECTING', 'CONNECTED');
    }
    call.connect('CONNECTED', 'DISCONNECTED');
    call.uplink('DISCONNECTED');
    await call.host.advance(60_000);
    expect(call.changes).toEqual([]);
    expect(call.store.getHistory()).toEqual([]);
  });
});

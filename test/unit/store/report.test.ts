import { describe, expect, it } from 'vitest';
import { createFakeClient, createRtcError } from '../../../src/testing/index.js';
import { createTestStore } from './create-test-store.js';

const refusal = (message = 'Permission denied') =>
  createRtcError('INITIALIZE_FAILED', { name: 'NotAllowedError', message });

describe('the same trouble again', () => {
  it('is the same condition with a higher count, whatever its words', async () => {
    const { store, clock } = createTestStore();
    const first = store.report(refusal('Permission denied'), { device: 'camera' });
    await clock.advance(500);
    const second = store.report(refusal('Zugriff verweigert'), { device: 'camera' });
    expect(second).toMatchObject({ id: first.id, count: 2, firstAt: first.firstAt, lastAt: first.lastAt + 500 });
    expect(second.info.message).toContain('Zugriff');
    expect(store.getSnapshot().conditions).toEqual([second]);
  });

  it('differs by kind, code, sub-code, device and user, and by nothing else', () => {
    const { store } = createTestStore();
    const ids = new Set([
      store.report(refusal()).id,
      store.report(refusal(), { device: 'camera' }).id,
      store.report(refusal(), { device: 'camera', userId: 'ann' }).id,
      store.report(createRtcError('JOIN_ROOM_FAILED')).id,
      store.report(createRtcError('JOIN_ROOM_FAILED', { extraCode: -1 })).id,
      store.report(createRtcError('CREATE_OFFER_FAILED')).id,
    ]);
    expect(ids.size).toBe(6);
    const again = store.report(refusal(), { device: 'camera', streamId: 's', operation: 'o', source: 'guard' });
    expect(ids.has(again.id)).toBe(true);
    expect(again.fingerprint).not.toContain('Permission');
  });

  it('keeps the device it is known to be about', () => {
    const { store } = createTestStore();
    const { id } = store.report(createRtcError('DEVICE_NOT_FOUND'));
    store.refine(id, { device: 'microphone' });
    expect(store.report(createRtcError('DEVICE_NOT_FOUND')).info.device).toBe('microphone');
  });
});

describe('the same error object again', () => {
  it('is one occurrence, for the SDK both emits and rejects', async () => {
    const { store, clock, changes } = createTestStore();
    const error = createRtcError('PLAY_NOT_ALLOWED');
    const first = store.report(error, { source: 'stream-error', userId: 'ann' });
    await clock.advance(300);
    expect(store.report(error, { source: 'guard' }).id).toBe(first.id);
    expect(store.get(first.id)?.count).toBe(1);
    expect(changes).toEqual(['raised']);
  });

  it('brings along the retry that the first did not know', () => {
    const { store, changes } = createTestStore();
    const error = createRtcError('API_CALL_TIMEOUT');
    expect(store.report(error, { source: 'client-error' }).canRetry).toBe(false);
    expect(store.report(error, { source: 'guard', retry: () => {} }).canRetry).toBe(true);
    expect(changes).toEqual(['raised', 'updated']);
  });

  it('reported for another client too belongs to both, and whoever looks is told', () => {
    const { store } = createTestStore();
    const [client, stream] = [{}, {}];
    const error = createRtcError('API_CALL_TIMEOUT');
    const { id } = store.report(error, { owner: client });
    const before = store.getSnapshot().conditions;
    store.report(error, { owner: stream });
    expect(store.isOf(id, client) && store.isOf(id, stream)).toBe(true);
    expect(store.getSnapshot().conditions).not.toBe(before);
    const after = store.getSnapshot().conditions;
    store.report(error, { owner: stream });
    expect(store.getSnapshot().conditions).toBe(after);
  });

  it('shortly after its condition went is still the same occurrence, later a new one', async () => {
    const { store, clock } = createTestStore();
    const error = createRtcError('API_CALL_TIMEOUT');
    const first = store.report(error);
    store.resolve(first.id, 'expired');
    expect(store.report(error).id).toBe(first.id);
    expect(store.getSnapshot().conditions).toEqual([]);
    await clock.advance(1_001);
    expect(store.report(error).id).not.toBe(first.id);
  });

  it('comes back when it was put aside and occurs anew, as a cached rejection does', async () => {
    const { store, clock } = createTestStore();
    const error = createRtcError('API_CALL_TIMEOUT');
    const { id } = store.report(error);
    store.dismiss(id);
    expect(store.report(error).status).toBe('dismissed');
    await clock.advance(1_001);
    expect(store.report(error)).toMatchObject({ id, status: 'active', count: 2 });
  });

  it('of a silent kind is not told twice', () => {
    const { store, changes } = createTestStore();
    const error = createRtcError('API_CALL_ABORTED');
    store.report(error);
    store.report(error);
    expect(changes).toEqual(['raised']);
  });

  it('is never assumed of strings', () => {
    const { store } = createTestStore();
    store.report('boom');
    expect(store.report('boom').count).toBe(2);
  });
});

describe('a condition put aside', () => {
  it('is out of sight but not forgotten, and comes back when it occurs again', () => {
    const { store, changes, toasts } = createTestStore();
    const { id } = store.report(createRtcError('SERVER_TIMEOUT'));
    store.dismiss(id);
    expect(toasts()).toEqual([]);
    expect(store.getSnapshot().conditions).toMatchObject([{ id, status: 'dismissed' }]);
    store.report(createRtcError('SERVER_TIMEOUT'));
    expect(toasts()).toMatchObject([{ id, status: 'active', count: 2 }]);
    expect(changes).toEqual(['raised', 'dismissed', 'repeated']);
  });

  it('is put aside once, and not when there is nothing to put aside', () => {
    const { store, changes } = createTestStore();
    const { id } = store.report(createRtcError('SERVER_TIMEOUT'));
    store.dismiss(id);
    store.dismiss(id);
    store.dismiss('nobody');
    expect(changes).toEqual(['raised', 'dismissed']);
  });

  it('forgets that when it ends: the next time is a new beginning', async () => {
    const { store, clock } = createTestStore();
    const first = store.report(createRtcError('SERVER_TIMEOUT'));
    store.dismiss(first.id);
    store.resolve(first.id);
    await clock.advance(10);
    const second = store.report(createRtcError('SERVER_TIMEOUT'));
    expect(second).toMatchObject({ status: 'active', count: 1 });
    expect(second.id).not.toBe(first.id);
  });
});

describe('a condition that is over', () => {
  it('says so for a moment, then goes', async () => {
    const { store, clock, toasts } = createTestStore();
    const { id } = store.report(createRtcError('SERVER_TIMEOUT'));
    store.resolve(id, 'retried');
    expect(toasts()).toMatchObject([{ id, status: 'resolved', resolution: 'retried' }]);
    expect(store.getSnapshot().conditions).toEqual([]);
    await clock.advance(1_199);
    expect(toasts()).toHaveLength(1);
    await clock.advance(1);
    expect(toasts()).toEqual([]);
    expect(clock.timerCount()).toBe(0);
  });

  it('goes at once where nobody saw it, or nothing was mended', () => {
    const { store, clock, toasts } = createTestStore();
    const dismissed = store.report(createRtcError('SERVER_TIMEOUT'));
    store.dismiss(dismissed.id);
    store.resolve(dismissed.id, 'healed');
    const expired = store.report(createRtcError('API_CALL_TIMEOUT'));
    store.resolve(expired.id, 'expired');
    expect(toasts()).toEqual([]);
    expect(clock.timerCount()).toBe(0);
  });

  it('begins anew in its own place when it occurs again while it still says so', async () => {
    const { store, clock, changes, toasts } = createTestStore();
    const { id } = store.report(createRtcError('SERVER_TIMEOUT'));
    store.report(createRtcError('SERVER_TIMEOUT'));
    store.resolve(id, 'healed');
    await clock.advance(500);
    store.report(createRtcError('SERVER_TIMEOUT'));
    await clock.advance(5_000);
    expect(toasts()).toMatchObject([{ id, status: 'active', count: 1 }]);
    expect(toasts()[0]?.resolution).toBeUndefined();
    expect(changes).toEqual(['raised', 'repeated', 'resolved', 'raised']);
  });

  it('ends once', () => {
    const { store, changes } = createTestStore();
    const { id } = store.report(createRtcError('SERVER_TIMEOUT'));
    store.resolve(id);
    store.resolve(id);
    store.resolve('nobody');
    expect(changes).toEqual(['raised', 'resolved']);
  });
});

describe('silent kinds', () => {
  it('show nothing and reach only observers and the history', () => {
    const { store, changes } = createTestStore();
    const condition = store.report(createRtcError('REMOTE_STREAM_NOT_EXIST'), { retry: () => {} });
    expect(condition).toMatchObject({ kind: 'remote-stream-gone', surface: 'silent', canRetry: false });
    expect(store.getSnapshot().conditions).toEqual([]);
    expect(store.getHistory()).toEqual([condition]);
    expect(changes).toEqual(['raised']);
  });
});

describe('the app’s policy', () => {
  it('changes surface, severity and duration of a kind', () => {
    const { store } = createTestStore({ 'server-timeout': { surface: 'banner', severity: 'info', duration: 9 } });
    const condition = store.report(createRtcError('SERVER_TIMEOUT'));
    expect(condition).toMatchObject({ surface: 'banner', severity: 'info', duration: 9, actions: ['retry'] });
    expect(store.getSnapshot().surfaces.banner).toEqual([condition]);
  });

  it('makes a kind silent', () => {
    const { store } = createTestStore({ 'server-timeout': false });
    expect(store.report(createRtcError('SERVER_TIMEOUT'))).toMatchObject({ surface: 'silent', severity: 'error' });
    expect(store.getSnapshot().conditions).toEqual([]);
  });

  it('takes away what turns out to be of a silent kind, and shows it when it is another one the next time', () => {
    const { store } = createTestStore({ 'permission-dismissed': false });
    const { id } = store.report(refusal());
    store.refine(id, { kind: 'permission-dismissed' });
    expect(store.getSnapshot().conditions).toEqual([]);
    expect(store.get(id)).toBeUndefined();
    expect(store.report(refusal())).toMatchObject({ kind: 'permission-denied', status: 'active' });
  });
});

describe('saying more exactly what it is', () => {
  it('changes kind, surface and device in place, and the next occurrence still finds it', () => {
    const { store, changes } = createTestStore();
    const first = store.report(createRtcError('DEVICE_NOT_FOUND'), { device: 'both' });
    store.refine(first.id, { kind: 'permission-denied-by-system', device: 'camera' });
    expect(store.getSnapshot().surfaces.device).toEqual([]);
    expect(store.getSnapshot().surfaces.permission).toMatchObject([
      { id: first.id, fingerprint: first.fingerprint, actions: ['open-settings', 'retry', 'continue-without'] },
    ]);
    const again = store.report(createRtcError('DEVICE_NOT_FOUND'), { device: 'both' });
    expect(again).toMatchObject({ id: first.id, kind: 'permission-denied-by-system', count: 2 });
    expect(changes).toEqual(['raised', 'updated', 'repeated']);
  });

  it('says nothing where nothing is new', () => {
    const { store, changes } = createTestStore();
    const { id } = store.report(refusal(), { device: 'camera' });
    store.refine(id, { kind: 'permission-denied', device: 'camera' });
    store.refine(id, {});
    store.refine('nobody', { kind: 'unknown' });
    expect(changes).toEqual(['raised']);
  });
});

describe('whose a condition is', () => {
  it('goes with its client, and leaves those of others', () => {
    const { store, kinds, told } = createTestStore();
    const [main, share] = [createFakeClient(), createFakeClient()];
    store.report(createRtcError('SERVER_TIMEOUT'), { owner: main });
    store.report(createRtcError('API_CALL_TIMEOUT'), { owner: share });
    store.report(createRtcError('SWITCH_ROLE_FAILED'));
    store.clear(main);
    expect(kinds()).toEqual(['call-timeout', 'role-switch-failed']);
    expect(told.at(-1)).toMatchObject({ kind: 'server-timeout', status: 'resolved', resolution: 'cleared' });
    store.clear();
    expect(kinds()).toEqual([]);
  });

  it('of two clients stays until the last of them goes', () => {
    const { store, kinds } = createTestStore();
    const [main, share] = [createFakeClient(), createFakeClient()];
    const { id } = store.signal('reconnecting', { owner: main });
    store.signal('reconnecting', { owner: share });
    expect(store.isOf(id, main) && store.isOf(id, share)).toBe(true);
    const before = store.getSnapshot().conditions;
    store.resolve(id, 'healed', main);
    expect(kinds()).toEqual(['reconnecting']);
    expect(store.isOf(id, main)).toBe(false);
    expect(store.getSnapshot().conditions).not.toBe(before);
    store.clear(share);
    expect(kinds()).toEqual([]);
  });

  it('takes along what has just been mended, so that nothing of a client is left', () => {
    const { store, clock } = createTestStore();
    const client = createFakeClient();
    const { id } = store.report(createRtcError('SERVER_TIMEOUT'), { owner: client });
    store.resolve(id, 'healed');
    store.clear(client);
    expect(store.get(id)).toBeUndefined();
    expect(clock.timerCount()).toBe(0);
  });
});

describe('the history', () => {
  it('holds the last hundred, oldest first, each in its latest state', () => {
    const { store } = createTestStore();
    for (let code = 1; code <= 130; code++) store.report(createRtcError(-1000 - code));
    const last = store.getHistory().at(-1);
    if (last) store.dismiss(last.id);
    const history = store.getHistory();
    expect(history).toHaveLength(100);
    expect(history[0]?.info.code).toBe(-1031);
    expect(history.at(-1)).toMatchObject({ info: { code: -1130 }, status: 'dismissed' });
    expect(store.getHistory()).toBe(history);
  });
});

describe('whoever listens', () => {
  it('hears of everything even where another one throws', async () => {
    const { store, settle, listenerErrors, changes } = createTestStore();
    const heard: string[] = [];
    store.observe(() => {
      throw new Error('observer');
    });
    store.observe((_condition, change) => heard.push(change));
    store.subscribe(() => {
      throw new Error('listener');
    });
    store.subscribe(() => heard.push('notice'));
    expect(() => store.report('boom')).not.toThrow();
    await settle();
    expect(heard).toEqual(['raised', 'notice']);
    expect(changes).toEqual(['raised']);
    expect(listenerErrors.map(String)).toEqual(['Error: observer', 'Error: listener']);
  });

  it('may report from within', () => {
    const { store, kinds } = createTestStore();
    store.observe(({ kind }, change) => {
      if (kind === 'unknown' && change === 'raised') store.report(createRtcError('SERVER_TIMEOUT'));
    });
    store.report('boom');
    expect(kinds()).toEqual(['unknown', 'server-timeout']);
  });

  it('hears nothing more after its undo', async () => {
    const { store, settle } = createTestStore();
    let heard = 0;
    const count = () => {
      heard += 1;
    };
    const undos = [store.observe(count), store.subscribe(count)];
    for (const undo of undos) undo();
    store.report('boom');
    await settle();
    expect(heard).toBe(0);
  });
});

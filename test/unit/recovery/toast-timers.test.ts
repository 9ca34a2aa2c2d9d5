import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/core/kinds.js';
import { createRtcError } from '../../../src/testing/index.js';
import { createTestKit } from '../create-test-kit.js';
import { createDistinctErrors } from '../store/create-test-store.js';

const warning = () => createRtcError('NOT_SUPPORTED');
const error = () => createRtcError('INVALID_PARAMETER');
const elsewhere: Kind = 'unsupported-feature';

describe('a toast', () => {
  it.each([
    ['an info', 'info', 5_000],
    ['a warning', 'warning', 10_000],
    ['an error with nothing to do about it', 'error', 10_000],
  ] as const)('%s goes when its time is up', async (_name, severity, time) => {
    const { store, host, settle, kinds } = createTestKit({}, { policy: { [elsewhere]: { severity } } });
    const { id } = store.report(warning());
    await settle();
    await host.advance(time - 1);
    expect(kinds()).toEqual([elsewhere]);
    await host.advance(1);
    expect(kinds()).toEqual([]);
    expect(store.getHistory()).toMatchObject([{ id, resolution: 'expired' }]);
    expect(host.timerCount()).toBe(0);
  });

  it('of an error that offers an action stays', async () => {
    const { store, host, kinds } = createTestKit({}, { recovery: { contactSupport: () => {} } });
    store.report(error());
    await host.advance(3_600_000);
    expect(kinds()).toEqual(['app-fault']);
  });

  it('stays as long as the app’s policy says', async () => {
    const duration = Number.POSITIVE_INFINITY;
    const { store, host, kinds } = createTestKit(
      {},
      { policy: { [elsewhere]: { duration }, 'app-fault': { duration: 100 } } },
    );
    store.report(warning());
    store.report(error());
    await host.advance(3_600_000);
    expect(kinds()).toEqual([elsewhere]);
  });

  it('whose retry has to wait stays until it can be pressed', async () => {
    const { store, host, kinds, first } = createTestKit();
    const limited = createRtcError('SIGNAL_CHANNEL_SETUP_FAILED', { extraCode: 70050 });
    store.report(limited, { retry: () => {} });
    await host.advance(65_000);
    expect(kinds()).toEqual(['too-many-attempts']);
    expect(first()?.retryAt).toBeLessThan(host.clock.monotonic());
    await host.advance(5_000);
    expect(kinds()).toEqual([]);
  });

  it('stands while somebody reads it, and has the rest of its time afterwards', async () => {
    const { store, host, settle, kinds } = createTestKit();
    const { id } = store.report(warning());
    await host.advance(9_000);
    const letGo = store.hold(id);
    await host.advance(60_000);
    expect(kinds()).toEqual([elsewhere]);
    letGo();
    await settle();
    await host.advance(999);
    expect(kinds()).toEqual([elsewhere]);
    await host.advance(1);
    expect(kinds()).toEqual([]);
  });

  it('stands while the tab is hidden', async () => {
    const { store, host, kinds } = createTestKit();
    store.report(warning());
    await host.advance(9_000);
    host.setVisible(false);
    await host.advance(60_000);
    host.setVisible(true);
    await host.advance(999);
    expect(kinds()).toEqual([elsewhere]);
    await host.advance(1);
    expect(kinds()).toEqual([]);
  });

  it('begins its time anew when it occurs again', async () => {
    const { store, host, kinds } = createTestKit();
    store.report(warning());
    await host.advance(9_000);
    store.report(warning());
    await host.advance(9_999);
    expect(kinds()).toEqual([elsewhere]);
    await host.advance(1);
    expect(kinds()).toEqual([]);
  });

  it('that waits for a place has its whole time still before it', async () => {
    const { store, host, kinds } = createTestKit({}, { policy: { unknown: { duration: 4_000 } } });
    for (const distinct of createDistinctErrors(4)) store.report(distinct);
    await host.advance(4_000);
    expect(kinds()).toHaveLength(1);
    await host.advance(3_999);
    expect(kinds()).toHaveLength(1);
    await host.advance(1);
    expect(kinds()).toEqual([]);
  });

  it('that was there before the kit was started has its time too', async () => {
    const { kit, store, host, stop, kinds } = createTestKit();
    stop();
    store.report(warning());
    await host.advance(60_000);
    expect(kinds()).toEqual([elsewhere]);
    kit.start();
    await host.advance(10_000);
    expect(kinds()).toEqual([]);
  });

  it('does not go while it is being mended', async () => {
    const { store, host, kinds } = createTestKit();
    const { id } = store.report(warning(), { retry: () => new Promise(() => {}) });
    store.retry(id);
    await host.advance(60_000);
    expect(kinds()).toEqual([elsewhere]);
  });

  it('that is over before its time leaves nothing behind', async () => {
    const { store, host, settle } = createTestKit();
    const { id } = store.report(warning());
    await settle();
    expect(host.timerCount()).toBe(1);
    store.dismiss(id);
    await settle();
    expect(host.timerCount()).toBe(0);
    const again = store.report(warning());
    await settle();
    store.resolve(again.id, 'cleared');
    await host.advance(5_000);
    expect(host.timerCount()).toBe(0);
  });

  it('that had to give way to graver ones has its whole time when it is back', async () => {
    const { store, host, kinds } = createTestKit({}, { policy: { unknown: { duration: Number.POSITIVE_INFINITY } } });
    store.report(warning());
    await host.advance(9_000);
    const graver = createDistinctErrors(6).map((distinct) => store.report(distinct));
    await host.advance(60_000);
    expect(store.getSnapshot().surfaces.toast.map(({ kind }) => kind)).not.toContain(elsewhere);
    for (const { id } of graver) store.resolve(id, 'cleared');
    await host.advance(9_999);
    expect(kinds()).toEqual([elsewhere]);
    await host.advance(1);
    expect(kinds()).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../src/core/store/index.js';
import { emptySnapshot, MAX_TOASTS, type Snapshot, takeSnapshot } from '../../../src/core/store/snapshot.js';
import type { Severity, Surface } from '../../../src/core/types.js';

interface Given {
  readonly severity?: Severity;
  readonly surface?: Surface;
  readonly status?: Condition['status'];
  readonly kind?: Condition['kind'];
}

/** A condition, as far as a snapshot looks at it. */
function condition(
  id: string,
  { severity = 'error', surface = 'toast', status = 'active', kind = 'unknown' }: Given = {},
) {
  return { id, kind, severity, surface, status } as Condition;
}

const toasts = (severities: Readonly<Record<string, Severity>>) =>
  Object.entries(severities).map(([id, severity]) => condition(id, { severity }));
const shown = ({ surfaces }: Snapshot) => surfaces.toast.map(({ id }) => id).join('');
const isNever = () => false;

function shownAfter(
  before: Readonly<Record<string, Severity>>,
  now: Readonly<Record<string, Severity>>,
  held = '',
  limit?: number,
) {
  const isHeld = (id: string) => held.includes(id);
  return shown(takeSnapshot(takeSnapshot(emptySnapshot, toasts(before), isHeld, limit), toasts(now), isHeld, limit));
}

describe('the toasts on screen', () => {
  it('are the first three; the rest is a count', () => {
    const snapshot = takeSnapshot(
      emptySnapshot,
      toasts({ a: 'error', b: 'error', c: 'error', d: 'error', e: 'error' }),
      isNever,
    );
    expect(shown(snapshot)).toBe('abc');
    expect(snapshot.waitingToasts).toBe(2);
    expect(MAX_TOASTS).toBe(3);
  });

  it('are those of the limit, all of them where they fit exactly', () => {
    const four = toasts({ a: 'error', b: 'error', c: 'error', d: 'error' });
    const all = takeSnapshot(emptySnapshot, four, isNever, 4);
    expect([shown(all), all.waitingToasts]).toEqual(['abcd', 0]);
    const one = takeSnapshot(emptySnapshot, four, isNever, 1);
    expect([shown(one), one.waitingToasts]).toEqual(['a', 3]);
  });

  it('of those that wait at first are the gravest', () => {
    expect(shownAfter({}, { a: 'info', b: 'error', c: 'warning', d: 'fatal' })).toBe('dbc');
    expect(shownAfter({}, { a: 'info', b: 'warning', c: 'info', d: 'error', e: 'warning' })).toBe('dbe');
  });

  it('keep their places, and what comes stands behind them', () => {
    expect(shownAfter({ c: 'error', a: 'error' }, { a: 'error', b: 'error', c: 'error' })).toBe('cab');
    expect(shownAfter({ a: 'error', b: 'error', c: 'error' }, { z: 'error', a: 'error', c: 'error', b: 'error' })).toBe(
      'abc',
    );
  });

  it('give the place of the lightest to a graver one, of two as light that of the first', () => {
    expect(
      shownAfter({ a: 'error', b: 'info', c: 'warning' }, { a: 'error', b: 'info', c: 'warning', d: 'error' }),
    ).toBe('acd');
    expect(shownAfter({ a: 'warning', b: 'info', c: 'info' }, { a: 'warning', b: 'info', c: 'info', d: 'fatal' })).toBe(
      'acd',
    );
    expect(
      shownAfter({ a: 'info', b: 'info', c: 'info' }, { a: 'info', b: 'info', c: 'info', d: 'error', e: 'fatal' }),
    ).toBe('ced');
  });

  it('stay where what comes is no graver', () => {
    expect(shownAfter({ a: 'error', b: 'error', c: 'error' }, { a: 'error', b: 'error', c: 'error', d: 'error' })).toBe(
      'abc',
    );
    expect(
      shownAfter({ a: 'fatal', b: 'error', c: 'error' }, { a: 'fatal', b: 'error', c: 'error', d: 'warning' }),
    ).toBe('abc');
  });

  it('are never pushed off while they are read: the next lightest goes, or none', () => {
    const before = { a: 'info', b: 'warning', c: 'error' } as const;
    expect(shownAfter(before, { ...before, d: 'error' }, 'a')).toBe('acd');
    expect(shownAfter(before, { ...before, d: 'error' }, 'ab')).toBe('abc');
    expect(shownAfter(before, { ...before, d: 'fatal', e: 'fatal' }, 'abc')).toBe('abc');
  });

  it('are the first of them where the stack is closed again', () => {
    const all = toasts({ a: 'error', b: 'error', c: 'error', d: 'error' });
    const open = takeSnapshot(emptySnapshot, all, isNever, 12);
    const closed = takeSnapshot(open, all, isNever);
    expect([shown(closed), closed.waitingToasts]).toEqual(['abc', 1]);
  });
});

describe('a snapshot', () => {
  it('is the last one where nothing has changed, and another where only the count of those who wait has', () => {
    const five = toasts({ a: 'error', b: 'error', c: 'error', d: 'error', e: 'error' });
    const first = takeSnapshot(emptySnapshot, five, isNever);
    expect(takeSnapshot(first, five, isNever)).toBe(first);
    const silent = condition('s', { surface: 'silent' });
    expect(takeSnapshot(first, [...five, silent], isNever)).toBe(first);
    const gone = takeSnapshot(first, five.slice(0, 4), isNever);
    expect(gone.waitingToasts).toBe(1);
    expect(gone.surfaces.toast).toBe(first.surfaces.toast);
  });

  it('has what is mended on its surface and no longer among the open ones, what was put aside the other way round', () => {
    const resolved = condition('r', { surface: 'device', status: 'resolved' });
    const dismissed = condition('d', { surface: 'banner', status: 'dismissed' });
    const { surfaces, conditions } = takeSnapshot(emptySnapshot, [resolved, dismissed], isNever);
    expect(surfaces.device).toEqual([resolved]);
    expect(surfaces.banner).toEqual([]);
    expect(conditions).toEqual([dismissed]);
  });

  it('names those who are silenced, wherever the app shows them, until they are heard', () => {
    const own = condition('a', { kind: 'autoplay-blocked', surface: 'silent' });
    const pill = condition('b', { kind: 'autoplay-blocked', surface: 'autoplay' });
    const over = condition('c', { kind: 'autoplay-blocked', surface: 'autoplay', status: 'resolved' });
    const other = condition('d', { surface: 'device' });
    expect(takeSnapshot(emptySnapshot, [own, pill, over, other], isNever).silenced).toEqual([own, pill]);
  });
});

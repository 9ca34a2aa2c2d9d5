import { waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Kind, Recovery } from '../../../src/index.js';
import { createFakeHost } from '../../../src/testing/index.js';
import kindsTable from '../../unit/fixtures/kinds.tsv?raw';
import { startCall } from '../support/call.js';
import { actionsOf, findSurface, surfaces, turns } from '../support/page.js';
import { buttons, buttonsOf } from './buttons.js';

interface Row {
  readonly kind: Kind;
  readonly surface: string;
  readonly severity: string;
}

// A copy of the agreed table, and not the code's own: so a change of the code that was not agreed on shows.
const rows: readonly Row[] = kindsTable
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [kind = '', surface = '', severity = ''] = line.split('\t');
    return { kind: kind as Kind, surface, severity };
  });

const all: Recovery = { rejoin: () => {}, signIn: () => {}, contactSupport: () => {}, leave: () => {} };

/** Raises a kind as the core would. */
function show({ kind }: Row, { recovery, retry }: { readonly recovery?: Recovery; readonly retry?: boolean }) {
  const answer = kind === 'permission-dismissed' ? 'prompt' : kind === 'permission-denied' ? 'denied' : 'granted';
  const host = createFakeHost({
    isSecure: kind !== 'insecure-context',
    permissions: { camera: answer, microphone: answer },
    allows: { camera: kind !== 'permission-blocked-by-policy' },
    devices: [
      { id: 'a', kind: 'camera', label: 'A' },
      { id: 'b', kind: 'camera', label: 'B' },
    ],
  });
  const call = startCall({ host, ...(recovery ? { recovery } : {}) });
  call.kit.store.signal(kind, {
    device: 'camera',
    ...(retry ? { operation: 'test', retry: () => new Promise(() => {}), picksDevice: true } : {}),
  });
  return call;
}

const shown = rows.filter(({ surface }) => surface !== 'silent');

test('the tables have every kind, and the buttons of each that is shown', () => {
  expect(rows).toHaveLength(51);
  expect([...buttons.keys()]).toEqual(shown.map(({ kind }) => kind));
});

describe.each(shown)('$kind', (row) => {
  test('is on its surface, with the attributes of the contract', async () => {
    show(row, {});
    const root = await findSurface(row.surface);
    expect(surfaces()).toEqual([root]);
    expect(root).toHaveAttribute('data-trtc-kind', row.kind);
    expect(root).toHaveAttribute('data-trtc-code', '');
    expect(root).toHaveAttribute('data-severity', row.severity);
    expect(root).toHaveAttribute('data-state', 'active');
  });

  test('has all its buttons where all of them can work, and of retry, rejoin and reload only the first', async () => {
    show(row, { recovery: all, retry: true });
    const root = await findSurface(row.surface);
    const { all: expected } = buttonsOf(row.kind);
    await waitFor(() => expect(actionsOf(root)).toEqual(expected));
    const found = [...root.querySelectorAll('[data-trtc-action]')];
    expect(found).toHaveLength(expected.length);
    for (const button of found) {
      expect(button.tagName).toBe('BUTTON');
      expect(button).toHaveAccessibleName(/./);
    }
  });

  test('has only the handlers of the app where nothing can run again', async () => {
    show(row, { recovery: all });
    const root = await findSurface(row.surface);
    await turns();
    expect(actionsOf(root)).toEqual(buttonsOf(row.kind).handlers);
  });

  test('has only the buttons that work by themselves where the app gave nothing', async () => {
    show(row, {});
    const root = await findSurface(row.surface);
    await turns();
    expect(actionsOf(root)).toEqual(buttonsOf(row.kind).alone);
  });
});

test.each(rows.filter(({ surface }) => surface === 'silent'))('$kind shows nothing', async (row) => {
  show(row, {});
  await turns();
  expect(surfaces()).toEqual([]);
});

test('the attributes carry code and sub-code, and the state as it changes', async () => {
  const { kit } = startCall();
  let finish: ((value: unknown) => void) | undefined;
  const { createErrorOf } = await import('../../../src/testing/index.js');
  const { findRow } = await import('../../../src/sdk/v4/codes/index.js');
  const row = findRow('room', -10018);
  if (!row) throw new Error('no row');
  const { id } = kit.report(createErrorOf(row), {
    operation: 'join',
    retry: () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  });
  const toast = await findSurface('toast');
  expect(toast).toHaveAttribute('data-trtc-code', '16388');
  expect(toast).toHaveAttribute('data-trtc-extra-code', '-10018');
  kit.store.retry(id);
  await waitFor(() => expect(toast).toHaveAttribute('data-state', 'recovering'));
  finish?.(undefined);
  await waitFor(() => expect(toast).toHaveAttribute('data-state', 'resolved'));
  expect(toast).toHaveAttribute('data-severity', 'success');
});

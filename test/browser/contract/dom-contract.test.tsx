import { waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Kind, Recovery } from '../../../src/index.js';
import { createFakeHost } from '../../../src/testing/index.js';
import kindsTable from '../../unit/fixtures/kinds.tsv?raw';
import { startCall } from '../support/call.js';
import { actionsOf, findSurface, surfaces, turns } from '../support/page.js';

interface Row {
  readonly kind: Kind;
  readonly surface: string;
  readonly severity: string;
  readonly actions: readonly string[];
}

// A copy of the agreed table, and not the code's own: so a change of the code that was not agreed on shows.
const rows: readonly Row[] = kindsTable
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [kind = '', surface = '', severity = '', actions = ''] = line.split('\t');
    return { kind: kind as Kind, surface, severity, actions: actions.split(', ').filter(Boolean) };
  });

const all: Recovery = { rejoin: () => {}, signIn: () => {}, contactSupport: () => {}, leave: () => {} };
const beginnings = ['retry', 'rejoin', 'reload'];

function expectedActions({ kind, actions, surface }: Row, canDo: (action: string) => boolean): string[] {
  const possible = actions.filter(canDo);
  const first = possible.find((action) => beginnings.includes(action));
  const shown = possible.filter((action) => !beginnings.includes(action) || action === first);
  // What lies in the way of the app can be put aside by a finger too.
  const isLeft = shown.some((action) => ['continue-without', 'leave', 'dismiss'].includes(action));
  const canClose: Readonly<Record<string, boolean>> = {
    toast: true,
    banner: kind !== 'reconnecting',
    permission: !isLeft,
    device: !isLeft,
    screen: !isLeft,
  };
  return canClose[surface] ? [...shown, 'dismiss'] : shown;
}

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

test('the table has every kind', () => {
  expect(rows).toHaveLength(51);
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
    const expected = expectedActions(row, () => true);
    await waitFor(() => expect(new Set(actionsOf(root))).toEqual(new Set(expected)));
    expect(actionsOf(root)).toHaveLength(expected.length);
    for (const button of root.querySelectorAll('[data-trtc-action]')) {
      expect(button.tagName).toBe('BUTTON');
      expect(button).toHaveAccessibleName(/./);
    }
  });

  test('has only the buttons that work by themselves where the app gave nothing', async () => {
    show(row, {});
    const root = await findSurface(row.surface);
    await turns();
    const byItself = ['open-settings', 'continue-without', 'reload', 'dismiss'];
    const expected = expectedActions(row, (action) => byItself.includes(action));
    expect(actionsOf(root).sort()).toEqual(expected.sort());
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
  const row = findRow('room', -10018) ?? findRow('account', 70_051);
  kit.report(row && createErrorOf(row), {
    operation: 'join',
    retry: () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  });
  const toast = await findSurface('toast');
  expect(toast.getAttribute('data-trtc-code')).toMatch(/^1638[58]$/);
  expect(toast).toHaveAttribute('data-trtc-extra-code', String(row?.code));
  const condition = kit.store.getSnapshot().conditions[0];
  kit.store.retry(condition?.id ?? '');
  await waitFor(() => expect(toast).toHaveAttribute('data-state', 'recovering'));
  finish?.(undefined);
  await waitFor(() => expect(toast).toHaveAttribute('data-state', 'resolved'));
  expect(toast).toHaveAttribute('data-severity', 'success');
});

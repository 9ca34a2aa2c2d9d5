import { act, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { allRows } from '../../../src/sdk/v4/codes/index.js';
import { createRtcError } from '../../../src/testing/index.js';
import { findSurface, noSurface, surfaces } from '../support/page.js';
import { loseConnection } from '../support/raise.js';
import { open, panel, show } from './devtools.js';

describe('what is open', () => {
  test('says of each missing button what it would need, and follows when the app brings it', async () => {
    const call = show();
    loseConnection(call);
    await open();
    await expect.element(panel()).toHaveTextContent('connection-lost');
    await expect.element(panel()).toHaveTextContent('No “retry”: nothing is there to run again');
    await expect.element(panel()).toHaveTextContent('No “rejoin”: no recovery.rejoin');
    await expect.element(panel()).toHaveTextContent('Buttons: reload');
    call.change({ recovery: { rejoin: () => {} } });
    await expect.element(panel()).toHaveTextContent('Buttons: rejoin');
    await expect.element(panel()).not.toHaveTextContent('no recovery.rejoin');
  });

  test('says what policy did', async () => {
    const call = show({ policy: { 'server-timeout': { surface: 'banner' } } });
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    await open();
    await expect.element(panel()).toHaveTextContent('policy moved it to another surface');
  });

  test('says of what nobody sees why, whether its kind or the policy', async () => {
    const call = show({ policy: { 'server-timeout': false } });
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    call.kit.report(createRtcError('API_CALL_ABORTED'));
    await open();
    await expect.element(panel()).toHaveTextContent('Shown to nobody: policy says false.');
    await expect.element(panel()).toHaveTextContent('Shown to nobody: its kind is silent.');
    await expect.element(panel()).not.toHaveTextContent('Buttons');
    expect(surfaces()).toEqual([]);
  });

  test('is what the surfaces show: put aside, healed, ended', async () => {
    const call = show();
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    await findSurface('toast');
    await open();
    await page.getByRole('button', { name: 'Put aside' }).click();
    await noSurface('toast');
    await expect.element(panel()).toHaveTextContent('It comes back if it occurs again');
    await page.getByRole('button', { name: 'End all' }).click();
    await expect.element(panel()).toHaveTextContent('Nothing is wrong.');
  });
});

describe('the timeline', () => {
  test('has what was there before, what occurred, and how it ended, the latest first', async () => {
    const call = show();
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    for (let time = 0; time < 40; time += 1) loseConnection(call);
    const { id } = loseConnection(call);
    act(() => call.kit.store.resolve(id, 'healed'));
    await open('Timeline');
    await expect.element(panel()).toHaveTextContent('healed by itself');
    const lines = () =>
      panel()
        .getByRole('listitem')
        .elements()
        .map((line) => line.textContent?.replace(/^[\d:.]+/, ''));
    await vi.waitFor(() => expect(lines().at(-1)).toContain('server-timeout'));
    expect(lines()[0]).toContain('over');
    expect(lines().filter((line) => line?.includes('again'))).toHaveLength(1);

    await page.getByRole('searchbox').fill('timeout');
    await vi.waitFor(() => expect(lines()).toHaveLength(1));
  });

  test('an entry opens to its diagnostics, without what must not leave', async () => {
    const call = show();
    const error = createRtcError('SERVER_TIMEOUT', { message: 'asked with userSig=eJwtzEELgjAYxvHvsnPIu9aa' });
    call.kit.report(error, { userId: 'Mei', operation: 'subscribe:Mei' });
    await open('Timeline');
    await panel().getByText('server-timeout').click();
    await expect.element(panel()).toHaveTextContent('"operation": "subscribe:…"');
    expect(panel().element().textContent).not.toMatch(/Mei|eJwtzEEL/);
  });
});

describe('raising', () => {
  test('any of the documented errors is a click away, and becomes its kind', async () => {
    const { kit } = show({ policy: Object.fromEntries(allRows.map(({ kind }) => [kind, false])) });
    await open('Raise');
    const buttons = () => panel().getByRole('list').getByRole('button').elements() as HTMLElement[];
    await vi.waitFor(() => expect(buttons()).toHaveLength(allRows.length));
    for (const [index, row] of allRows.entries()) {
      const known = new Set(kit.store.getHistory().map(({ id, count }) => `${id}/${count}`));
      buttons()[index]?.click();
      const fresh = kit.store.getHistory().filter(({ id, count }) => !known.has(`${id}/${count}`));
      expect(
        fresh.map(({ kind }) => kind),
        row.id,
      ).toEqual([row.kind]);
    }
  });

  test('it is found by its number, and its button does what was chosen', async () => {
    const call = show();
    await open('Raise');
    await page.getByRole('searchbox').fill('SERVER_TIMEOUT');
    await expect.element(page.getByRole('status').getByText(`1 of ${allRows.length}`)).toBeVisible();
    await panel().getByRole('list').getByRole('button').click();
    const toast = await findSurface('toast');
    await userEvent.click(toast.querySelector('[data-trtc-action="retry"]') as HTMLElement);
    await call.host.advance(1_000);
    await waitFor(() => expect(toast).toHaveAttribute('data-state', 'resolved'));
  });
});

test('diagnostics are copied: what is open, its buttons, the timeline, and no secret', async () => {
  const written: string[] = [];
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    written.push(text);
  });
  const call = show();
  call.kit.report(createRtcError('SERVER_TIMEOUT', { message: 'asked with userSig=eJwtzEELgjAYxvHvsnPIu9aa' }), {
    userId: 'Mei',
    operation: 'subscribe:Mei',
  });
  await open();
  await page.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect.element(page.getByRole('status').getByText('Copied')).toBeVisible();
  const report = JSON.parse(written[0] ?? '');
  expect(report).toMatchObject({
    language: 'en',
    connection: 'DISCONNECTED',
    handlers: { rejoin: false },
    faults: [],
    open: [{ kind: 'server-timeout', buttons: [], missing: [{ action: 'retry', reason: 'no-operation' }] }],
    timeline: [{ kind: 'server-timeout' }],
  });
  expect(written[0]).not.toMatch(/Mei|eJwtzEEL/);

  write.mockRejectedValue(new Error('no'));
  await page.getByRole('button', { name: 'Copy diagnostics' }).click();
  await expect.element(page.getByRole('textbox', { name: /Copy it from here/ })).toBeVisible();
  write.mockRestore();
});

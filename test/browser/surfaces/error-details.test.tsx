import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import referenceEn from '../../../locales/reference/en.json';
import referenceJa from '../../../locales/reference/ja.json';
import referenceKo from '../../../locales/reference/ko.json';
import referenceZh from '../../../locales/reference/zh.json';
import referenceZhHant from '../../../locales/reference/zh-Hant.json';
import { findRow } from '../../../src/sdk/v4/codes/index.js';
import { createErrorOf, createRtcError } from '../../../src/testing/index.js';
import { startCall } from '../support/call.js';
import { findSurface } from '../support/page.js';
import { words } from '../support/words.js';

const { labels, details } = words.en;
const references = { en: referenceEn, zh: referenceZh, 'zh-Hant': referenceZhHant, ja: referenceJa, ko: referenceKo };

afterEach(() => vi.restoreAllMocks());

async function open(language: keyof typeof words = 'en') {
  const call = startCall({ showDetails: true, language });
  call.kit.report(createRtcError('SCHEDULE_FAILED', { extraCode: 4 }), { userId: 'ann@example.com', retry: () => {} });
  const toggle = await screen.findByRole('button', { name: words[language].labels.details, expanded: false });
  await userEvent.click(toggle);
  return { ...call, toggle, toast: await findSurface('toast') };
}

test('are closed at first, and say whether they are open', async () => {
  const { toggle, toast } = await open();
  expect(toggle).toHaveAttribute('aria-expanded', 'true');
  expect(within(toast).getByText('SCHEDULE_FAILED · 16460 · 0x404c')).toBeVisible();
  await userEvent.click(toggle);
  expect(toggle).toHaveAttribute('aria-expanded', 'false');
  expect(within(toast).queryByText('SCHEDULE_FAILED · 16460 · 0x404c')).toBeNull();
});

test.each(['en', 'zh', 'zh-Hant', 'ja', 'ko'] as const)('the reference is in %s', async (language) => {
  const { toast } = await open(language);
  const { meaning, check } = references[language].sdk.SCHEDULE_FAILED;
  expect(await within(toast).findByText(meaning)).toBeVisible();
  expect(within(toast).getByText(check)).toBeVisible();
});

test('the words change with the language while they are open', async () => {
  const { toast, change } = await open('en');
  await within(toast).findByText(references.en.sdk.SCHEDULE_FAILED.meaning);
  change({ language: 'ko', showDetails: true });
  expect(await within(toast).findByText(references.ko.sdk.SCHEDULE_FAILED.meaning)).toBeVisible();
});

test('links come from the kit’s own table, and open beside the call', async () => {
  const { kit } = startCall({ showDetails: true });
  kit.report(createRtcError('PLAY_NOT_ALLOWED', { message: 'see https://evil.example/' }), { retry: () => {} });
  kit.report(createRtcError('NOT_SUPPORTED', { message: 'see https://evil.example/' }));
  await userEvent.click(await screen.findByRole('button', { name: labels.details }));
  const link = await screen.findByRole('link', { name: details['link_browser-support'] });
  expect(link).toHaveAttribute('href', expect.stringMatching(/^https:\/\/web\.sdk\.qcloud\.com\//));
  expect(link).toHaveAttribute('target', '_blank');
  expect(link).toHaveAttribute('rel', expect.stringContaining('noreferrer'));
  expect(screen.getAllByRole('link').map((each) => each.getAttribute('href'))).not.toContain('https://evil.example/');
});

test('of an error that nobody documented say so', async () => {
  const { kit } = startCall({ showDetails: true });
  kit.report(createRtcError(-100_009));
  await userEvent.click(await screen.findByRole('button', { name: labels.details }));
  expect(await screen.findByText(details.undocumented)).toBeVisible();
  expect(screen.getByText('-100009')).toBeVisible();
});

test('an account’s sub-code leads to its own row', async () => {
  const row = findRow('account', 70_001);
  const { kit } = startCall({ showDetails: true });
  kit.report(row && createErrorOf(row));
  await userEvent.click(await screen.findByRole('button', { name: labels.details }));
  expect(await screen.findByText(referenceEn.account['70001'].meaning)).toBeVisible();
});

describe('diagnostics', () => {
  const secret = 'eJyrVgrxCdYrLkksyczPU7JSMjM2NTC2NDE3';

  test('are copied without secrets, names of people or labels of devices', async () => {
    const written: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
      written.push(text);
    });
    const { kit } = startCall({ showDetails: true });
    kit.report(
      createRtcError('JOIN_ROOM_FAILED', { message: `join failed wss://a.b/c?userSig=${secret} userSig: ${secret}` }),
      {
        userId: 'ann@example.com',
        deviceId: 'private-device-id',
        retry: () => {},
      },
    );
    await userEvent.click(await screen.findByRole('button', { name: labels.details }));
    await userEvent.click(await screen.findByRole('button', { name: labels.copy }));
    expect(await screen.findByRole('button', { name: labels.copied })).toBeVisible();
    const found: unknown = JSON.parse(written[0] ?? '');
    expect(found).toMatchObject({ kind: 'join-failed', code: 16_388, key: 'JOIN_ROOM_FAILED', count: 1 });
    for (const hidden of [secret, 'ann@example.com', 'private-device-id']) {
      expect(written[0]).not.toContain(hidden);
      expect(document.body.innerHTML).not.toContain(hidden);
    }
  });

  test('where the clipboard is refused are shown to be selected', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    const { toast } = await open();
    await userEvent.click(within(toast).getByRole('button', { name: labels.copy }));
    const text = await within(toast).findByRole('textbox', { name: labels.copy_failed });
    await waitFor(() => expect((text as HTMLTextAreaElement).value).toContain('"code": 16460'));
  });
});

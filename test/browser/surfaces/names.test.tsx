import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createRtcError } from '../../../src/testing/index.js';
import { expectConsole } from '../setup.js';
import { startCall } from '../support/call.js';
import { findSurface, letSpeak, listen, regions } from '../support/page.js';
import { blockSound } from '../support/raise.js';
import { words } from '../support/words.js';

const phone = { width: 320, height: 568 };
const before = { width: window.innerWidth, height: window.innerHeight };

beforeEach(() => page.viewport(phone.width, phone.height));
afterEach(() => page.viewport(before.width, before.height));

const fail = () => Promise.reject(createRtcError('PLAY_NOT_ALLOWED'));

/** Forty people whose sound the browser still holds back after a try. */
async function silenceForty(nameOf: (userId: string) => string) {
  const call = startCall({ nameOf });
  for (let person = 0; person < 40; person++) blockSound(call, `user-${person}`, fail);
  const pill = await findSurface('autoplay');
  await userEvent.click(within(pill).getByRole('button', { name: words.en.actions.resume }));
  await waitFor(() => expect(pill).toHaveTextContent('You still can’t hear'));
  return { ...call, pill };
}

describe('on a phone, forty people who are still silenced', () => {
  test.each([
    ['short names', (id: string) => `Ann ${id}`],
    ['names of ten thousand characters', (id: string) => `${id} ${'Pneumonoultramicroscopic'.repeat(400)}`],
    ['names of ten thousand wide characters', (id: string) => `${id}${'測'.repeat(10_000)}`],
    ['names of marks piled upon each other', (id: string) => `${id}${`Z${'\u0351'.repeat(50)}`.repeat(200)}`],
    ['names of many lines', (id: string) => `${id}\n${'line\n'.repeat(2_000)}`],
  ])('with %s leave the button in reach', async (_name, nameOf) => {
    const { pill } = await silenceForty(nameOf);
    const button = within(pill).getByRole('button', { name: words.en.actions.resume });
    const { top, bottom, left, right } = pill.getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(phone.height);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(phone.width);
    const { x, y, width, height } = button.getBoundingClientRect();
    expect(document.elementFromPoint(x + width / 2, y + height / 2)?.closest('button')).toBe(button);
    expect(pill.scrollWidth).toBeLessThanOrEqual(pill.clientWidth);
    expect(pill).toHaveTextContent(/and 37 more/);
  });

  test('are three names and a number to a screen reader too', async () => {
    const { host, kit } = startCall({ nameOf: (id) => `Ann ${id}` });
    await waitFor(() => expect(regions().polite).not.toBeNull());
    const ear = listen();
    for (let person = 0; person < 40; person++)
      kit.report(createRtcError('PLAY_NOT_ALLOWED'), { userId: `user-${person}`, operation: 'resume', retry: fail });
    await letSpeak(host);
    expect(ear.said).toEqual([expect.stringMatching(/^You can’t hear 40 people yet/)]);
    ear.stop();
  });
});

describe('a name', () => {
  test('that turns the direction of writing turns nothing but itself', async () => {
    const call = startCall({ nameOf: () => '\u202eevil\u202e' });
    blockSound(call, 'u1');
    const title = within(await findSurface('autoplay')).getByText(/You can’t hear/);
    expect(title.textContent).toBe('You can’t hear \u2068evil\u2069 yet');
  });

  test('in a toast is short, and said short', async () => {
    const { host, kit } = startCall({ nameOf: () => `Ann ${'x'.repeat(10_000)}` });
    await waitFor(() => expect(regions().polite).not.toBeNull());
    const ear = listen();
    kit.report(createRtcError('UNKNOWN', { message: 'exchangeSDP timeout' }), { userId: 'u1', retry: () => {} });
    const toast = await findSurface('toast');
    await waitFor(async () => {
      await letSpeak(host);
      expect(ear.said).toHaveLength(1);
    });
    expect(toast.textContent?.length).toBeLessThan(300);
    expect(toast.getBoundingClientRect().height).toBeLessThan(phone.height / 2);
    expect(ear.said.join('').length).toBeLessThan(300);
    expect(ear.said.join('')).toContain('Ann xxx');
    ear.stop();
  });

  const odd: Readonly<Record<string, () => unknown>> = {
    'gives no text': () => 7,
    'gives nothing': () => undefined,
    'gives what cannot be seen': () => '\u200b\u3164 ',
    throws() {
      throw new Error('no such user');
    },
  };

  test.each(Object.entries(odd))('of a nameOf that %s is the userId', async (what, nameOf) => {
    if (what === 'throws') expectConsole('nameOf threw');
    const call = startCall({ nameOf: nameOf as (userId: string) => string });
    blockSound(call, 'user-1');
    expect(await findSurface('autoplay')).toHaveTextContent('You can’t hear \u2068user-1\u2069 yet');
  });
});

test('an operation and a message of any length leave the details a few lines', async () => {
  const { kit } = startCall({ showDetails: true });
  kit.report(new Error('m '.repeat(50_000)), { operation: 'o'.repeat(50_000), retry: () => {} });
  await userEvent.click(await screen.findByRole('button', { name: words.en.labels.details }));
  const toast = await findSurface('toast');
  await waitFor(() => expect(toast).toHaveTextContent('m m m'));
  const facts = [...toast.querySelectorAll('dd')].map(({ textContent }) => textContent);
  expect(facts.filter((fact) => fact.startsWith('ooo') || fact.startsWith('m m'))).toHaveLength(2);
  for (const fact of facts) expect(fact.length).toBeLessThanOrEqual(301);
});

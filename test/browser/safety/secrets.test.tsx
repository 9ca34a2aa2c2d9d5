import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetWarnings } from '../../../src/core/warn.js';
import type { Condition } from '../../../src/index.js';
import { createFakeClient, createRtcError } from '../../../src/testing/index.js';
import { startCall } from '../support/call.js';
import { letSpeak, surfaces, turns } from '../support/page.js';
import { words } from '../support/words.js';

const loud = ['log', 'info', 'debug', 'warn', 'error'] as const;
const native = Object.fromEntries(loud.map((level) => [level, console[level]]));
let said: string[] = [];
let written: string[] = [];
let heard: Condition[] = [];
let sent: string[] = [];
let planted: string[] = [];

beforeEach(() => {
  said = [];
  written = [];
  heard = [];
  sent = [];
  planted = [];
  forgetWarnings();
  for (const level of loud) console[level] = (...args: unknown[]) => said.push(args.map(String).join(' '));
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    written.push(text);
  });
});

afterEach(() => {
  Object.assign(console, native);
  vi.restoreAllMocks();
});

/** A secret of its own for each place, so that a leak tells where it sprang. */
function plant(place: string): string {
  const secret = `hunter2-${place}-Hunter2`;
  planted.push(secret);
  return secret;
}

const ways: readonly ((secret: string) => string)[] = [
  (secret) => `userSig=${secret}`,
  (secret) => encodeURIComponent(`privateMapKey=${secret}`),
  (secret) => `SECRETKEY: '${secret}'`,
  (secret) => JSON.stringify({ body: JSON.stringify({ userSig: secret }) }),
  (secret) => `Authorization: Basic ${secret}`,
  (secret) => `https://ann:${secret}@example.com/?u=${secret}`,
];

function soil(place: string): string {
  return `join failed ${ways[planted.length % ways.length]?.(plant(place))} in room 7`;
}

/** An error with something to hide in all that can be read of it. */
function createSoiledError(place: string, key: Parameters<typeof createRtcError>[0] = 'JOIN_ROOM_FAILED') {
  const inner = Object.assign(new Error(soil(`${place}-inner`)), {
    request: { headers: { Cookie: plant(`${place}-deep`) } },
  });
  const error = createRtcError(key, { message: soil(`${place}-message`), name: soil(`${place}-name`) });
  const circle: Record<string, unknown> = { error, config: { userSig: plant(`${place}-config`) } };
  return Object.assign(error, {
    stack: soil(`${place}-stack`),
    cause: Object.assign(new Error(soil(`${place}-cause`)), { cause: inner }),
    constraint: soil(`${place}-constraint`),
    getExtraCode: () => soil(`${place}-extra`) as unknown as number,
    reason: soil(`${place}-reason`),
    circle,
  });
}

function soiledContext(place: string) {
  return {
    operation: soil(`${place}-operation`),
    source: soil(`${place}-source`),
    userId: `userSig=${plant(`${place}-user`)}`,
    streamId: `token:${plant(`${place}-stream`)}`,
    deviceId: `secret=${plant(`${place}-device`)}`,
  };
}

// Of more toasts than fit no finger reaches them all at once.
async function openAndCopyAll() {
  await turns();
  for (const name of [words.en.labels.details, words.en.labels.copy]) {
    for (const button of screen.queryAllByRole('button', { name, hidden: true })) fireEvent.click(button);
    await turns();
  }
}

function expectNothingOf(where: string, text: string) {
  const leaked = planted.filter((secret) => text.includes(secret));
  expect(leaked, where).toEqual([]);
}

function look(history: readonly Condition[]) {
  const fields = [...document.querySelectorAll<HTMLTextAreaElement>('textarea, input')].map(({ value }) => value);
  expectNothingOf('the page', document.documentElement.outerHTML);
  expectNothingOf('its fields', fields.join('\n'));
  expectNothingOf('the clipboard', written.join('\n'));
  expectNothingOf('the console', said.join('\n'));
  expectNothingOf('onCondition', sent.join('\n'));
  expectNothingOf('the history', JSON.stringify(history));
}

const onCondition = (condition: Condition) => {
  heard.push(condition);
  sent.push(JSON.stringify(condition), JSON.stringify({ ...condition, info: { ...condition.info } }));
};

// React tells of what a component threw by itself; that is the app's own console line, and none of the kit's.
const render = { onCaughtError: () => {} };

test('nothing secret that an error, a context or a handler bears reaches page, clipboard, console or onCondition', async () => {
  const client = createFakeClient();
  const call = startCall({
    client,
    render,
    showDetails: true,
    captureUnhandled: true,
    recovery: {
      rejoin: () => Promise.reject(createSoiledError('rejoin')),
      signIn: () => {
        throw createSoiledError('signIn');
      },
      contactSupport: () => Promise.reject(createSoiledError('support')),
    },
    onCondition(condition) {
      onCondition(condition);
      throw createSoiledError('onCondition');
    },
    nameOf: () => {
      throw createSoiledError('nameOf');
    },
    components: {
      banner: () => {
        throw createSoiledError('component');
      },
    },
  });
  const { kit, host } = call;
  const retry = () => Promise.reject(createSoiledError('retry', 'SERVER_TIMEOUT'));
  const condition = kit.report(createSoiledError('report'), { ...soiledContext('context'), retry });
  kit.report(createSoiledError('silenced', 'PLAY_NOT_ALLOWED'), { ...soiledContext('silenced'), retry });
  kit.report(soil('string'), { operation: 'string' });
  kit.report({ message: soil('object'), code: soil('code'), name: soil('object-name'), toJSON: () => soil('json') });
  kit.report(createSoiledError('signal', 'SIGNAL_CHANNEL_RECONNECTION_FAILED'), soiledContext('signal'));
  client.emit('error', createSoiledError('client', 'INVALID_OPERATION'));
  await kit
    .guard(() => Promise.reject(createSoiledError('guard', 'NOT_SUPPORTED')), soiledContext('guard'))
    .catch(() => {});
  const rejection = createSoiledError('unhandled', 'API_CALL_TIMEOUT');
  const promise = Promise.reject(rejection);
  promise.catch(() => {});
  window.dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason: rejection }));
  for (const action of ['rejoin', 'sign-in', 'contact-support', 'retry'] as const) {
    kit.perform(action, condition);
    await turns();
  }
  kit.store.openToasts(true);
  await letSpeak(host);
  await openAndCopyAll();
  await waitFor(() => expect(written.length).toBeGreaterThan(5));

  // It was there to be found.
  expect(planted.length).toBeGreaterThan(100);
  expect(surfaces('autoplay')).toHaveLength(1);
  expect(heard.length).toBeGreaterThan(10);
  for (const threw of ['A handler threw', 'nameOf threw', 'components.banner crashed'])
    expect(said.join('\n')).toContain(threw);
  expect(written.join('\n')).toContain('join failed');
  look(kit.store.getHistory());
});

test('nor by texts of the app’s that cannot be read', async () => {
  const unreadable = {
    get labels(): never {
      throw createSoiledError('messages');
    },
  };
  const { kit } = startCall({ render, onCondition, messages: { en: unreadable } });
  await waitFor(() => expect(said.join('\n')).toContain('The messages cannot be read'));
  look(kit.store.getHistory());
});

test('nor by a toaster of the app’s that throws', async () => {
  const throwing = () => {
    throw createSoiledError('toaster');
  };
  const { kit } = startCall({ render, onCondition, toaster: { show: throwing, hide: throwing } });
  const { id } = kit.report(createSoiledError('report'), { retry: () => {} });
  await turns();
  kit.store.dismiss(id);
  await turns();
  expect(said.join('\n')).toContain('The toaster threw');
  look(kit.store.getHistory());
});

test('nor by a component of the app’s that crashes', async () => {
  function Bomb(): never {
    throw createSoiledError('bomb');
  }
  const { kit } = startCall({ render, onCondition, app: <Bomb /> });
  expect(await screen.findByRole('heading', { name: words.en.crash.title })).toBeVisible();
  expect(planted.length).toBeGreaterThan(0);
  look(kit.store.getHistory());
});

test('names and ids of people are in no diagnostics', async () => {
  const people = ['ann@example.com', 'Ann Lee', 'stream-of-ann', 'camera-of-ann'];
  const { kit } = startCall({ showDetails: true, nameOf: () => 'Ann Lee' });
  kit.report(createRtcError('UNKNOWN', { message: 'subscribe of ann@example.com timed out: exchangeSDP timeout' }), {
    userId: 'ann@example.com',
    streamId: 'stream-of-ann',
    deviceId: 'camera-of-ann',
    operation: 'subscribe:stream-of-ann',
    retry: () => {},
  });
  await openAndCopyAll();
  await waitFor(() => expect(written).toHaveLength(1));
  expect(surfaces('toast')[0]).toHaveTextContent('Ann Lee');
  expect(written[0]).toContain('exchangeSDP timeout');
  for (const person of people) expect(written[0]).not.toContain(person);
});

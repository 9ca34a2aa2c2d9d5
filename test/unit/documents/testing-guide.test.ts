import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type TRTC from 'trtc-js-sdk';
import type { Client, LocalStream, RemoteStream } from 'trtc-js-sdk';
import { expect, it } from 'vitest';
import {
  allRows,
  createErrorOf,
  createFakeClient,
  createFakeLocalStream,
  createFakeStream,
  createFakeTrtc,
  type ErrorName,
} from '../../../src/testing/index.js';

const inRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const folder = 'test/apps/guide';

// The project `apps` runs these files, and tsc compiles all of them.
it('the guide to testing shows the very code that is run', () => {
  const guide = readFileSync(inRoot('docs/testing.md'), 'utf8');
  const blocks = [...guide.matchAll(/^```tsx? title="([^"]+)"\n(.*?)^```$/gms)].map(([, name, code]) => [name, code]);
  const files = readdirSync(inRoot(folder)).map((name) => [name, readFileSync(inRoot(`${folder}/${name}`), 'utf8')]);
  expect(blocks.length).toBeGreaterThan(3);
  expect(Object.fromEntries(blocks)).toEqual(Object.fromEntries(files));
});

it('no block of TypeScript in it is without a file', () => {
  const guide = readFileSync(inRoot('docs/testing.md'), 'utf8');
  expect(guide.match(/^```tsx?$/gm)).toBeNull();
});

it('fakes stand where the SDK’s own types are asked for, with no cast', () => {
  const client: Client = createFakeClient();
  const local: LocalStream = createFakeLocalStream();
  const remote: RemoteStream = createFakeStream();
  // Only its lists of devices are empty.
  const namespace: Omit<typeof TRTC, 'Logger'> = createFakeTrtc();
  expect([client, local, remote, namespace]).toHaveLength(4);
});

it('every documented error has a name by which it can be raised', () => {
  for (const row of allRows) expect(createErrorOf(row.id as ErrorName)).toEqual(createErrorOf(row));
  expect(() => createErrorOf('NO_SUCH_ERROR' as ErrorName)).toThrow('NO_SUCH_ERROR');
});

it('what is said to fail fails once, of the one first and then of all', async () => {
  const trtc = createFakeTrtc();
  const client = trtc.createClient({ userId: 'ann' });
  trtc.failNext('join', 'JOIN_ROOM_FAILED');
  client.failNext('join', 70001);
  await expect(client.join()).rejects.toMatchObject({ extraCode_: 70001 });
  await expect(client.join()).rejects.toThrow('JOIN_ROOM_FAILED');
  await expect(client.join()).resolves.toBeUndefined();
  trtc.reset();
  expect(() => trtc.raise('kick')).toThrow('Render it first');
});

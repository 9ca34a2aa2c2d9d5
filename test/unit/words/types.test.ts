import { expect, test } from 'vitest';
import en from '../../../locales/en.json';
import ja from '../../../locales/ja.json';
import enReference from '../../../locales/reference/en.json';
import type { Messages, Translate, WordKey, WordOverrides, Words } from '../../../src/i18n/index.js';
import type { CompleteReference } from '../../../src/sdk/v4/reference.js';

// `tsc` does the testing here: each line below a @ts-expect-error must not compile, or the directive itself is an error.

test('a language that lacks a text does not compile', () => {
  ja satisfies Words;
  const { kinds: _, ...withoutKinds } = ja;
  const { unknown: __, ...kinds } = ja.kinds;
  // @ts-expect-error a group is missing
  withoutKinds satisfies Words;
  // @ts-expect-error a kind is missing
  ({ ...ja, kinds }) satisfies Words;
  const { title: ___, ...withoutTitle } = ja.kinds.unknown;
  // @ts-expect-error a kind has no title
  ({ ...ja, kinds: { ...ja.kinds, unknown: withoutTitle } }) satisfies Words;
  // @ts-expect-error a text is no text
  ({ ...ja, crash: { ...ja.crash, title: 1 } }) satisfies Words;
  expect(withoutKinds).not.toHaveProperty('kinds');
});

test('a language may have the plural forms that it needs, and no others', () => {
  const { more_one, ...labels } = en.labels;
  ({ ...en, labels }) satisfies Words;
  ({ ...ja, labels: { ...ja.labels, more_one } }) satisfies Words;
  ({ labels: { more_few: '', more_many: '' } }) satisfies WordOverrides;
  // @ts-expect-error no language has such a form
  ({ labels: { more_some: '' } }) satisfies WordOverrides;
  expect(more_one).toContain('{{count}}');
});

test('a language may have the variants that it needs, and need not have those of English', () => {
  const { unknown, ...kinds } = ja.kinds;
  ({ ...ja, kinds: { ...kinds, unknown: { title: '', ask_camera_retry: '', done: '' } } }) satisfies Words;
  ({ kinds: { unknown: { body_audio: '' } }, steps: { generic: { '1_old': '' } } }) satisfies WordOverrides;
  // @ts-expect-error no such text
  ({ kinds: { unknown: { heading_camera: '' } } }) satisfies WordOverrides;
  // @ts-expect-error no such step
  ({ steps: { generic: { '9_old': '' } } }) satisfies WordOverrides;
  expect(unknown.title).not.toBe('');
});

test('an override of a text that does not exist does not compile', () => {
  ({ ja: { actions: { retry: '再挑戦' } } }) satisfies Messages;
  // @ts-expect-error a slip of the pen
  ({ ja: { actions: { rety: '再挑戦' } } }) satisfies Messages;
  // @ts-expect-error no such kind
  ({ ja: { kinds: { 'no-such-kind': { title: '', body: '' } } } }) satisfies Messages;
  expect.assertions(0);
});

test('a text is asked for by a name that exists', () => {
  const t: Translate = (key) => key;
  t('kinds.device-in-use.title');
  // The stem of a plural, and its form by name.
  t('labels.more', { count: 2 });
  // @ts-expect-error no such text
  t('kinds.device-in-use.heading');
  'steps.chrome-desktop.1' satisfies WordKey;
  // @ts-expect-error no such guide
  'steps.netscape.1' satisfies WordKey;
  expect(t('crash.title')).toBe('crash.title');
});

test('a reference that lacks a row does not compile', () => {
  enReference satisfies CompleteReference;
  const { '70016': _, ...account } = enReference.account;
  const { banned: __, ...withoutBanned } = enReference;
  // @ts-expect-error a row is missing
  ({ ...enReference, account }) satisfies CompleteReference;
  // @ts-expect-error a group is missing
  withoutBanned satisfies CompleteReference;
  // @ts-expect-error a part of a row is missing
  ({ ...enReference, banned: { ...enReference.banned, kick: { meaning: '', cause: '' } } }) satisfies CompleteReference;
  expect(account).not.toHaveProperty('70016');
});

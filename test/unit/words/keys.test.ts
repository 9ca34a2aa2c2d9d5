import { describe, expect, test } from 'vitest';
import { allKinds } from '../../../src/core/kinds.js';
import { allRows } from '../../../src/sdk/v4/codes/index.js';
import { linksOfRow } from '../../../src/sdk/v4/codes/links.js';
import { languages, others, reference, slotsIn, spoken, textsIn, words } from './texts.js';

// English has a singular of its own; the other three have not.
const withoutSingular = (path: string) => !path.endsWith('_one');

// Each language has the variants it needs, and says of a kind as much as it needs beyond a title.
const plainPaths = (file: object) => paths(file).filter((path) => !/^kinds\.|^steps\.[^_]*_/.test(path));

const paths = (file: object) => textsIn(file).map(([path]) => path);

describe('every language has the same texts', () => {
  test.each(others)('%s has the texts of English, but for the variants of kinds and steps', (language) => {
    expect(plainPaths(words[language]).sort()).toEqual(plainPaths(words.en).filter(withoutSingular).sort());
  });

  test.each(languages)('%s has a title for each kind, and for no others', (language) => {
    expect(Object.keys(words[language].kinds).sort()).toEqual([...allKinds].sort());
    for (const kind of allKinds) expect(words[language].kinds[kind].title).toEqual(expect.any(String));
  });

  test.each(languages)(
    'a kind of %s says what happened, what follows, what to do, what is mended, and nothing else',
    (language) => {
      const texts = Object.values(words[language].kinds).flatMap((kind) => Object.keys(kind));
      expect(texts.filter((name) => !/^(title|body|ask|done)(_|$)/.test(name))).toEqual([]);
    },
  );

  test.each(languages)('%s explains each of the 126 rows, and no others', (language) => {
    const ids = Object.entries(reference[language]).flatMap(([group, rows]) =>
      Object.keys(rows).map((id) => `${group}/${id}`),
    );
    expect(ids).toHaveLength(126);
    expect(ids.sort()).toEqual(allRows.map(({ group, id }) => `${group}/${id}`).sort());
  });

  test.each(others)('%s explains of a row what English explains', (language) => {
    expect(paths(reference[language]).sort()).toEqual(paths(reference.en).sort());
  });

  test.each(languages)('%s names each page that the details lead to', (language) => {
    const named = Object.keys(words[language].details).flatMap((key) => /^link_(.+)/.exec(key)?.[1] ?? []);
    for (const link of Object.values(linksOfRow).flat()) expect(named).toContain(link);
  });
});

describe('a politer variant of a language', () => {
  const variants = spoken.filter(({ voice }) => voice.overrides);

  test('is told from a language by the folder it is in, and named after its language', () => {
    for (const { name, voice } of variants) expect(name).toMatch(new RegExp(`^${voice.language}-`));
  });

  test('puts its texts in the place of texts that its language has, with the same slots', () => {
    for (const { name, voice } of variants) {
      const own = new Map(textsIn(words[voice.language]));
      for (const [path, text] of textsIn(voice.overrides ?? {})) {
        const plain = own.get(path);
        expect([name, path, plain && slotsIn(text)]).toEqual([name, path, slotsIn(plain ?? '')]);
      }
    }
  });
});

describe('every text is whole', () => {
  test.each(languages)('no text of %s is empty', (language) => {
    const texts = [...textsIn(words[language]), ...textsIn(reference[language])];
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test.each(others)('%s fills the slots that English fills', (language) => {
    const english = new Map(textsIn(words.en));
    const texts = textsIn(words[language]).filter(([path]) => !path.startsWith('kinds.'));
    for (const [path, text] of texts) {
      const same = english.get(path) ?? english.get(path.replace(/_.*/, ''));
      expect([path, slotsIn(text)]).toEqual([path, slotsIn(same ?? '')]);
    }
  });

  test.each(languages)(
    'a kind of %s names somebody only where there is a name, and counts only where there is a number',
    (language) => {
      for (const [path, text] of textsIn(words[language].kinds)) {
        const name = path.split('.')[1] ?? '';
        const filled = /_(one|other)$/.test(name) ? ['count'] : name.split('_').includes('named') ? ['name'] : [];
        expect([path, slotsIn(text)]).toEqual([path, slotsIn(text).length > 0 ? filled : []]);
      }
    },
  );

  test.each(languages)('a variant of %s fills the slots of its plain text', (language) => {
    const texts = new Map(textsIn(words[language]).filter(([path]) => !path.startsWith('kinds.')));
    for (const [path, text] of texts) {
      const plain = texts.get(path.replace(/_(camera|microphone|both|screen|system|dismissed|busy|old)$/, ''));
      if (plain !== undefined) expect([path, slotsIn(text)]).toEqual([path, slotsIn(plain)]);
    }
  });

  test.each(languages)('no slot of the reference of %s is left open', (language) => {
    expect(textsIn(reference[language]).filter(([, text]) => text.includes('{{'))).toEqual([]);
  });

  test.each(languages)(
    'a camera, a microphone and a screen that are kept from %s speakers are told apart',
    (language) => {
      for (const kind of ['permission-denied', 'device-in-use', 'device-lost'] as const) {
        const texts = Object.keys(words[language].kinds[kind]);
        const titles = ['camera', 'microphone', 'screen'].map((device) => `title_${device}`);
        expect(texts).toEqual(expect.arrayContaining(titles));
      }
    },
  );
});

import { describe, expect, test } from 'vitest';
import { allKinds } from '../../../src/core/kinds.js';
import { allRows } from '../../../src/sdk/v4/codes/index.js';
import { linksOfRow } from '../../../src/sdk/v4/codes/links.js';
import { languages, others, reference, slotsIn, textsIn, words } from './texts.js';

// English has a singular of its own; the other three have not.
const withoutSingular = (path: string) => !path.endsWith('_one');

const paths = (file: object) => textsIn(file).map(([path]) => path);

describe('every language has the same texts', () => {
  test.each(others)('%s has the texts of English, variants included, and in the same order', (language) => {
    expect(paths(words[language])).toEqual(paths(words.en).filter(withoutSingular));
  });

  test.each(languages)('%s has a title and a body for each kind, and for no others', (language) => {
    expect(Object.keys(words[language].kinds).sort()).toEqual([...allKinds].sort());
    for (const kind of allKinds) expect(words[language].kinds[kind]).toMatchObject(anyTitleAndBody());
  });

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

describe('every text is whole', () => {
  test.each(languages)('no text of %s is empty', (language) => {
    const texts = [...textsIn(words[language]), ...textsIn(reference[language])];
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test.each(others)('%s fills the slots that English fills', (language) => {
    const english = new Map(textsIn(words.en));
    for (const [path, text] of textsIn(words[language])) {
      expect([path, slotsIn(text)]).toEqual([path, slotsIn(english.get(path) ?? '')]);
    }
  });

  test.each(languages)('a variant of %s fills the slots of its plain text, but for the name', (language) => {
    const texts = new Map(textsIn(words[language]));
    for (const [path, text] of texts) {
      const plain = texts.get(path.replace(/_(camera|microphone|both|screen|system|dismissed|busy)$/, ''));
      if (plain !== undefined) expect([path, slotsIn(text)]).toEqual([path, slotsIn(plain)]);
    }
  });

  test.each(languages)('no slot of the reference of %s is left open', (language) => {
    expect(textsIn(reference[language]).filter(([, text]) => text.includes('{{'))).toEqual([]);
  });

  test.each(languages)('each device kind of %s has a title for every device', (language) => {
    const devices = ['camera', 'microphone', 'both', 'screen'];
    for (const kind of ['permission-denied', 'device-in-use', 'device-lost'] as const) {
      const texts = Object.keys(words[language].kinds[kind]);
      for (const device of devices)
        expect(texts).toEqual(expect.arrayContaining([`title_${device}`, `body_${device}`]));
    }
  });
});

function anyTitleAndBody() {
  return { title: expect.any(String), body: expect.any(String) };
}

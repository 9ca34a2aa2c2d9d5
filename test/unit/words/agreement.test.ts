import { describe, expect, test } from 'vitest';
import { allKinds, type Kind } from '../../../src/core/kinds.js';
import { pickVariant, type Texts } from '../../../src/i18n/variants.js';
import { asks, buttons } from './asks/index.js';
import { lengthOf, sentencesIn, TITLE } from './lengths.js';
import { mended, type Situation, situations } from './situations.js';
import { fill, spoken, type Voice } from './texts.js';

// A participant was told to join again above a button that tried again, to plug in the camera of a phone, and to contact a support that
// nobody offered. Here each text of each kind meets everything that can be true when it is shown.

/** What can be true, in the words of the variants. */
const tokens = [
  ...['camera', 'microphone', 'both', 'screen', 'named', 'audio', 'audience', 'phone', 'choice', 'support'],
  ...buttons,
];

// What is about a picture whatever the call: a screen, what others see of the whole, a broadcast, and a browser that cannot show it.
const aboutPictures: readonly Kind[] = [
  ...(['screen-share-cancelled', 'screen-share-failed', 'unsupported-device', 'unsupported-feature'] as const),
  ...(['cdn-start-failed', 'cdn-stop-failed', 'mix-start-failed', 'mix-stop-failed', 'remote-stream-gone'] as const),
];

const each = spoken.map(({ name, voice }) => [name, voice] as const);

describe.each(each)('what %s says', (_, voice) => {
  const { words, language } = voice;

  test('is short enough in every title, whatever is true', () => {
    const limit = TITLE[language === 'en' ? 'latin' : 'cjk'];
    const tooLong = (text: string) => lengthOf(fill(text, language)) > limit;
    expect(wrong((situation) => parts(voice, situation, ['title']).filter(tooLong))).toEqual([]);
  });

  test('is at most two sentences beneath a title, whichever of them meet', () => {
    expect(
      wrong((situation) => {
        const text = parts(voice, situation, ['body', 'ask']).join(' ');
        return sentencesIn(text) > 2 ? [text] : [];
      }),
    ).toEqual([]);
  });

  test.each(buttons)('asks for %s only where that button is there', (button) => {
    expect(
      wrong((situation) =>
        situation.actions.includes(button)
          ? []
          : said(voice, situation).filter((text) => asks[language][button].test(text)),
      ),
    ).toEqual([]);
  });

  test('quotes a button only where it is there', () => {
    const labels = Object.entries(words.actions).map(([key, label]) => [key.split('_')[0], label] as const);
    expect(
      wrong((situation) =>
        said(voice, situation).filter((text) =>
          quotedIn(text).some((quoted) => {
            const names = labels.filter(([, label]) => label === quoted).map(([name]) => name);
            return names.length > 0 && !situation.actions.some((action) => names.includes(action));
          }),
        ),
      ),
    ).toEqual([]);
  });

  test('speaks of another device only beside a list of them', () => {
    expect(
      wrong((situation) =>
        situation.hasChoice ? [] : said(voice, situation).filter((text) => asks[language].choice.test(text)),
      ),
    ).toEqual([]);
  });

  test('speaks of no plug and no cable on a phone', () => {
    expect(
      wrong((situation) =>
        situation.isPhone ? said(voice, situation).filter((text) => asks[language].plug.test(text)) : [],
      ),
    ).toEqual([]);
  });

  test('tells nobody in a call of voices that they are not seen, unless it is about a camera or a screen', () => {
    expect(
      wrong((situation) => {
        const { kind, device, call } = situation;
        const isSeen = call !== 'audio' || (device && device !== 'microphone') || aboutPictures.includes(kind);
        return isSeen ? [] : said(voice, situation).filter((text) => asks[language].seen.test(text));
      }),
    ).toEqual([]);
  });

  test('has no variant of what cannot be true', () => {
    const strange = variantsIn(words.kinds).filter(({ of }) => of.some((token) => !tokens.includes(token)));
    expect(strange.map(({ path }) => path)).toEqual([]);
  });

  test('has no two variants of the same', () => {
    const paths = variantsIn(words.kinds).map(({ kind, part, of }) => `${kind}.${part} ${[...of].sort().join(' ')}`);
    expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([]);
  });

  test('has no variant that is never said', () => {
    const said = new Set(
      allKinds.flatMap((kind) => {
        const texts: Texts = words.kinds[kind];
        const shown = (situations.get(kind) ?? []).flatMap((situation) =>
          (['title', 'body', 'ask'] as const).map((part) => pickVariant(texts, part, situation.tokens)),
        );
        return [...shown, ...mended.map((of) => pickVariant(texts, 'done', of))].map((key) => `${kind}.${key}`);
      }),
    );
    const silent = variantsIn(words.kinds).filter(({ path }) => !said.has(path));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});

test('what can be true is walked through', () => {
  expect([...situations.values()].flat().length).toBeGreaterThan(5_000);
  const met = new Set([...situations.values()].flat().flatMap((situation) => situation.tokens));
  expect([...met].sort()).toEqual([...tokens].sort());
});

/** What is wrong, each text once, with the first situation in which it is. */
function wrong(find: (situation: Situation) => readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const [kind, all] of situations) {
    for (const situation of all) {
      for (const text of find(situation)) {
        const name = `${kind}: ${text}`;
        if (!found.has(name)) found.set(name, `${name} (${situation.tokens.join(' ') || 'nothing in particular'})`);
      }
    }
  }
  return [...found.values()];
}

function said(voice: Voice, situation: Situation): readonly string[] {
  return parts(voice, situation, ['title', 'body', 'ask']);
}

function parts({ words }: Voice, { kind, tokens: of }: Situation, names: readonly string[]): readonly string[] {
  const texts: Texts = words.kinds[kind];
  return names.flatMap((name) => {
    const key = pickVariant(texts, name, of);
    return key === undefined ? [] : [String(texts[key])];
  });
}

/** The variants of all kinds but for plurals, which are i18next's. */
function variantsIn(kinds: Voice['words']['kinds']) {
  return allKinds.flatMap((kind) =>
    Object.keys(kinds[kind]).flatMap((key) => {
      const [part, ...of] = key.split('_');
      return of.some((token) => token === 'one' || token === 'other')
        ? []
        : [{ kind, part, of, path: `${kind}.${key}` }];
    }),
  );
}

function quotedIn(text: string): readonly string[] {
  return [...text.matchAll(/[“「‘](.+?)[”」’]/g)].map((match) => match[1] ?? '');
}

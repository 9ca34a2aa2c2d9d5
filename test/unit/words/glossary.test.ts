import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allTexts, breaking, participantTexts, type Text } from './texts.js';

// The glossary is written for people; this reads its tables, so that they cannot tell one thing and the texts another.

// Traditional Chinese has its words in its voice guide.
const others = ['zh', 'ja', 'ko'] as const;
const languages = ['en', ...others] as const;
type Language = (typeof languages)[number];

const glossary = readFileSync(new URL('../../../locales/GLOSSARY.md', import.meta.url), 'utf8');

interface Term {
  readonly en: string;
  readonly of: Readonly<Record<Language, readonly string[]>>;
}

const terms = tableUnder('## Terms').map(([en = '', zh = '', ja = '', ko = '']): Term => {
  const [words, ...others] = [en, zh, ja, ko].map((cell) => cell.split(' / '));
  return { en, of: { en: words ?? [], zh: others[0] ?? [], ja: others[1] ?? [], ko: others[2] ?? [] } };
});

// Of these no language may leave out or rename one that English names in the same text; the rest depend on how a language puts things.
const fixed = [
  ...['camera', 'microphone / mic', 'screen sharing', 'host', 'network', 'router', 'firewall', 'reload'],
  ...['system settings', 'sign in', 'account', 'live broadcast', 'role'],
];

describe('the words of the glossary are those of the texts', () => {
  test.each(fixed)('%s has one word in every language, in each text that names it', (en) => {
    const term = terms.find((one) => one.en === en);
    const named = participantTexts('en').filter(([, text]) => term?.of.en.some((word) => hasWord(text, word)));
    expect(named.length).toBeGreaterThan(0);
    for (const language of others) {
      const texts = new Map(participantTexts(language));
      const same = named.flatMap(([path]): Text[] => [[path, texts.get(path.replace(/_one$/, '_other')) ?? '']]);
      expect(breaking(same, (text) => !term?.of[language].some((word) => text.includes(word)))).toEqual([]);
    }
  });

  test.each(languages)('every term of %s is used', (language) => {
    const texts = participantTexts(language).map(([, text]) => text.toLowerCase());
    const unused = terms.filter(({ of }) => !of[language].some((word) => texts.some((text) => text.includes(word))));
    expect(unused.map(({ en }) => en)).toEqual([]);
  });

  test('相机 is the name of a setting, and of nothing else', () => {
    expect(breaking(allTexts('zh'), (text) => text.includes('相机'))).toEqual(['settings.camera_system: 相机']);
  });

  test('“mic” is for a button only', () => {
    expect(breaking(participantTexts('en'), (text) => hasWord(text, 'mic'))).toEqual([
      'actions.continue-without_microphone: Continue without mic',
    ]);
  });
});

describe.each(languages)('the words that are not ours are in no text of %s', (language) => {
  test('in none at all', () => {
    const words = notThese('In no text', language);
    expect(breaking(allTexts(language), (text) => words.some((word) => hasWord(text, word)))).toEqual([]);
  });

  test('in none for participants', () => {
    const words = notThese('To participants', language);
    expect(breaking(participantTexts(language), (text) => words.some((word) => hasWord(text, word)))).toEqual([]);
  });
});

test('the tables are read', () => {
  expect(terms.length).toBeGreaterThan(25);
  for (const { of } of terms) for (const language of languages) expect(of[language][0]).toBeTruthy();
  for (const language of languages) expect(notThese('To participants', language).length).toBeGreaterThan(5);
});

function notThese(heading: string, language: Language): readonly string[] {
  const row = tableUnder(heading).find(([name]) => name === language);
  return (row?.[1] ?? '').split(', ').filter(Boolean);
}

/** The rows of the first table after a line, without its head. */
function tableUnder(heading: string): readonly (readonly string[])[] {
  const after = glossary.slice(glossary.indexOf(`\n${heading}`) + 1).split('\n');
  const start = after.findIndex((line) => line.startsWith('|'));
  const end = after.findIndex((line, index) => index > start && !line.startsWith('|'));
  return after.slice(start + 2, end).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

// A word of English is a whole one; the others set no spaces between theirs.
function hasWord(text: string, word: string): boolean {
  return /^[a-z ]+$/i.test(word) ? new RegExp(`\\b${word}s?\\b`, 'i').test(text) : text.includes(word);
}

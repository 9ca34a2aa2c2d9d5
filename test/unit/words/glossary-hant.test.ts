import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { allTexts, breaking, participantTexts } from './texts.js';

// Traditional Chinese has tables of its own in the glossary; this reads them, so that they cannot tell one thing and the texts another.

const glossary = readFileSync(new URL('../../../locales/GLOSSARY.md', import.meta.url), 'utf8');
const [terms = [], unwanted = []] = tablesIn(glossary.slice(glossary.indexOf('\n## 繁體中文')));
const participants = participantTexts('zh-Hant');

describe('the words of Traditional Chinese', () => {
  test.each(terms)('%s is %s', (_, words = '') => {
    for (const word of words.split(' / ')) expect(participants.some(([, text]) => text.includes(word))).toBe(true);
  });

  test('相機 is the name of a setting, and of nothing else', () => {
    expect(breaking(participants, (text) => text.includes('相機'))).toEqual([
      'settings.camera_system: 相機',
      'settings.camera_maker: 相機',
    ]);
  });

  test.each([
    ['anybody', allTexts('zh-Hant')],
    ['participants', participants],
  ] as const)('that are not for %s are nowhere', (whom, texts) => {
    const words = unwanted.find(([name]) => name === whom)?.[1]?.split(', ') ?? [];
    expect(words.length).toBeGreaterThan(10);
    expect(breaking(texts, (text) => words.some((word) => text.includes(word)))).toEqual([]);
  });
});

/** The rows of each table, without its head. */
function tablesIn(text: string): readonly (readonly (readonly string[])[])[] {
  return text
    .split(/\n\n/)
    .filter((block) => block.startsWith('|'))
    .map((block) => block.trim().split('\n').slice(2).map(cellsOf));
}

function cellsOf(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

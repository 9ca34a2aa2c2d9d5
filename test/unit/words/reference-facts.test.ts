import { describe, expect, test } from 'vitest';
import { allRows } from '../../../src/sdk/v4/codes/index.js';
import { linkFor, links } from '../../../src/sdk/v4/codes/links.js';
import { type Fact, facts } from './reference-facts.js';
import { type Language, languages, reference } from './texts.js';

// A fact of the documents that is missing in a language is a defect. Some rows are known to the Chinese documents alone, others to
// the Japanese, Korean and English ones: a developer of any language finds them all.

describe.each(languages)('the reference of %s', (language) => {
  test.each(allRows)('says of $group/$id what the documents say', ({ group, id }) => {
    const row = reference[language][group][id];
    const text = Object.values(row ?? {}).join('\n');
    const wanted: readonly Fact[] = (facts[group] as Record<string, readonly Fact[]>)[id] ?? [];
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((fact) => !isSaid(fact, text, language))).toEqual([]);
  });

  test('has a history where a code came, went or was told otherwise', () => {
    const dated = allRows.filter(({ group, id }) => reference[language][group][id]?.history !== undefined);
    expect(dated.map(({ id }) => id).sort()).toEqual(
      [
        ...['CLIENT_BANNED', 'ICE_TRANSPORT_ERROR', 'INITIALIZE_FAILED'],
        ...['REMOTE_STREAM_NOT_EXIST', 'SIGNAL_CHANNEL_ERROR', '-10016'],
      ].sort(),
    );
  });

  test('says what it means, why, and what to check, each in a sentence or more', () => {
    for (const { group, id } of allRows) {
      const { meaning, cause, check } = reference[language][group][id] ?? {};
      for (const text of [meaning, cause, check]) expect(text, `${group}/${id}`).toMatch(/.{4,}[。.]$/s);
    }
  });
});

test('a page in the language’s own edition is chosen where there is one', () => {
  for (const language of languages) {
    for (const [id, page] of Object.entries(links)) {
      const own = (page as Partial<Record<Language, string>>)[language];
      if (own) expect(linkFor(id as keyof typeof links, language)).toBe(own);
    }
  }
});

function isSaid(fact: Fact, text: string, language: Language): boolean {
  if (typeof fact !== 'string') return fact[language].test(text);
  // A number or a name by itself: 4 is not said by 4099.
  const escaped = fact.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const before = /^[-\w]/.test(fact) ? '(?<![\\w-])' : '';
  const after = /[\w]$/.test(fact) ? '(?!\\w|[.-]\\d)' : '';
  return new RegExp(before + escaped + after).test(text);
}

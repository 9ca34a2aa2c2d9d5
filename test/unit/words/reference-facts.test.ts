import { describe, expect, test } from 'vitest';
import { allRows } from '../../../src/sdk/v4/codes/index.js';
import { linkFor, links } from '../../../src/sdk/v4/codes/links.js';
import { simplified } from './facts/simplified.js';
import { type RowFacts, withinSentence } from './facts/thing.js';
import { facts, missingFacts } from './reference-facts.js';
import { type Language, languages, reference } from './texts.js';

// A fact that one language tells and another does not is a defect. Some rows are known to the Chinese documents alone, others to the
// Japanese, Korean and English ones: a developer of any language finds them all.

describe.each(languages)('the reference of %s', (language) => {
  test.each(allRows)('says of $group/$id what the documents say', ({ group, id }) => {
    const row = reference[language][group][id];
    const text = Object.values(row ?? {}).join('\n');
    const wanted = (facts[group] as Record<string, RowFacts>)[id] ?? [];
    expect(wanted.length).toBeGreaterThan(0);
    expect(missingFacts(wanted, text, language)).toEqual([]);
  });

  // A few rows mean nearly the same, such as the internal errors. More of them: a pattern has become so wide that it tells nothing.
  test('says of one row what is not said of another', () => {
    const read = language === 'zh-Hant' ? 'zh' : language;
    const texts = allRows
      .map(({ group, id }) => Object.values(reference[language][group][id] ?? {}).join('\n'))
      .map((text) => (language === 'zh-Hant' ? simplified(text) : text));
    const told = allRows.flatMap(({ group, id }, row) => {
      const wanted = (facts[group] as Record<string, RowFacts>)[id] ?? [];
      return texts.filter((text) => text !== texts[row] && missingFacts(wanted, text, read).length === 0);
    });
    expect(told.length / allRows.length ** 2).toBeLessThan(0.01);
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

describe('a fact that is left out is noticed by its name', () => {
  test.each([
    [
      'ja',
      facts.sdk.INVALID_PARAMETER,
      '渡した引数の型と値を、APIの説明と照らし合わせてください。',
      ['synchronous', 'rejection'],
    ],
    [
      'ja',
      facts.account['70051'],
      'TLSアカウントサポート（QQ 3268519604）またはサポート窓口に連絡してください。',
      ['blocked', 'doNotRetry'],
    ],
    [
      'ko',
      facts.account['70114'],
      '보안상의 이유로 이 계정의 요청이 제한되었습니다. 고객센터로 문의하십시오.',
      ['doNotRetry'],
    ],
    ['zh', facts.banned.banned, '帐号管理员调用服务端 API，把该用户移出了房间。', ['doNotRejoin']],
    ['zh-Hant', facts.banned.banned, '帳號管理員呼叫伺服器端 API，將該使用者移出房間。', ['doNotRejoin']],
    ['en', facts.room['-10020'], 'The server timed out.', ['retry']],
  ] as const)('%s', (language, wanted, text, missing) => {
    expect(missingFacts(wanted, text, language)).toEqual(missing);
  });

  test('a number inside another one does not tell it', () => {
    expect(missingFacts(['4', '500', '-8', 'publish'], '4099, 16500, 100-8, publish()', 'en')).toEqual([
      '4',
      '500',
      '-8',
    ]);
  });

  test('the dot of a method does not end a sentence, another one does', () => {
    const { enterAgain } = { enterAgain: { en: withinSentence(/call[^.]*again/), zh: /再/, ja: /再/, ko: /다시/ } };
    expect(missingFacts([{ enterAgain }], 'Now call client.join again.', 'en')).toEqual([]);
    expect(missingFacts([{ enterAgain }], 'Now call it. Then wait again.', 'en')).toEqual(['enterAgain']);
  });
});

test('Traditional Chinese is compared in the words of the mainland', () => {
  expect(simplified('請檢查瀏覽器、伺服器與網路的連接埠設定')).toBe('请检查浏览器、服务器与网络的端口配置');
});

import { describe, expect, test } from 'vitest';
import {
  likenessTo,
  MARGIN,
  readStored,
  SHORTEST,
  sentencesOf,
  storedOf,
  TOO_LIKE,
} from '../../../scripts/sentences.mjs';
import { simplified } from './facts/simplified.js';
import alikeEn from './fixtures/alike/en.json';
import alikeJa from './fixtures/alike/ja.json';
import alikeKo from './fixtures/alike/ko.json';
import alikeZh from './fixtures/alike/zh.json';
import alikeHant from './fixtures/alike/zh-Hant.json';
import stored from './fixtures/document-hashes.json';
import { allTexts, type Language, languages } from './texts.js';

// The facts are the documents', the sentences are ours. The documents are not in the repository, hashes of their sentences are.

/** What is too short or too technical to be said otherwise, and why. */
const alike: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: alikeEn,
  zh: alikeZh,
  ja: alikeJa,
  ko: alikeKo,
  'zh-Hant': alikeHant,
};

describe.each(languages)('no sentence of %s is like one of the documents', (language) => {
  const allowed = alike[language];

  test('but for those that stand on the list', () => {
    const { limit } = comparisonIn(language);
    const unlisted = likeIn(language).filter(({ text, likeness }) => likeness >= limit && allowed[text] === undefined);
    expect(unlisted.map(({ path, text, likeness }) => `${path}: ${text} (${likeness.toFixed(2)})`)).toEqual([]);
  });

  test('and the list has none that is not needed, each with its reason', () => {
    const needed = new Set(likeIn(language).map(({ text }) => text));
    expect(Object.keys(allowed).filter((text) => !needed.has(text))).toEqual([]);
    for (const reason of Object.values(allowed)) expect(reason).toMatch(/\w{3,} \w+/);
  });
});

// Sentences that stood in our reference once, some words away from those of the documents.
describe('what was too like once would be noticed now', () => {
  test.each([
    ['zh', '该 sdkAppId 和帐号类型没有对应的验证方式。'],
    ['zh', '服务端取到的公钥长度为 0。'],
    ['zh', '服务内部验证第三方票据没有通过。'],
    ['zh', '发起操作的帐号不是 App 管理员。'],
    ['zh', '没有传入 roomId，或者传入的 roomId 不符合规范。'],
    ['zh', '告知用户：不授权摄像头或麦克风，就无法进行音视频通话。'],
    ['zh', '主要是用户侧的 UDP 端口不通，可能被电脑防火墙或路由器防火墙限制。'],
    ['zh', '如果是重新上传的，等 10 分钟后再试。'],
    ['ja', 'このsdkAppIdとアカウントタイプに対応する検証方法が見つかりません。'],
    ['ja', '内部チケットの検証に失敗しました。'],
    ['ja', 'チケットの期限が切れているため、検証に失敗しました。'],
    ['ja', 'OS上のハードウェア、ブラウザ、またはWebページで発生したエラーが原因です。'],
    ['ko', '공개키가 업로드되어 있는지 확인하십시오.'],
    ['ko', '티켓이 만료되어 검증에 실패했습니다.'],
    ['ko', 'roomId가 전달되지 않았거나 규격에 맞지 않습니다.'],
    ['ko', '요청한 종류의 미디어(오디오, 비디오 또는 화면 공유)를 찾지 못했습니다.'],
    ['en', 'Check whether the ticket (the userSig) is correct, and try again after 1 minute.'],
    ['en', 'No way of verification exists for this sdkAppId and this account type.'],
    ['en', 'The browser could not get the requested camera or microphone.'],
  ] as const)('%s: %s', (language, text) => {
    const { sentencesIn, likenessOf, limit } = comparisonIn(language);
    expect(Math.max(...sentencesIn(text).map(likenessOf))).toBeGreaterThanOrEqual(limit);
  });
});

describe('what is compared', () => {
  const document = '70017 Account system The ticket of a third party was checked, and nobody answered. Try again.';
  const documents = readStored(storedOf(sentencesOf(document, 'en')));
  const likenessOf = likenessTo(sentencesOf(document, 'en'), documents);
  const mostOf = (text: string) => Math.max(0, ...sentencesOf(text, 'en').map(likenessOf));

  test('a sentence however it is set, without the number before it', () => {
    expect(mostOf('The ticket of a `third party` was checked,\u00a0and **nobody** answered!')).toBe(1);
  });

  test('half of a sentence, and one with a word more or less', () => {
    expect(mostOf('Then nobody was asked. The ticket of a third party was checked, but too late.')).toBe(1);
    expect(mostOf('The ticket of some third party was checked and somehow nobody has answered.')).toBeGreaterThan(0.6);
  });

  test('not what other words tell', () => {
    expect(mostOf('A check of third-party tickets got no reply.')).toBeLessThan(0.4);
  });

  test('not names, numbers and addresses, and nothing shorter than a sentence', () => {
    expect(sentencesOf('`client.join()`, -10018, https://example.org/NotAllowedError', 'en')).toEqual([]);
    expect(mostOf('Try again.')).toBe(0);
    expect('Try again'.length).toBeLessThan(SHORTEST);
  });

  test('the documents of every language, kept as hashes that tell little', () => {
    for (const { equal, alike: runs } of Object.values(stored)) {
      expect(equal.length).toBeGreaterThan(100);
      expect(runs.length).toBeGreaterThan(100);
      for (const hash of equal) expect(hash).toHaveLength(4);
    }
  });
});

const comparisonIn = memo(compare);

const likeIn = memo((language) => {
  const { sentencesIn, likenessOf, limit } = comparisonIn(language);
  return allTexts(language)
    .flatMap(([path, text]) => sentencesIn(text).map((sentence) => ({ path, text: sentence.text, sentence })))
    .map(({ path, text, sentence }) => ({ path, text, likeness: likenessOf(sentence) }))
    .filter(({ likeness }) => likeness >= limit - MARGIN);
});

function compare(language: Language) {
  const isTraditional = language === 'zh-Hant';
  const known = language === 'zh-Hant' ? 'zh' : language;
  const sentencesIn = (text: string) =>
    sentencesOf(text, known).map((sentence) => ({
      ...(isTraditional ? (sentencesOf(simplified(sentence.text), known)[0] ?? sentence) : sentence),
      text: sentence.text,
    }));
  const ours = allTexts(language).flatMap(([, text]) => sentencesIn(text));
  const unique = [...new Map(ours.map((sentence) => [sentence.equal, sentence])).values()];
  const likenessOf = likenessTo(unique, readStored(stored[known]));
  return { sentencesIn, likenessOf, limit: TOO_LIKE[known] };
}

function memo<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const one = made.get(language) ?? make(language);
    made.set(language, one);
    return one;
  };
}

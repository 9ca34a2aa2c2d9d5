import { describe, expect, test } from 'vitest';
import { allRows } from '../../../src/sdk/v4/codes/index.js';
import { breaking, fill, languages, others, participantTexts, reference, textsIn, words } from './texts.js';

// Words of the SDK, of networks and of programming; whoever only wants to call does not know them. No blame and no begging either.
const inAnyLanguage =
  /\b(user ?sig|sdp|rtc|webrtc|trtc|publish\w*|unpublish\w*|subscri\w*|web ?sockets?|tokens?|exceptions?|streams?|streaming|codecs?|h\.?264|api|sdk|cdn|udp|tcp|stun|turn server|nat|dtls|peers?|signall?ing|tracks?|getusermedia|sdkappid|roomid|userid|privatemapkey|timeouts?|payload|socket|server|client|backend|null|undefined|uin|acctype|transcod\w*|bitrate)\b/i;

const forbidden = {
  en: /\b(please|invalid|illegal|fatal|aborted?|kick(ed)?|ban(ned)?|(?<!went )wrong\w*|your fault|exception|parameters?|ticket|oops|sorry|code)\b/i,
  zh: /推流|拉流|混流|码流|视频流|音频流|远端流|本地流|媒体流|订阅|信令|令牌|票据|套接字|错误码|编码|解码|转码|接口$|参数|签名|鉴权|服务端|服务器|客户端|打洞|采集|抛出|回调|非法|无效|踢出|抱歉|轨道|网页套接字|欠费/,
  'zh-Hant':
    /推流|拉流|混流|位元流|視訊流|音訊流|遠端流|本地流|媒體流|訂閱|信令|權杖|票證|通訊端|錯誤碼|編碼|解碼|轉碼|介面$|參數|簽章|簽名|鑑權|伺服器|用戶端|打洞|擷取|拋出|回呼|非法|無效|踢出|抱歉|軌道|欠費/,
  ja: /トークン|ストリーム|パブリッシュ|サブスク|ソケット|シグナリング|コーデック|エンコード|デコード|例外|署名|パラメータ|プッシュ|チャネル|タイムアウト|サーバー?|クライアント|エラーコード|コード|アイス|トラック|不正|無効|強制|申し訳|恐れ入り/,
  ko: /토큰|스트림|스트리밍|퍼블리시|게시|구독|소켓|시그널|신호|예외|코덱|인코딩|디코딩|매개변수|파라미터|서명|푸시|트랙|타임아웃|서버|클라이언트|오류 코드|잘못|불법|강제|무효|죄송|아이스/,
} as const;

describe.each(languages)('a participant of %s needs no knowledge of the SDK', (language) => {
  const texts = participantTexts(language).map(([path, text]) => [path, fill(text, language)] as const);

  test('no words of the SDK', () => {
    expect(breaking(texts, (text) => inAnyLanguage.test(text) || /\bICE\b/.test(text))).toEqual([]);
  });

  test('no words of the trade in its own letters, no blame, no begging', () => {
    expect(breaking(texts, (text) => forbidden[language].test(text))).toEqual([]);
  });

  test('no numbers of codes and no names of errors', () => {
    const names = allRows.filter(({ group }) => group === 'sdk' || group === 'media').map(({ id }) => id);
    const isNamed = (text: string) => names.some((name) => name !== 'UNKNOWN' && text.includes(name));
    expect(breaking(texts, (text) => /\d{4}|0x/i.test(text) || isNamed(text))).toEqual([]);
  });
});

// aA is what a button of older versions of Safari says.
const names = ['aA', 'Chrome', 'Edge', 'Firefox', 'Safari', 'Wi-Fi', 'VPN', 'https', 'Mac', 'Windows'];
// zh: Apple and Android leave App as it is. ja: so Apple writes Webサイト. ko: the cross beside a blocked device.
const namesIn = { zh: ['App'], 'zh-Hant': ['App'], ja: ['Web'], ko: ['X'] } as const;

describe.each(others)('nothing of %s is left in English', (language) => {
  test('participants read no English words', () => {
    const allowed = new Set<string>([...names, ...namesIn[language], 'F8']);
    const texts = participantTexts(language).map(([path, text]) => [path, fill(text, language)] as const);
    const english = (text: string) =>
      (text.replace(/\{\{\w+\}\}/g, '').match(/[A-Za-z][\w-]*/g) ?? []).filter((word) => !allowed.has(word));
    expect(breaking(texts, (text) => english(text).length > 0)).toEqual([]);
  });

  test('developers read English only for names, and for what a message or a screen says', () => {
    const quoted = [
      'add user failed',
      'user signature',
      'response code is',
      'Application Info',
      'TRTC Web SDK',
      'previous publish() is ongoing, please avoid repeated calls',
      'duplicate main stream publishing, please unpublish your prev main stream and then re-publish',
    ];
    const texts = textsIn(reference[language]).map(([path, text]) => {
      const rest = quoted.reduce((left, phrase) => left.replace(phrase, ''), text);
      return [path, rest.replace(/\(\{.*?\}\)/g, '')] as const;
    });
    expect(breaking(texts, (text) => /[a-z]+ [a-z]+ [a-z]+/i.test(text))).toEqual([]);
    const own = {
      zh: /\p{Script=Han}/u,
      'zh-Hant': /\p{Script=Han}/u,
      ja: /[\p{Script=Hiragana}]/u,
      ko: /\p{Script=Hangul}/u,
    }[language];
    expect(breaking(texts, (text) => !own.test(text))).toEqual([]);
  });

  test('no text is that of English', () => {
    const alike = [
      ...['labels.times', 'labels.severity', 'labels.sentences', 'announcements.condition'],
      ...['details.link_local-stream-initialize', 'drawing.safari'],
    ];
    const english = new Map(textsIn(words.en));
    const texts = textsIn(words[language]).filter(([path]) => !alike.includes(path) && path !== 'settings.quoted');
    expect(breaking(texts, (text, path) => english.get(path) === text)).toEqual([]);
  });
});

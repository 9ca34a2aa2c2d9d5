import type { GuideId } from './guide-ids.js';

/** A system as far as the guides tell systems apart. */
export type System = 'ios' | 'android' | 'harmonyos' | 'macos' | 'windows' | 'linux';

// The first that fits: an app may name others too, of whose parts it is made (Alipay names UC, QQ names QQ Browser).
const apps: readonly (readonly [GuideId, RegExp])[] = [
  ['feishu', /\b(?:Lark|Feishu)\//],
  ['dingtalk', /\bDingTalk[/(]/],
  ['alipay', /\bAlipayClient\//],
  // WeCom calls itself WeChat as well, and its menu has other words.
  ['in-app', /\bwxwork\//],
  ['wechat', /\bMicroMessenger\//],
  ['qq', /\bQQ\/\d/],
  ['kakaotalk', /\bKAKAOTALK\b/],
  ['naver', /\bNAVER\(/],
  ['line', /\bLine\/\d/],
  ['in-app', /\b(?:FBAN|FBAV|FB_IAB|Instagram|Barcelona|Twitter(?:Android| for)|LinkedInApp|Snapchat|Pinterest)\b/],
  ['in-app', /\b(?:Slack|TeamsMobile|Teams|Telegram-Android|DaumApps|KAKAOSTORY|BAND)(?=[/\-_ ]|$)/],
  ['in-app', /\b(?:Weibo|xhsdiscover|XiaoHongShu|BytedanceWebview|aweme|musical_ly|trill|douyin)(?=[/_ ]|$)/i],
  // UC is a browser, and has a part of Taobao's.
  ['in-app', /\bAliApp\((?!TUnionSDK)/],
];

// Browsers of the makers of phones and of search engines. QQ Browser lends its engine to apps, which then say TBS.
const makersBrowsers =
  /\b(?:UCBrowser|Quark|HuaweiBrowser|HonorBrowser|MiuiBrowser|HeyTapBrowser|OppoBrowser|VivoBrowser|OnePlusBrowser|MZBrowser|baiduboxapp|baidubrowser|SogouMobileBrowser)\b|\bMQQBrowser\/(?!\S+ TBS\/)/i;

/** Whether it is UC, in which no permission helps: calls are not for it. */
export function isUC(userAgent: string): boolean {
  return /\bUCBrowser\//.test(userAgent);
}

/** Whether it is a browser of Android or HarmonyOS with a menu of its own, which no guide can know. */
export function isMakersBrowser(userAgent: string): boolean {
  return makersBrowsers.test(userAgent);
}

/** The guide of the app that shows the page; undefined in a browser. */
export function findApp(userAgent: string, system: System): GuideId | undefined {
  const known = apps.find(([, pattern]) => pattern.test(userAgent));
  if (known) return known[0];
  return !isMakersBrowser(userAgent) && isWebView(userAgent, system) ? 'in-app' : undefined;
}

function isWebView(userAgent: string, system: System): boolean {
  switch (system) {
    case 'ios':
      return !/Safari\//.test(userAgent);
    case 'android':
      return /; wv\)|Version\/4\.0 Chrome\//.test(userAgent);
    case 'harmonyos':
      return /\((?:Phone|Tablet);/.test(userAgent);
    default:
      return false;
  }
}

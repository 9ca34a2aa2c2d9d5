import type { Surroundings } from '../../src/core/host.js';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0';
const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const android = 'Mozilla/5.0 (Linux; Android 14; Pixel 8)';
const webView = 'AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/138.0.0.0';
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

function desk(userAgent: string): Surroundings {
  return { userAgent, maxTouchPoints: 0 };
}

function touched(userAgent: string): Surroundings {
  return { userAgent, maxTouchPoints: 5 };
}

/** What browsers say of themselves. */
export const browsers = {
  chromeOnWindows: desk(`${windows} ${chrome} Safari/537.36`),
  chromeOnLinux: desk(`Mozilla/5.0 (X11; Linux x86_64) ${chrome} Safari/537.36`),
  edgeOnWindows: desk(`${windows} ${chrome} Safari/537.36 Edg/138.0.0.0`),
  firefoxOnWindows: desk('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'),
  safariOnMac: desk(
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
  ),
  chromeOnAndroid: touched(`${android} ${chrome} Mobile Safari/537.36`),
  samsungInternet: touched(
    'Mozilla/5.0 (Linux; Android 14; SAMSUNG SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36',
  ),
  firefoxOnAndroid: touched('Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0'),
  safariOnIPhone: touched(`${iphone} Version/18.1 Mobile/15E148 Safari/604.1`),
  chromeOnIPhone: touched(`${iphone} CriOS/138.0.0.0 Mobile/15E148 Safari/604.1`),
  safariOnOldIPhone: touched(
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
  ),
  chromeOnOldIPhone: touched(
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/126.0.6478.153 Mobile/15E148 Safari/604.1',
  ),
  /** It calls itself a Mac and does not tell its version. */
  chromeOnIPad: touched(
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/138 Version/11.1.1 Safari/605.1.15',
  ),
  safariOnIPad: touched(
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15',
  ),
  edgeOnAndroid: touched(`${android} ${chrome} Mobile Safari/537.36 EdgA/138.0.0.0`),
  uc: touched(
    `Mozilla/5.0 (Linux; U; Android 12; en-US; SM-A515F Build/SP1A.210812.016) ${webView} UCBrowser/15.5.5.1312 Mobile Safari/537.36`,
  ),
  xiaomi: touched(
    `Mozilla/5.0 (Linux; U; Android 15; zh-cn; 24129PN74C Build/AQ3A.240829.003) ${webView} Mobile Safari/537.36 XiaoMi/MiuiBrowser/20.2.60828`,
  ),
  weChat: touched(
    `Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) ${webView} Mobile Safari/537.36 XWEB/1380045 MMWEBSDK/20250201 MicroMessenger/8.0.61.2880(0x28003D34) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64`,
  ),
  qq: touched(`${iphone} Mobile/15E148 QQ/9.1.60.614 V1_IPH_SQ_9.1.60_1_APP_A Core/WKWebView NetType/WIFI`),
  feishu: touched(`${iphone} Version/18.1 Mobile/15E148 Safari/604.1 Lark/7.45.6 LarkLocale/zh_CN ChannelName/Feishu`),
  dingTalk: touched(
    `${iphone} Mobile/15E148 AliApp(DingTalk/7.6.50) com.laiwang.DingTalk/44236542 language/zh-Hans-CN`,
  ),
  alipay: touched(
    `${iphone} Mobile/15E148 ChannelId(8) AliApp(AP/10.7.60.6000) Nebula WK AlipayClient/10.7.60.6000 Language/zh-Hans`,
  ),
  kakaoTalk: touched(
    `Mozilla/5.0 (Linux; Android 14; SM-S921N; wv) ${webView} Mobile Safari/537.36 KAKAOTALK/25.8.0 (INAPP)`,
  ),
  naver: touched(`${iphone} Mobile/15E148 Safari/604.1 NAVER(inapp; search; 2000; 12.15.0; 16PRO)`),
  line: touched(`Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) ${webView} Mobile Safari/537.36 Line/15.12.0/IAB`),
  instagram: touched(`${iphone} Mobile/15E148 Instagram 387.0.0.28.96 (iPhone16,2; iOS 18_1; en_US; en; scale=3.00)`),
  unknown: desk('Something/1.0'),
} as const;

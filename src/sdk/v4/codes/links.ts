/** The editions of one page. At least the English or the Chinese one is there; an edition that no document names is left out. */
type PageEditions = { readonly ja?: string; readonly ko?: string } & (
  | { readonly en: string; readonly zh?: string }
  | { readonly en?: undefined; readonly zh: string }
);

/**
 * The official pages that the five documents of the SDK name, by language edition. Every address stands in one of them, letter for letter.
 * The addresses on intl.cloud.tencent.com and console.cloud.tencent.com carry no language; the English and the Korean document
 * both use them as they are, so they stand under `en`. The Japanese document prints no address.
 */
export const links = {
  // Environment and device check before a call.
  'browser-support': {
    en: 'https://web.sdk.qcloud.com/trtc/webrtc/doc/en/tutorial-23-advanced-support-detection.html',
    zh: 'https://web.sdk.qcloud.com/trtc/webrtc/doc/zh-cn/tutorial-23-advanced-support-detection.html',
  },
  // INITIALIZE_FAILED and the names of DOMExceptions under it.
  initialize: {
    en: 'https://web.sdk.qcloud.com/trtc/webrtc/doc/en/module-ErrorCode.html#.INITIALIZE_FAILED',
    zh: 'https://web.sdk.qcloud.com/trtc/webrtc/doc/zh-cn/module-ErrorCode.html#.INITIALIZE_FAILED',
  },
  // The method itself, which the retry after 16452 calls.
  'local-stream-initialize': {
    zh: 'https://web.sdk.qcloud.com/trtc/webrtc/doc/zh-cn/LocalStream.html#initialize',
  },
  // Suggestions for restricted autoplay. The English and the Korean document lead to the Chinese page, too.
  autoplay: {
    zh: 'https://web.sdk.qcloud.com/trtc/webrtc/doc/zh-cn/tutorial-21-advanced-auto-play-policy.html',
  },
  // The policy of the browser behind it.
  'autoplay-policy': {
    en: 'https://developers.google.com/web/updates/2017/09/autoplay-policy-changes',
  },
  // One page bears the account errors and the room entry errors.
  'account-errors': {
    en: 'https://intl.cloud.tencent.com/document/product/647/41665',
  },
  'port-allowlist': {
    en: 'https://intl.cloud.tencent.com/document/product/647/35164',
  },
  'advanced-permission': {
    en: 'https://intl.cloud.tencent.com/document/product/647/35157',
  },
  console: {
    en: 'https://console.cloud.tencent.com/trtc',
  },
  // Customer support, which the Korean document names where the Chinese ones give a QQ number.
  support: {
    en: 'https://intl.cloud.tencent.com/contact-us',
  },
} as const satisfies Record<string, PageEditions>;

/** The short name of an official page: `'port-allowlist'`. */
export type LinkId = keyof typeof links;

/**
 * The pages that help with a row, the most helpful first, by `<group>/<id>` (`'room/-10018'`). A row without an official page is not listed.
 * Source: the documents' text on that row; for the rows of `media`, their text under INITIALIZE_FAILED.
 */
export const linksOfRow: { readonly [rowId: string]: readonly LinkId[] } = {
  'sdk/NOT_SUPPORTED': ['browser-support'],
  'sdk/DEVICE_NOT_FOUND': ['browser-support'],
  'sdk/INITIALIZE_FAILED': ['initialize'],
  'sdk/SIGNAL_CHANNEL_SETUP_FAILED': ['account-errors'],
  'sdk/ICE_TRANSPORT_ERROR': ['port-allowlist'],
  'sdk/JOIN_ROOM_FAILED': ['account-errors'],
  'sdk/PLAY_NOT_ALLOWED': ['autoplay', 'autoplay-policy'],
  'sdk/DEVICE_AUTO_RECOVER_FAILED': ['local-stream-initialize'],
  'sdk/API_CALL_TIMEOUT': ['port-allowlist'],
  'account/70017': ['support'],
  'account/70051': ['support'],
  'account/70169': ['support'],
  'account/70201': ['support'],
  'account/70202': ['support'],
  'account/70203': ['support'],
  'account/70212': ['support'],
  'account/70213': ['support'],
  'account/70225': ['support'],
  'account/70231': ['support'],
  'account/70308': ['support'],
  'account/70348': ['support'],
  'account/70362': ['support'],
  'room/-102010': ['advanced-permission'],
  'room/-100013': ['console'],
  'room/-100006': ['advanced-permission'],
  'room/-10019': ['advanced-permission'],
  'room/-10018': ['advanced-permission'],
  'room/10006': ['console'],
  'media/NotFoundError': ['initialize', 'browser-support'],
  'media/NotAllowedError': ['initialize'],
  'media/NotReadableError': ['initialize'],
  'media/OverconstrainedError': ['initialize'],
  'media/AbortError': ['initialize', 'browser-support'],
  'message/ice-dtls-failed': ['port-allowlist'],
  'message/no-ice-candidate': ['port-allowlist'],
};

/**
 * The address of a page in a language (any BCP 47 tag; its first part decides), else the English edition, else the Chinese one.
 * Source: `links`.
 */
export function linkFor(id: LinkId, language: string): string {
  const page: PageEditions = links[id];
  const wanted = language.toLowerCase().split('-')[0];
  const own = Object.entries(page).find(([edition]) => edition === wanted)?.[1];
  if (own !== undefined) return own;
  return page.en === undefined ? page.zh : page.en;
}

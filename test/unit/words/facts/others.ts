import * as all from './shared.js';
import { type GroupFacts, thing } from './thing.js';

const { allowlist, browser, checkBeforeRoom, firewall, retry, screen, system, timeout, unknownCause } = all;
const { reload, enterAgain, mediaChannel, sameUserId, admin, serverApi, doNotRejoin, anotherNetwork } = all;

const audio = thing(/audio|voice/i, /音频|语音/, /音声/, /오디오|음성/);
const busy = thing(/retr/i, /重试/, /再試行|試み/, /재시도|다시 시도/);
const callAgain = thing(
  /\bcall[^.]*\bagain|publish[^.]*again/i,
  /(再次|重新)(调用|推流|发布)/,
  /もう一度|再度|呼び直/,
  /다시 호출/,
);
const cancelled = thing(
  /(cancel|clos|dismiss)[^.]*screen|screen[^.]*(cancel|clos|dismiss)|picker/i,
  /取消屏幕(分享|共享)|屏幕(分享|共享)[^。]*取消/,
  /画面共有[^。]*(キャンセル|取り消|取りやめ|やめ)|(キャンセル|取り消)[^。]*画面共有/,
  /화면 공유[^.]*취소|취소[^.]*화면 공유/,
);
const closed = thing(/(closed|dismissed|disbanded|dissolved)/i, /解散/, /解散/, /해산/);
const connected = thing(/(connect|set up|establish|reach|made)/i, /建立|连接/, /確立|接続/, /연결|만들지/);
const disconnected = thing(/(cut|lost|disconnect|dropped|broke)/i, /断开|中断/, /切断|途切れ/, /끊/);
const elsewhere = thing(/tab|device|elsewhere/i, /标签页|设备/, /タブ|端末|デバイス/, /탭|기기|브라우저/);
const first = thing(/first|before/i, /先/, /先に|まず/, /먼저/);
const firefox = thing(/Firefox/, /Firefox/, /Firefox/, /Firefox/);
const granted = thing(/granted|allowed|permission/i, /授权/, /許可/, /허용|권한/);
const hardware = thing(/hardware/i, /硬件/, /ハードウェア/, /하드웨어/);
const listed = thing(/\blist/i, /列表/, /一覧|リスト/, /목록/);
const devices = thing(
  /TRTC\.get(Devices|Cameras)/,
  /TRTC\.get(Devices|Cameras)/,
  /TRTC\.get(Devices|Cameras)/,
  /TRTC\.get(Devices|Cameras)/,
);
const noCall = thing(
  /no[^.]*\bcall|call[^.]*(impossible|not possible)/i,
  /(无法|不能)[^。]*通话/,
  /通話[^。]*(できない|できません)/,
  /통화를 할 수 없/,
);
const noDevice = thing(
  /no (device|camera|microphone|such)|without a camera|(is|was) not (there|found)/i,
  /找不到|没有(对应|摄像头|麦克风)/,
  /見つかりません|ありません|ない/,
  /찾지 못|없/,
);
const nonEmpty = thing(
  /non-empty|not empty|must not be empty/i,
  /非空|不为空|不能为空/,
  /空でない|空ではな/,
  /비어 있지 않/,
);
const notReachable = thing(
  /(cannot|could not)[^.]*(be )?(open|access|reach|use)|unavailable|not accessible/i,
  /无法(访问|使用|打开)/,
  /(アクセス|使用|利用)できません|使えない|開けません/,
  /(접근|사용|액세스|열)[^.]{0,4}수 없/,
);
const once = thing(
  /(while|already|still|ongoing|earlier)/i,
  /(还没有结束|已经处于|进行中|前一次|尚未完成)/,
  /(終わらないうち|すでに|処理中|前の)/,
  /(끝나기 전|이미|진행 중)/,
);
const ownUserId = thing(
  /userId of (its|their|his|her) own|unique userId|own userId/i,
  /唯一的? ?userId|不同的 userId/,
  /一意の ?userId|別々の ?userId|異なる ?userId/,
  /고유한 userId|서로 다른 userId/,
);
const page = thing(/page/i, /网页|页面/, /ページ/, /페이지/);
const pageMessage = thing(/message/i, /报错信息|错误信息|message/, /メッセージ/, /메시지/);
const pc = thing(/PC|computer|laptop|machine/i, /电脑|PC/, /パソコン|PC/, /PC|컴퓨터/);
const permissionsPolicy = thing(
  /permissions?[ -]policy/i,
  /权限策略|Permissions-Policy/i,
  /権限ポリシー|パーミッションポリシー|Permissions-Policy/i,
  /권한 정책|Permissions-Policy/i,
);
const present = thing(
  /present|connected|available|exist/i,
  /最新|已连接|当前|存在|有效/,
  /接続されている|現在|今も/,
  /현재|연결된/,
);
const punching = thing(/hole[ -]punching/i, /打洞/, /ホールパンチング/, /홀 ?펀칭/);
const refused = thing(/refus|declin|denied|den(y|ies)|block/i, /拒绝/, /拒否|許可しませんでした/, /거부|거절/);
const seconds10 = thing(/10 seconds|ten seconds|10 s\b/i, /10 秒/, /10秒/, /10초/);
const string_ = thing(/string/i, /字符串/, /文字列/, /문자열/);
const systemMayDeny = thing(
  /(operating )?system[^.]*(den|block|refus|not allow|policy)|(den|block|refus)[^.]*system/i,
  /系统[^。]*(没有|未|拒绝|禁止)|系统设置/,
  /(OS|システム)[^。]*(禁じ|許可して|拒否|ブロック)/,
  /운영 체제[^.]*(차단|거부|막)/,
);
const unpublishBefore = thing(
  /unpublish\(\)/,
  /先[^。]*unpublish\(\)/,
  /先に[^。]*unpublish\(\)/,
  /먼저[^.]*unpublish\(\)/,
);
const video = thing(/video/i, /视频/, /映像|ビデオ/, /비디오|영상/);
const voiceOnly = 'TRTC.createStream({ audio: true, video: false })';
const wait = thing(/wait|until|settles|disable/i, /等|之后|禁用/, /完了|後は|無効/, /뒤에는|끝날 때|비활성화/);

export const media: GroupFacts<'media'> = {
  NotFoundError: [voiceOnly, { noDevice, audio, video, screen, pc, checkBeforeRoom }, { firefox, system, listed }],
  NotAllowedError: [{ refused, browser, audio, video, screen, noCall, permissionsPolicy, systemMayDeny, cancelled }],
  NotReadableError: [
    { granted, notReachable, hardware, browser, page, system, anotherApp: all.anotherApp },
    { pageMessage, retry, triedBefore: busy },
  ],
  OverconstrainedError: [
    'cameraId',
    'microphoneId',
    { browser, invalid: all.invalid, nonEmpty, string: string_ },
    { present, devices },
  ],
  AbortError: [{ unknownCause, device: all.device, system, checkBeforeRoom }],
};

export const message: GroupFacts<'message'> = {
  'publish-timeout': ['publish()', { timeout, reload, callAgain }],
  'join-room-timeout': [{ timeout, reload, enterAgain }],
  'dtls-timeout': ['DTLS', { timeout, seconds10, reload, retry }],
  'websocket-connect-failed': ['WebSocket', { connected, reload, retry }],
  'ice-dtls-failed': [{ mediaChannel, firewall, ports: all.ports, allowlist, anotherNetwork }],
  'publish-ongoing': ['publish()', 'previous publish() is ongoing, please avoid repeated calls', { once, wait }],
  'signal-reconnect-failed': ['WebSocket', { disconnected, reload, retry }],
  'duplicate-publish': [
    ...['publish()', 'unpublish()'],
    'duplicate main stream publishing, please unpublish your prev main stream and then re-publish',
    { first, unpublishBefore },
  ],
  'no-ice-candidate': [
    'STUN',
    'ICE',
    'TRTC Web SDK',
    { punching, firewall, ports: all.ports, allowlist, anotherNetwork },
  ],
};

export const banned: GroupFacts<'banned'> = {
  kick: ['client.join', { sameUserId, elsewhere, ownUserId, doNotRejoin }],
  banned: [{ admin, serverApi, doNotRejoin }],
  'room-disband': [{ admin, closed, server: all.server }],
};

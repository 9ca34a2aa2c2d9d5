import type { CodeGroup } from '../../../src/sdk/v4/codes/index.js';
import type { CompleteReference } from '../../../src/sdk/v4/reference.js';
import type { Language } from './texts.js';

/** What must be said of a row: a name or number that is the same in all languages, or a thing each language has its word for. */
export type Fact = string | Thing;

type Thing = Readonly<Record<Language, RegExp>>;

function thing(en: RegExp, zh: RegExp, ja: RegExp, ko: RegExp): Thing {
  return { en, zh, ja, ko };
}

const accountType = thing(/account type/, /帐号类型/, /アカウントタイプ/, /계정 유형/);
const addUser = 'add user failed';
const admin = thing(/administrator/, /管理员/, /管理者/, /관리자/);
const advanced = thing(/[Aa]dvanced permission control/, /高级权限控制/, /高度な権限制御/, /고급 권한 제어/);
const anotherApp = thing(/other application|another application/, /其他应用/, /ほかのアプリ/, /다른 애플리케이션/);
const backEnd = thing(/back[ -]end/, /后端/, /バックエンド/, /백엔드/);
const batch = thing(/batch/, /批量/, /一括/, /일괄/);
const blocked = thing(/block list/, /黑名单/, /ブロックリスト/, /차단 목록/);
const browser = thing(/browser/, /浏览器/, /ブラウザ/, /브라우저/);
const buffer = thing(/buffer/, /缓冲区/, /バッファ/, /버퍼/);
const button = thing(/button/, /按钮/, /ボタン/, /버튼/);
const changeNetwork = thing(
  /change the network|another network/,
  /换一个网络|更换网络/,
  /別のネットワーク/,
  /다른 네트워크/,
);
const checkDevices = thing(
  /[Bb]efore the call|before the room/,
  /通话开始前|通话前|进房前/,
  /通話の前|通話を始める前|入室前/,
  /통화를 시작하기 전|입장하기 전/,
);
const cloud = thing(/Tencent Cloud/, /腾讯云/, /Tencent Cloud/, /Tencent Cloud/);
const company = thing(/company network/, /企业内网/, /社内ネットワーク/, /사내망/);
const console = thing(/console/, /控制台/, /コンソール/, /콘솔/);
const createRooms = thing(/create (a )?room|creating rooms/, /创建房间/, /ルームの?を?作成/, /방을 만들|방 생성/);
const cutOff = thing(/cut off/, /截断/, /切れて/, /잘렸|잘린/);
const developer = thing(/developer/, /开发者/, /開発者/, /개발자/);
const email = thing(/e-mail/, /邮箱/, /メールアドレス/, /이메일/);
const empty = thing(/empty/, /空/, /空/, /비어|빈/);
const emptyOrBlank = thing(/blank/, /空白/, /空の文字列/, /공백/);
const errorEvent = thing(/error event/, /error/, /errorイベント/, /error/);
const expired = thing(/expired/, /过期/, /期限/, /만료/);
const firewall = thing(/firewall/, /防火墙/, /ファイアウォール/, /방화벽/);
const flowControl = thing(/flow[ -]control/, /流控/, /フロー制御/, /트래픽 제어/);
const format = thing(/format|well-formed/, /格式/, /形式/, /형식/);
const gesture = thing(/click/, /手势/, /クリック/, /제스처|클릭/);
const integration = thing(/account integration/i, /帐号集成/, /連携/, /연동/);
const internal = thing(/internal|inside/, /内部/, /内部/, /내부/);
const invalid = thing(/no longer valid|not valid/, /失效|无效/, /無効|有効ではありません/, /유효하지 않/);
const length = thing(/length/, /长度/, /長さ/, /길이/);
const liveBroadcast = 'CDN';
const loosePlug = thing(/loose/, /松动/, /緩み/, /헐거/);
const mixing = thing(/[Mm]ixing and transcoding/, /混流转码/, /ミックストランスコーディング/, /혼합 스트림 트랜스코딩/);
const nearest = thing(/nearest/, /就近/, /近くの/, /가까운/);
const network = thing(/network/, /网络/, /ネットワーク/, /네트워크/);
const node = thing(/node/, /节点/, /ノード/, /노드/);
const nothingToDo = thing(/[Nn]othing to (do|handle)/, /忽略/, /対処は不要/, /처리하지 않아도|처리할 필요가 없/);
const overdue = thing(/overdue/, /欠费/, /未払い/, /미납|연체/);
const overload = thing(/overloaded/, /过载/, /負荷が高/, /과부하/);
const permissionOfPage = thing(/lets? the page/, /授权页面/, /ページに使用を許可/, /페이지에 준 권한|페이지에 장치/);
const permissionOfSystem = thing(/operating system/, /系统/, /OS/, /운영 체제/);
const phone = thing(/phone number/, /电话号码/, /電話番号/, /전화번호/);
const ports = thing(/ports?/, /端口/, /ポート/, /포트/);
const privateKey = thing(/private key/, /私钥/, /秘密鍵/, /개인키/);
const publicKey = thing(/public key/, /公钥/, /公開鍵/, /공개키/);
const punching = thing(/hole punching/, /打洞/, /ホールパンチング/, /홀 펀칭/);
const rate = thing(/rate/, /频次/, /頻度/, /빈도/);
const refused = thing(/refused/, /拒绝/, /拒否/, /거부/);
const registered = thing(/registered/, /注册/, /登録/, /등록/);
const reload = thing(/[Rr]eload/, /刷新/, /再読み込み/, /새로고침/);
const required = thing(/required/, /必填/, /必須/, /필수/);
const retry = thing(
  /[Tt]ry again|retry|again/,
  /重试|再试|重新|再次/,
  /再試行|もう一度|し直|やり直|呼び直/,
  /다시|재시도/,
);
const role = thing(/role/, /角色/, /ロール/, /역할/);
const router = thing(/router/, /路由器/, /ルーター/, /라우터/);
const sameUser = thing(/same userId/, /相同的 userId/, /同じuserId/, /같은 userId/);
const screen = thing(/screen/, /屏幕分享/, /画面共有/, /화면/);
const security = thing(/security/, /安全/, /安全|セキュリティ/, /보안/);
const serverApi = thing(/server API/, /服务端 API/, /サーバー側のAPI|サーバー側API/, /서버 API/);
const settings = thing(/Application Info/, /应用信息/, /Application Info/, /애플리케이션 정보/);
const accountInfo = thing(/Account Info/, /帐号信息/, /アカウント情報/, /계정 정보/);
const signaling = thing(/signaling/, /信令/, /シグナリング/, /신호/);
const subCode = thing(/sub-code/, /子码/, /サブコード/, /하위 코드/);
const ticket = thing(/ticket/, /票据/, /チケット/, /티켓/);
const thirdParty = thing(/third-party/, /第三方/, /サードパーティ/, /서드 파티/);
const timeout = thing(
  /timed out|time-?out|in time|within/,
  /超时/,
  /タイムアウト|時間内|以内/,
  /시간이? ?(안에|초과)|초 안에|시간 초과/,
);
const tool = thing(/tool/, /工具/, /ツール/, /도구/);
const tooShort = thing(/too short/, /太短/, /短すぎる/, /너무 짧/);
const twoTracks = thing(/both tracks/, /两个 track 分别/, /二つのトラックをそれぞれ/, /두 트랙을.*각각/);
const types = thing(/type/, /类型/, /型/, /타입/);
const unknownCause = thing(/unknown|cannot name|no code/, /未知/, /分からない|原因不明|特定できない/, /알 수 없는/);
const customerSupport = thing(/customer support/, /腾讯云客服/, /サポート窓口/, /고객센터/);
const tls = thing(/TLS account support/, /TLS 帐号支持/, /TLSアカウントサポート/, /TLS 계정 지원/);

const seconds3 = thing(/3 s\b/, /3 秒/, /3秒/, /3초/);
const seconds10 = thing(/10 seconds/, /10 秒/, /10秒/, /10초/);
const minute1 = thing(/1 minute/, /1 分钟/, /1分/, /1분/);
const minutes10 = thing(/10 minutes/, /10 分钟/, /10分/, /10분/);

const supportQQ: readonly Fact[] = [retry, tls, 'QQ 3268519604', customerSupport];
const internalError: readonly Fact[] = [internal, ...supportQQ];
const internalRetry: readonly Fact[] = [internal, retry];
const reconnection: readonly Fact[] = ['PeerConnection', errorEvent, network, retry];
const truncated: readonly Fact[] = ['userSig', cutOff, buffer];
const verify: readonly Fact[] = ['userSig', tool];
const audioOnly = 'TRTC.createStream({ audio: true, video: false })';

type Facts = { readonly [G in CodeGroup]: { readonly [Id in keyof CompleteReference[G]]: readonly Fact[] } };

/** What the documents say of each row, all five taken together, and what must therefore stand in the reference of every language. */
export const facts: Facts = {
  sdk: {
    INVALID_PARAMETER: [types],
    INVALID_OPERATION: ['publish', 'initialize()', 'http'],
    NOT_SUPPORTED: [browser, 'TRTC.checkSystemRequirements()'],
    DEVICE_NOT_FOUND: [permissionOfSystem, permissionOfPage, checkDevices, '4099', 'NotFoundError'],
    INITIALIZE_FAILED: [
      ...['LocalStream.initialize()', 'error.name', 'NotFoundError', 'NotAllowedError', 'NotReadableError'],
      ...['OverconstrainedError', 'AbortError', 'getUserMedia', 'getDisplayMedia', '4099', '4.11.12'],
    ],
    SIGNAL_CHANNEL_SETUP_FAILED: ['WebSocket', signaling, cloud, subCode, 'getExtraCode()'],
    SIGNAL_CHANNEL_ERROR: ['WebSocket', signaling, '4.6.5'],
    ICE_TRANSPORT_ERROR: ['ICE', 'UDP', firewall, router, ports, '4.6.6', 'NETWORK_QUALITY'],
    JOIN_ROOM_FAILED: [subCode, 'getExtraCode()', 'client.join'],
    CREATE_OFFER_FAILED: ['SDP', 'offer'],
    SIGNAL_CHANNEL_RECONNECTION_FAILED: ['WebSocket', signaling, errorEvent, network, 'client.join'],
    UPLINK_RECONNECTION_FAILED: reconnection,
    DOWNLINK_RECONNECTION_FAILED: reconnection,
    REMOTE_STREAM_NOT_EXIST: ['A', 'B', nothingToDo, '4.11.12'],
    CLIENT_BANNED: [sameUser, serverApi, admin, 'client-banned', '4.14.0', 'kick', 'banned', 'room-disband'],
    SERVER_TIMEOUT: [timeout, network],
    SUBSCRIPTION_TIMEOUT: [timeout, firewall],
    PLAY_NOT_ALLOWED: ['play()', 'resume()', gesture, browser, 'enableAutoPlayDialog'],
    DEVICE_AUTO_RECOVER_FAILED: [
      ...['LocalStream', errorEvent, loosePlug, anotherApp, button, 'TRTC.createStream', 'initialize()'],
      ...['getVideoTrack()', 'getAudioTrack()', 'replaceTrack()', twoTracks],
    ],
    START_PUBLISH_CDN_FAILED: [liveBroadcast, 'startPublishCDNStream'],
    STOP_PUBLISH_CDN_FAILED: [liveBroadcast, 'stopPublishCDNStream'],
    START_MIX_TRANSCODE_FAILED: [mixing, 'startMixTranscode'],
    STOP_MIX_TRANSCODE_FAILED: [mixing, 'stopMixTranscode'],
    NOT_SUPPORTED_H264: ['H.264', 'TRTC.checkSystemRequirements()'],
    SWITCH_ROLE_FAILED: [role, 'switchRole'],
    API_CALL_TIMEOUT: [retry, rate, 'publish', 'subscribe', company, firewall, ports, changeNetwork],
    SCHEDULE_FAILED: ['client.join', nearest, network, 'getExtraCode()', '4', '500', '70001'],
    API_CALL_ABORTED: ['publish', 'subscribe', 'client.leave()', 'client.unsubscribe()', nothingToDo, retry],
    UNKNOWN: [unknownCause, '-100021', 'exchangeSDP'],
  },
  account: {
    '-8': ['sdkAppId'],
    '70001': ['userSig', expired, tooShort, '0'],
    '70002': ['userSig', length, '0', 'sign_src'],
    '70003': truncated,
    '70004': truncated,
    '70005': verify,
    '70006': verify,
    '70007': verify,
    '70008': verify,
    '70009': ['userSig', publicKey, privateKey, 'sdkAppId'],
    '70010': verify,
    '70013': ['userSig', 'userId'],
    '70014': ['userSig', 'sdkAppId'],
    '70015': ['sdkAppId', accountType, integration],
    '70016': [publicKey, length, '0', minutes10],
    '70017': [thirdParty, ticket, internal, ...supportQQ],
    '70018': [thirdParty, ticket, internal],
    '70019': ['HTTPS', ticket, empty, 'userSig'],
    '70020': ['sdkAppId', cloud],
    '70050': [ticket, minute1],
    '70051': [blocked, tls, 'QQ 3268519604', customerSupport],
    '70052': ['userSig', invalid],
    '70101': [empty],
    '70102': [accountType],
    '70103': [phone, format],
    '70104': [email, format],
    '70105': ['TLS', format],
    '70106': [format],
    '70107': ['userId', registered],
    '70113': [batch],
    '70114': [security],
    '70115': ['uin', 'sdkAppId', developer],
    '70140': ['sdkAppId', 'acctype'],
    '70145': [accountType],
    '70169': internalError,
    '70201': internalError,
    '70202': internalError,
    '70203': internalError,
    '70204': ['sdkAppId', 'acctype'],
    '70205': ['acctype', retry],
    '70206': [batch],
    '70207': internalRetry,
    '70208': internalRetry,
    '70209': ['uin', developer],
    '70210': ['uin', developer],
    '70211': ['uin'],
    '70212': internalError,
    '70213': internalError,
    '70214': [internal, ticket],
    '70221': ['userSig', invalid],
    '70222': internalRetry,
    '70225': internalError,
    '70231': internalError,
    '70236': ['userSig'],
    '70308': internalError,
    '70346': [ticket],
    '70347': [ticket, expired],
    '70348': internalError,
    '70362': [internal, timeout, ...supportQQ],
    '70401': internalRetry,
    '70402': [required],
    '70403': [admin],
  },
  room: {
    '-102023': [backEnd],
    '-102010': [advanced, createRooms],
    '-102006': [flowControl, addUser],
    '-100024': ['TRTC', 'IM', console],
    '-100022': [retry],
    '-100021': [overload],
    '-100013': [overdue, 'TRTC', console, accountInfo],
    '-100006': [advanced, 'client.join', 'privateMapKey'],
    '-10020': [timeout, retry],
    '-10019': [advanced, 'client.join', 'privateMapKey'],
    '-10018': [advanced, 'client.join', 'privateMapKey', emptyOrBlank],
    '-10016': [timeout, seconds3, retry, 'roomId', flowControl],
    '-10015': [node, retry],
    '-10013': ['userSig'],
    '-10012': ['roomId', 'TRTC.createClient', 'useStringRoomId', 'true'],
    '-10011': [unknownCause, retry],
    '5001': [timeout, retry],
    '10006': [overdue, 'TRTC', console, settings, accountInfo],
  },
  media: {
    NotFoundError: [screen, checkDevices, audioOnly],
    NotAllowedError: [refused, browser, screen],
    NotReadableError: [permissionOfSystem, browser, anotherApp, retry],
    OverconstrainedError: ['cameraId', 'microphoneId', empty],
    AbortError: [unknownCause, checkDevices],
  },
  message: {
    'publish-timeout': ['publish()', timeout, reload],
    'join-room-timeout': [timeout, reload],
    'dtls-timeout': ['DTLS', seconds10, reload],
    'websocket-connect-failed': ['WebSocket', reload],
    'ice-dtls-failed': [firewall, ports],
    'publish-ongoing': ['publish()'],
    'signal-reconnect-failed': ['WebSocket', reload],
    'duplicate-publish': ['unpublish()', 'publish()'],
    'no-ice-candidate': ['STUN', 'ICE', punching, firewall],
  },
  banned: {
    kick: ['userId', 'client.join'],
    banned: [admin, serverApi],
    'room-disband': [admin],
  },
};

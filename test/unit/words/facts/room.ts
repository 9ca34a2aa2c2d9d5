import * as all from './shared.js';
import { type GroupFacts, type RowFacts, thing } from './thing.js';

const { advanced, retry, room, server, timeout, unknownCause, overdue, console, turnedOff, invalid } = all;

const activate = thing(/activat/i, /开通/, /有効(に|化)|開通|利用を開始|利用開始/, /개통|활성화/);
const addUser = 'add user failed';
const allotted = thing(/allot|allocat|assign/i, /分配/, /割り当て/, /할당|배정/);
const application = thing(/application/i, /应用/, /アプリケーション/, /애플리케이션|앱/);
const applicationInfo = thing(
  /Application Info/,
  /应用信息/,
  /Application Info|アプリケーション情報/,
  /애플리케이션 정보/,
);
const backEnd = thing(/back[ -]?end|server side/i, /后端|后台/, /バックエンド|サーバー側/, /백엔드|서버 쪽/);
const blank = thing(/blank/i, /空白/, /空白|空の文字列/, /공백/);
const createRoom = thing(
  /creat(e|es|ing|ion)[^.]*\broom|room creation/i,
  /创建房间|房间创建/,
  /ルームの?を?作成|ルーム作成/,
  /방을 (만들|생성)|방 생성|만들 권한/,
);
const loggedIn = thing(/\blog ?in/i, /登录/, /ログイン/, /로그인/);
const missing = thing(
  /missing|no privateMapKey|no roomId|not passed|without/i,
  /没有(携带|传|传入)|缺失|未传|未携带|漏/,
  /渡されていません|渡していない|省略|指定されていない|指定がない/,
  /없습니다|전달하지 않|전달되지 않|빠뜨/,
);
const node = thing(/\bnode/i, /节点/, /ノード/, /노드/);
const notObtained = thing(
  /(could|can|did|was|were)( ?not|n’t)[^.]*|no server|fail/i,
  /失败|没能|未能|没有/,
  /失敗|でき(ません|なかった)|見つから/,
  /못했|실패/,
);
const overload = thing(/overload/i, /过载|负载过高/, /過負荷|負荷が高/, /과부하/);
const parameter = thing(/parameter/i, /参数/, /パラメータ/, /매개변수|파라미터/);
const permission = thing(/permission|\bright/i, /权限/, /権限/, /권한/);
const settle = thing(
  /(settle|pay)\b/i,
  /结清|缴清|补缴|续费|充值|付清|还清/,
  /(支払|精算|清算|入金)(い|う|った|って|を|後|し)/,
  /결제|납부/,
);
const seconds3 = thing(/3 s\b|3 seconds|three seconds/i, /3 秒/, /3秒/, /3초/);
const serviceState = thing(
  /(state|status) of[^.]*service|service (state|status)/i,
  /服务(的)?(状态|情况)/,
  /サービス(の)?(状態|状況)/,
  /서비스(의)? 상태/,
);
const slower = thing(
  /(rate|pause|interval|apart|back off|wait)/i,
  /间隔|频次|频率|隔一段时间|稍后/,
  /間隔|頻度|時間を置/,
  /간격|빈도|시간을 두고|잠시/,
);
const stringId = thing(/string/i, /string|字符串/, /string|文字列/, /string|문자열/);

const console_ = { loggedIn, console, application, applicationInfo, accountInfo: all.accountInfo, serviceState };
const unpaid: RowFacts = ['TRTC', { overdue, ...console_, settle }];
const key: RowFacts = ['client.join', 'privateMapKey', { advanced }];

export const roomFacts: GroupFacts<'room'> = {
  '-102023': [{ backEnd, parameter, invalid }],
  '-102010': ['privateMapKey', { advanced, createRoom, permission }],
  '-102006': [addUser, { flowControl: all.flowControl, retry, slower }],
  '-100024': ['TRTC', 'IM', { room, application, activate, console }],
  '-100022': [{ server, allotted, retry }],
  '-100021': [{ server, room, overload, retry, slower }],
  '-100013': [...unpaid, '10006'],
  '-100006': [...key, { permission, invalid, turnedOff }],
  '-10020': [{ server, timeout, retry }],
  '-10019': [...key, { invalid, turnedOff }],
  '-10018': [...key, { missing, blank, turnedOff }],
  '-10016': ['roomId', { server, internal: all.internal, timeout, seconds3, retry, createRoom, flow: all.flowControl }],
  '-10015': [{ server, node, notObtained, retry }],
  '-10013': ['userSig', 'userId', 'sdkAppId', { failedCheck: all.failedCheck }],
  '-10012': [
    ...['roomId', 'client.join', 'TRTC.createClient', 'useStringRoomId', 'true'],
    { missing, invalid, stringId },
  ],
  '-10011': [{ server, unknownCause, retry }],
  '5001': [{ server, timeout, retry }],
  '10006': [...unpaid, '-100013'],
};

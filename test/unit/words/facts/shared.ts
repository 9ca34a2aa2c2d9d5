import { thing } from './thing.js';

// What more than one row, or more than one group, is about.

export const account = thing(/account/i, /[帐账]号/, /アカウント/, /계정/);
export const accountInfo = thing(/Account Info/, /[帐账]号信息/, /アカウント情報/, /계정 정보/);
export const accountType = thing(/account type/i, /[帐账]号类型/, /アカウント(の)?(タイプ|種類)/, /계정 유형/);
export const admin = thing(/administrator/i, /管理员/, /管理者/, /관리자/);
export const advanced = thing(/advanced permission control/i, /高级权限控制/, /高度な権限制御/, /고급 권한 제어/);
export const allowlist = thing(
  /port allowlist/i,
  /端口白名单/,
  /ポート(ホワイト|許可)リスト|許可リスト/,
  /포트 (화이트|허용 ?)(리스트|목록)|허용 포트/,
);
export const anotherApp = thing(
  /(other|another) (application|app|program)/i,
  /(其他|别的)(应用|程序)/,
  /(ほか|他|別)のアプリ/,
  /다른 (애플리케이션|앱|프로그램)/,
);
export const anotherNetwork = thing(
  /(another|a different) network|(change|switch) (the )?networks?/i,
  /(换|更换|切换|改用)(一个|到|其他|别的)?网络|(换|更换)[^。]{0,6}网络/,
  /(別|ほか|他)のネットワーク/,
  /다른 네트워크/,
);
export const browser = thing(/browser/i, /浏览器/, /ブラウザ/, /브라우저/);
export const alreadyLeft = thing(
  /has (already )?left/i,
  /已(经)?(自行|自动|主动)?(退房|退出房间|离开房间|退出)/,
  /(すでに|既に)(ルームから)?退(室|出)/,
  /이미 (방에서 )?(나|퇴장)/,
);
export const companyNetwork = thing(
  /(company|corporate|office|enterprise) network/i,
  /企业(内网|网络)|公司(内网|网络)|内网/,
  /社内|企業(内)?ネットワーク/,
  /사내망|사내 네트워크|회사 (내부 )?(네트워크|망)/,
);
export const cloud = thing(/Tencent Cloud/, /腾讯云/, /Tencent Cloud/, /Tencent Cloud/);
export const console = thing(/console/i, /控制台/, /コンソール/, /콘솔/);
export const customerSupport = thing(
  /customer support|Tencent Cloud support/i,
  /客服|技术支持/,
  /サポート(窓口|センター)|カスタマーサポート|テクニカルサポート|技術サポート/,
  /고객센터|고객 지원/,
);
export const cutOff = thing(/cut off|truncat/i, /截断/, /切れて|切り(捨て|詰め)|欠け/, /잘렸|잘린|잘려|잘리|누락/);
export const checkBeforeRoom = thing(
  /before (the (call|room)|each call|users? (join|enter)|joining|entering|client\.join)/i,
  /(进房|通话|入会|进入房间)(开始)?(之)?前/,
  /入室(する)?前|通話(の|を始める|開始)?前|通話を(始める|開始する)前/,
  /(입장|통화)(하기|를 시작하기|을 시작하기)? ?전/,
);
export const checkNetwork = thing(
  /check\b[^.]*\b(network|connection)/i,
  /(检查|确认|核实|排查)[^。]*网络/,
  /ネットワーク[^。]*(確認|確かめ|点検)/,
  /네트워크[^.]*(점검|확인)/,
);
export const device = thing(/device|camera|microphone/i, /设备|摄像头|麦克风/, /デバイス|端末/, /장치|기기/);
export const doNotRejoin = thing(
  /(do not|don’t|never|not let|without|only when)[^.]*\b(enter|rejoin|join|return|automatic)/i,
  /(不要|避免|切勿|不应|勿)[^。]*自动|自动[^。]*(不要|避免|禁止)|用户(要求|主动|确认|点击|选择)[^。]*(client\.join|进房|进入|回到)/,
  /自動(で|的に)?[^。]*(さず|せず|しない|ないで|避け|控え)|ユーザーが[^。]*(とき|場合)(に)?(だけ|のみ)/,
  /(자동으로|저절로)[^.]*(마십시오|마세요|말|않)|사용자가[^.]*(때만|경우에만)/,
);
export const doNotRetry = thing(
  /(do not|don’t|stop) retry|retrying (does not|will not|doesn’t) help/i,
  /(不要|停止|切勿|请勿|无需|勿)(继续|再|反复|自动)?重试|重试(也)?(没有用|无效|无济于事)/,
  /再試行(は|を)?(せず|しない|やめ|止め|控え|避け|しても)|再試行では/,
  /(다시 시도|재시도)(하지|는 하지|를 (중단|멈|하지)|해도|를 반복하지|하여도)/,
);
export const enterAgain = thing(
  /(enter|join)( the room| it)?( once)? again|rejoin|re-enter|call client\.join again/i,
  /重新(进房|进入|加入|调用 client\.join)|再(次)?(进房|进入|加入)|再进房/,
  /入室し直|再入室|もう一度(入室|client\.join)|client\.joinを(呼び直|もう一度|再度)/,
  /다시 (입장|들어|client\.join)|재입장|client\.join(을|으로)? ?(다시|방에 다시)/,
);
export const errorEventOfClient = thing(
  /error event of the client|client’s error event|client\.on\('error'\)/i,
  /client\.on\('error'\)|client 的 error 事件/,
  /clientのerrorイベント|client\.on\('error'\)/,
  /client\.on\('error'\)|client의 error 이벤트/,
);
export const expired = thing(
  /expired?\b/i,
  /过期|到期|超出了?有效期/,
  /期限[^。]{0,3}切れ|失効|期限[^。]{0,3}過ぎ/,
  /만료|유효 기간이 지/,
);
export const failedCheck = thing(
  /(fail|not pass|could not|cannot|reject|refus)[^.]*(check|verif|authentic)|(check|verif|authentic)[^.]*(fail|not pass|reject|refus)/i,
  /(校验|验证|鉴权|认证|检查)[^。]*(失败|没有?通过|未(能)?通过|不通过)|(没有?|未(能)?)(通过)[^。]*(校验|验证|鉴权|认证)/,
  /(検証|認証)[^。]*(失敗|通り|通過|でき(ません|なか))/,
  /(검증|인증)[^.]*(실패|통과하지|못)/,
);
export const firewall = thing(/firewall/i, /防火墙/, /ファイアウォール/, /방화벽/);
export const flowControl = thing(/flow[ -]control/i, /流控|流量控制/, /フロー制御|流量制御/, /트래픽 제어|흐름 제어/);
export const internal = thing(/internal|inside/i, /内部/, /内部/, /내부/);
export const invalid = thing(
  /(not|no longer) valid|invalid|incorrect|not correct|wrong|does not meet|malformed/i,
  /失效|无效|不正确|不合法|有误|不符合|不合要求|不合规|错误/,
  /無効|有効ではありません|正しくありません|不正|満たして|規定に合|要件に合|誤り/,
  /유효하지 않|올바르지 않|잘못|맞지 않|무효/,
);
export const length = thing(/length/i, /长度/, /長さ/, /길이/);
export const limitedRate = thing(
  /(limit|bound)[^.]*\b(rate|retr)|rate limit|limited rate|back off|spac(e|ing)/i,
  /(控制|限制|降低)[^。]*(频次|频率|次数)|间隔/,
  /頻度|間隔|回数/,
  /빈도|간격/,
);
export const loginState = thing(
  /(login|sign-in) (state|session)/i,
  /登录(状)?态/,
  /ログイン(状態|セッション)/,
  /로그인 (상태|세션)/,
);
export const mediaChannel = thing(
  /(audio and video|media)/i,
  /音视频|媒体/,
  /音声と映像|メディア/,
  /(음성과 영상|미디어|오디오와 비디오)/,
);
export const network = thing(/network/i, /网络/, /ネットワーク/, /네트워크/);
export const nothingToDo = thing(
  /nothing to (do|handle)|no (handling|action)|ignore|need(s)? no/i,
  /忽略|无需处理|不需要处理|不必处理|不用处理/,
  /(対処|対応|処理)は?(不要|必要ありません)/,
  /(처리|조치|대응)(하지 않아도|할 필요가 없|가 필요하지 않|가 필요 없)/,
);
export const oneMinute = thing(/1 minute|one minute|a minute/i, /1 分钟|一分钟/, /1分/, /1분/);
export const overdue = thing(/overdue|arrears|unpaid/i, /欠费/, /未払い|滞納|支払いが/, /미납|연체/);
export const ports = thing(/\bports?\b/i, /端口/, /ポート/, /포트/);
export const privateKey = thing(/private key/i, /私钥/, /秘密鍵/, /개인 ?키/);
export const publicKey = thing(/public key/i, /公钥/, /公開鍵/, /공개 ?키/);
export const reload = thing(/reload/i, /刷新/, /再読み込み/, /새로고침/);
export const remoteStream = thing(/remote stream/i, /远端流/, /リモートストリーム/, /원격 스트림/);
export const requestPacket = thing(
  /request (packet|body)|packet|body/i,
  /请求包|请求体/,
  /リクエストパケット|リクエスト(の)?(本文|ボディ)/,
  /요청 (패킷|본문)/,
);
export const retry = thing(
  /try again|retry|retries|again/i,
  /重试|再试|重新|再次|再进房/,
  /再試行|もう一度|し直|やり直|呼び直|再度/,
  /다시|재시도/,
);
export const role = thing(/role/i, /角色/, /ロール/, /역할/);
export const room = thing(/room/i, /房间|进房|退房/, /ルーム|入室/, /방/);
export const router = thing(/router/i, /路由器/, /ルーター/, /라우터|공유기/);
export const sameUserId = thing(
  /same userId|share a userId/i,
  /(相同的?|同一个?|同名)[^。]{0,4}(userId|用户)/,
  /(同じ|同一の) ?userId/,
  /(같은|동일한) userId/,
);
export const screen = thing(/screen/i, /屏幕(分享|共享)|分享屏幕/, /画面共有|画面の共有/, /화면/);
export const server = thing(/server/i, /服务端|服务器/, /サーバー/, /서버/);
export const serverApi = thing(/server[ -](side )?API/i, /服务端 API/, /サーバー(側)?の?API/, /서버 API/);
export const signaling = thing(/signaling/i, /信令/, /シグナリング/, /신호|시그널링/);
export const subCode = thing(/sub-?code|extra code/i, /子码/, /サブコード/, /하위 코드/);
export const supportedBrowser = thing(
  /browser[^.]*\bsupport|support[^.]*\bbrowser/i,
  /支持[^。]*浏览器|浏览器[^。]*支持/,
  /(対応|サポート)[^。]*ブラウザ|ブラウザ[^。]*(対応|サポート)/,
  /지원[^.]*브라우저|브라우저[^.]*지원/,
);
export const system = thing(/operating system|\bsystem\b/i, /系统/, /OS|システム/, /운영 체제|시스템/);
export const tenMinutes = thing(/10 minutes|ten minutes/i, /10 分钟|十分钟/, /10分/, /10분/);
export const thirdParty = thing(/third-party/i, /第三方/, /サードパーティ|第三者/, /서드 ?파티|제3자/);
export const ticket = thing(/ticket/i, /票据/, /チケット/, /티켓/);
export const timeout = thing(
  /timed out|time-?out|in time|within \d/i,
  /超时|(没有?|未)(能)?(及时|在规定时间内|在 \d+ 秒内)/,
  /タイムアウト|時間内|以内|秒待/,
  /시간이? ?(안에|초과)|초 안에|초 이내|시간 초과|제때|타임아웃/,
);
export const tls = thing(
  /TLS account support/i,
  /TLS [帐账]号支持/,
  /TLS(アカウント)?サポート/,
  /TLS 계정 (지원|고객)/,
);
export const tool = thing(/tool/i, /工具/, /ツール/, /도구/);
export const turnedOff = thing(
  /(turn|switch)[^.]*\boff|disable/i,
  /关闭|停用/,
  /(無効に|オフに|解除)/,
  /(끄|꺼|해제|비활성화)/,
);
export const unknownCause = thing(
  /unknown|unidentified|unspecified|cannot name|no code|without a code/i,
  /未知|不明/,
  /不明|分からない|わからない|特定できない/,
  /알 수 없는|원인 불명|원인을 알 수|확인되지 않은/,
);
export const validity = thing(/validity/i, /有效期/, /有効(期間|期限)/, /유효 기간/);
export const zero = thing(/\b0\b|zero/i, /为 0|成 0|成了 0|零/, /0/, /0/);

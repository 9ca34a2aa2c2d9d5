import { thing } from './thing.js';

// What only the errors of the SDK are about.

export const abnormally = thing(
  /unexpected|abnormal/i,
  /异常断开|意外断开/,
  /異常(に|な)?切断|予期せず/,
  /비정상|예기치/,
);
export const allFailed = thing(
  /(every|all)[^.]*\bfail|none[^.]*(succeed|work)/i,
  /(全部|都|均)(未)?(没有?)?(失败|成功)/,
  /(すべて|いずれも)(が)?(失敗|成功しません|うまくいきません)/,
  /(모두|전부) ?실패/,
);
export const anotherDevice = thing(
  /(another|other|different|supported)[^.]*\b(browser|device)/i,
  /(更换|换用|换|改用|支持)[^。]*(浏览器|设备)/,
  /(対応している|対応した|ほかの|別の|対応する)[^。]*(端末|ブラウザ)/,
  /(지원하는|다른)[^.]*(기기|브라우저)/,
);
export const apiReference = thing(
  /API (reference|documentation)|reference of the API/i,
  /(接口|API) ?(的)?(文档|说明|参考)/,
  /API(の)?(説明|リファレンス|ドキュメント|仕様)/,
  /API (문서|레퍼런스|참조)/,
);
export const argument = thing(/argument|parameter/i, /参数/, /パラメータ|引数/, /매개변수|인자|파라미터/);
export const attempts = thing(
  /(several|many|repeated|thirty|number of)\b[^.]*/i,
  /(多|\d+|三十|几)次/,
  /(何度|複数回|\d+回)/,
  /(여러|\d+) ?번/,
);
export const autoplay = thing(/autoplay/i, /自动播放/, /自動再生/, /자동 재생/);
export const beforeDone = thing(
  /before[^.]*(succe|complet|finish|resolv|settl|done)/i,
  /(未|没(有)?|尚未)(执行)?(成功|完)/,
  /(成功|完了)(する)?前/,
  /(끝나기|완료되기|성공하기) 전/,
);
export const bothDisturbed = thing(
  /both (sides|calls|ends|participants|of them)/i,
  /双方/,
  /双方|両方/,
  /양쪽|양측|서로/,
);
export const branch = thing(
  /branch|by error\.name|each name|that name/i,
  /按 error\.name|分别处理|根据 error\.name/,
  /処理を分け|分岐|error\.name(を見て|に応じ|ごと)/,
  /분기|error\.name에 따라|이름별/,
);
export const button = thing(/button/i, /按钮/, /ボタン/, /버튼/);
export const callAgain = thing(
  /\bcall[^.]*\bagain|retry|try again/i,
  /再(次)?(调用|开始|切换|停止)|重新(调用|开始)|重试/,
  /もう一度|再度|再試行|呼び直/,
  /다시 (호출|시도)|재시도/,
);
export const camera = thing(/camera/i, /摄像头/, /カメラ/, /카메라/);
export const changeOrder = thing(
  /(change|correct|fix|adjust|rearrange)[^.]*(order|sequence|calls)/i,
  /调整[^。]*(顺序|时序)/,
  /順(序|番)を(直|変え|見直|修正|調整)/,
  /순서를 (조정|바꾸|고치|수정|변경)/,
);
export const computer = thing(/computer|PC\b/i, /电脑|计算机/, /パソコン|PC|コンピュータ/, /컴퓨터|PC/);
export const downlink = thing(/downlink|downstream/i, /下行/, /ダウンストリーム|下り|受信/, /다운스트림|다운링크/);
export const emptyList = thing(
  /(list|no device)[^.]*(empty|at all)|empty (device )?list/i,
  /列表(为空|是空)|没有任何设备/,
  /(一覧|リスト)が空/,
  /목록이 (비어|빈)|목록이 전혀/,
);
export const errorEvent = thing(/error event/i, /error 事件/, /errorイベント/, /error 이벤트/);
export const first = thing(/first|before/i, /先|之前/, /まず|先に|前に/, /먼저|전에/);
export const fiveMinutes = thing(/(five|5) minutes/i, /(五|5 ?)分钟/, /5分/, /5분/);
export const furtherCalls = thing(
  /(every|any|all|each)[^.]*(further|later|subsequent|publish|subscri)/i,
  /(后续|之后|此后)[^。]*(推流|发布|订阅)/,
  /その後の[^。]*(公開|サブスクリプション|publish)|以降[^。]*(公開|publish)/,
  /이후[^.]*(publish|게시|구독)/,
);
export const gesture = thing(/click|gesture|tap/i, /手势|点击/, /クリック|タップ|操作/, /제스처|클릭|탭/);
export const https = thing(/https/i, /https/i, /https|安全でない/i, /https/i);
export const liveMode = thing(/live mode|mode: ?.?live/i, /live 模式|直播模式/, /live(モード|の)/, /live 모드/);
export const log = thing(/\blogs?\b/i, /日志/, /ログ(を|と|も)/, /로그(를|와|도|$)/);
export const loosePlug = thing(/loose/i, /松动/, /緩み|緩んで/, /헐거|느슨/);
export const meant = thing(
  /\b(meant|intended|intend|expected|deliberate)/i,
  /(预期|想要|有意|符合)/,
  /(想定|意図)/,
  /의도/,
);
export const microphone = thing(/microphone/i, /麦克风/, /マイク/, /마이크/);
export const mixing = thing(
  /mix(ing|ed)?[^.]*transcod|transcod[^.]*mix/i,
  /混流转码/,
  /ミックストランスコーディング|ミックス(と)?[^。]*トランスコー/,
  /혼합 스트림 트랜스코딩|믹스 트랜스코딩|혼합 트랜스코딩/,
);
export const nearest = thing(/near(est|by)|close/i, /就近|最近的/, /近くの|最寄り/, /가까운|근접/);
export const noAudioNoVideo = thing(
  /neither audio nor video|audio and video[^.]*false|both[^.]*false/i,
  /audio 和 video 都|都(传了|设为|为) false/,
  /audioとvideo(の両方|がどちら|をどちら|の?いずれ)/,
  /audio와 video를? (모두|둘 다)/,
);
export const noLonger = thing(
  /not thrown since|no longer thrown|until|up to/i,
  /不(会)?再(抛出|出现)/,
  /(スローされません|発生しません|発生しなく|スローされなく)/,
  /더 이상 (발생하지|throw|던지지)/,
);
export const normal = thing(/normal|expected|ordinary/i, /正常/, /通常|正常/, /정상/);
export const notTyped = thing(
  /not (declared )?in (the|its) types?|types? (do|does) not|typings|type (definitions|declarations)/i,
  /类型(定义|声明)/,
  /型(定義|宣言)/,
  /타입 (정의|선언)/,
);
export const oncePerTrack = thing(
  /once (for|per) (each|every)?[^.]*track|each lost track|every lost track/i,
  /每(个|条|路)?[^。]{0,8}(track|轨道)[^。]*一次|(track|轨道)[^。]*各[^。]*一次/,
  /トラック(ごと|一つにつき|1つにつき|それぞれ)|失われたトラック/,
  /트랙(마다|별로|당|하나에)/,
);
export const options = thing(
  /options|configuration|parameters?|settings/i,
  /参数|配置/,
  /パラメータ|設定/,
  /설정|매개변수|값이 올바른지/,
);
export const order = thing(/order|sequence/i, /顺序|时序/, /順(序|番)/, /순서/);
export const ownUserId = thing(
  /userId of (its|their|his|her) own|unique userId|own userId|its own/i,
  /唯一的? ?userId|不同的 userId|userId 不重复|不(允许|能|要)[^。]*(同名|相同)/,
  /(一意の|別々の|異なる) ?userId|userIdの重複|重複を防|重複しない/,
  /고유한 userId|중복 (입장|userId)|서로 다른 userId/,
);
export const permissionOfPage = thing(
  /browser (lets?|allows?|hides?)[^.]*\bpage|page[^.]*permission/i,
  /浏览器[^。]{0,8}授权(给)?(当前)?页面|页面(是否)?(已)?(获得|得到)?[^。]{0,6}(授权|权限)/,
  /ブラウザ(が|から)[^。]*ページ[^。]*(許可|権限)|ページに(対する)?[^。]*(許可|権限)/,
  /(브라우저[^.]*)?페이지(에|의)[^.]*권한/,
);
export const permissionOfSystem = thing(
  /(operating )?system (lets?|allows?|hides?)[^.]*\bbrowser|system[^.]*permission/i,
  /系统[^。]{0,8}授权(给)?浏览器|浏览器(是否)?(已)?(获得|得到)?系统[^。]{0,4}(授权|权限)/,
  /(OS|システム)(が|から)[^。]*ブラウザ[^。]*(許可|権限)/,
  /(운영 체제|시스템)[^.]*브라우저[^.]*권한/,
);
export const plugged = thing(/plugged|unplug|connect/i, /插拔|拔出|插入/, /抜き差し|接続|外れ/, /꽂|뽑|분리/);
export const policy = thing(/policy/i, /策略|政策/, /ポリシー/, /정책/);
export const proxy = thing(/proxy/i, /代理/, /プロキシ/, /프록시/);
export const publishAgain = thing(
  /publish(es|ing)?[^.]*\bagain|republish/i,
  /重新(推流|发布|publish)/,
  /公開し直|再公開|もう一度公開|publishをもう一度/,
  /다시 (게시|publish)|재게시/,
);
export const publishedBefore = thing(
  /(is|been|already) published|after[^.]*publish|nothing is published/i,
  /(推流|发布)(已经?)?成功|已(经)?(推流|发布)/,
  /公開(済み|中|して|した)/,
  /게시(한 뒤|했|한 후|되어|된)/,
);
export const readMessage = thing(/message/i, /error\.message|错误信息|报错信息/, /メッセージ/, /메시지/);
export const recovered = thing(/recover|resum/i, /恢复/, /復旧|再開|回復/, /복구/);
export const refused = thing(/refus|reject|declin/i, /拒绝/, /拒否|受け付けな/, /거부|거절/);
export const rejection = thing(/reject/i, /Promise|拒绝|reject/, /Promise|拒否|reject/, /Promise|reject|거부/);
export const retired = thing(/retired|deprecated|removed in/i, /废弃|废除/, /廃止|非推奨/, /폐지|사용 중단|지원 중단/);
export const sameObject = thing(
  /same (error )?object|identical object/i,
  /同一个(错误)?对象|同一(错误)?对象|同一个错误/,
  /同じ(エラー)?オブジェクト|同一のオブジェクト/,
  /같은 (오류|객체|오류 객체)|동일한 (오류|객체)/,
);
export const scheduling = thing(/schedul/i, /调度/, /スケジューリング|スケジュール/, /스케줄/);
export const startedBefore = thing(
  /(had|has|was|were) (been )?(started|running)|no[^.]*running/i,
  /(开始|启动)(操作)?(已经?)?成功|进行中/,
  /開始(済み|して)|実行中/,
  /(앞서|먼저)[^.]*성공|진행 중인/,
);
export const stillPublished = thing(
  /still (being )?publish/i,
  /仍(然)?(在|处于)?(推流|发布)|还在(推流|发布)/,
  /まだ[^。]*公開|公開(を続けて|中)/,
  /(아직|여전히|계속)[^.]*게시|게시 중/,
);
export const stoppedPublishing = thing(
  /(stop(s|ped)?|cancel(s|led)?|end(s|ed)?) publishing|unpublish/i,
  /(取消|停止)(了)?(推流|发布)/,
  /公開を(取りやめ|やめ|停止|中止|取り消)/,
  /게시를 (취소|중단|중지|멈)/,
);
export const synchronous = thing(/synchronous/i, /同步/, /同期/, /동기/);
export const thirty = thing(/thirty|30/i, /三十|30/, /30/, /30|서른/);
export const twoTracks = thing(
  /both tracks|each track|two tracks/i,
  /两个 ?(track|轨道)[^。]*分别|分别[^。]*(track|轨道)|(track|轨道)[^。]*分别/,
  /(二つ|2つ|両方)の?トラック[^。]*(それぞれ|個別)|トラックをそれぞれ/,
  /두 트랙[^.]*각각|트랙을 각각/,
);
export const type = thing(/\btypes?\b/i, /类型/, /型/, /타입|유형|형식/);
export const uplink = thing(/uplink|upstream/i, /上行/, /アップストリーム|上り|送信/, /업스트림|업링크/);
export const value = thing(/value/i, /取值|值/, /値/, /값/);
export const version = thing(/version/i, /版本/, /バージョン/, /버전/);
export const withoutSubCode = thing(
  /(no|without a|lacks a) sub-?code[^.]*(WebSocket|network)/i,
  /没有(帐号|账号)?子码[^。]*(WebSocket|网络)/,
  /サブコードが(ない|なければ|含まれない)[^。]*(WebSocket|ネットワーク)/,
  /하위 코드가 (없|오지 않)[^.]*(WebSocket|네트워크)/,
);
export const working = thing(/work(s|ing)?\b|functional/i, /正常/, /正常|動作/, /정상|작동/);

import { thing } from './thing.js';

// What only the account sub-codes are about.

export const attempts = thing(
  /several|multiple|repeated/i,
  /多次|反复|一直/,
  /何度|複数回|繰り返/,
  /여러 번|반복|거듭/,
);
export const authenticate = thing(
  /authenticat|sign in again/i,
  /鉴权|认证|重新登录/,
  /認証|ログインし直/,
  /인증|다시 로그인/,
);
export const batch = thing(/batch/i, /批量/, /一括/, /일괄/);
export const belong = thing(
  /belong|match|pair/i,
  /对应|匹配|属于|一组|一对/,
  /対応|組み合わせ|このsdkAppIdのもの|ペア/,
  /짝|일치|속한|대응|맞는/,
);
export const blocked = thing(/block(ed|list| list)|denylist/i, /黑名单/, /ブロックリスト/, /차단 목록|차단된|차단되/);
export const buffer = thing(/buffer/i, /缓冲区/, /バッファ/, /버퍼/);
export const caller = thing(
  /caller|another account|(sent|made|requested) by|requester/i,
  /操作者|发起/,
  /操作(を|する|した)|実行/,
  /요청/,
);
export const computed = thing(/comput|calculat/i, /计算/, /計算/, /계산/);
export const configured = thing(/configur|set up|sets up/i, /配置/, /設定/, /설정/);
export const data = thing(/data/i, /数据/, /データ/, /데이터/);
export const developer = thing(/developer/i, /开发者/, /開発者/, /개발자/);
export const email = thing(/e-?mail/i, /邮箱|邮件/, /メールアドレス/, /이메일/);
export const empty = thing(/empty/i, /空/, /空/, /비어|빈|값이 없/);
export const field = thing(/field/i, /字段/, /フィールド|欄/, /필드/);
export const format = thing(/format/i, /格式/, /形式|書式/, /형식/);
export const integration = thing(/account integration/i, /集成/, /連携|統合/, /연동/);
export const limited = thing(
  /limited|locked|restricted|blocked for/i,
  /限制|锁定/,
  /制限|ロック/,
  /제한|잠겼|잠김|잠긴/,
);
export const lookedUp = thing(/look(ed)?[ -]?up|found/i, /查找|查询|查到/, /検索|照会/, /조회|찾지/);
export const mismatch = thing(
  /(do|does|is) not|differ|mismatch|another|unlike/i,
  /不匹配|对不上|不一致|不符|不相符|不同/,
  /一致しません|一致していません|異なり|異なる|正しくありません|合って/,
  /일치하지|다릅니다|다르|맞지 않/,
);
export const noLongerValid = thing(
  /(no longer|not) valid|invalid/i,
  /失效|不再有效|无效/,
  /無効|失効|有効ではな/,
  /유효하지|효력/,
);
export const none = thing(/has no|no acctype|without an acctype/i, /没有/, /ありません|ない|未設定/, /없/);
export const notFound = thing(
  /not found|no application|does not exist/i,
  /找不到|未找到|不存在|没有找到/,
  /見つかりません|見つからな|存在しません/,
  /찾지 못|찾을 수 없|없습니다/,
);
export const notObtained = thing(
  /(not|no)\b[^.]*(obtain|found|got|get|retriev|fetch|determin)|found no/i,
  /(没能|未能|无法|没有)(取得|获取|查到)|(获取|取得)[^。]*失败|查不到/,
  /取得できません|取得に失敗|取得できなか/,
  /(얻|가져오|조회하|확인하)지 못|(얻|가져올) 수 없/,
);
export const notRegistered = thing(
  /not registered|unregistered|not been registered/i,
  /(没有|尚未|未|没)(经)?注册/,
  /登録されていません|未登録/,
  /등록되지 않|등록하지 않|미등록/,
);
export const number = thing(/number|size|how many|count/i, /数量/, /件数|数/, /수량|개수|항목 수/);
export const parameter = thing(/parameter/i, /参数/, /パラメータ/, /매개변수|파라미터/);
export const phone = thing(/phone number/i, /电话号码|手机号/, /電話番号/, /전화번호/);
export const protocol = thing(/protocol/i, /协议/, /プロトコル/, /프로토콜/);
export const regenerate = thing(
  /(generate|issue|create|make|sign in with)[^.]*\b(new|anew|again)|new userSig|newly generated|regenerate/i,
  /重新(生成|签发|获取)|生成新的/,
  /(新しく|新たに|再)生成|生成し直|発行し直|再発行|新しいuserSig/,
  /(다시|새로) (생성|발급|만)|새 userSig/,
);
export const registered = thing(/regist/i, /注册/, /登録/, /등록/);
export const request = thing(/request/i, /请求/, /リクエスト|要求/, /요청/);
export const required = thing(/required|mandatory/i, /必填/, /必須/, /필수/);
export const restricted = thing(/restrict|limited/i, /限制/, /制限/, /제한/);
export const right = thing(/\bright|permission|authori[sz]ed|allowed|permitted/i, /权限|无权/, /権限/, /권한/);
export const sameValue = thing(
  /compare|same|match|exactly/i,
  /一致|相同|核对/,
  /同じ|一致|照らし/,
  /같은지|동일|일치하는지|맞는지/,
);
export const security = thing(/security/i, /安全/, /安全|セキュリティ/, /보안/);
export const signIn = thing(/sign-?in|signs? in|login|log in/i, /登录/, /ログイン/, /로그인/);
export const signature = thing(/signature/i, /signature|签名/, /signature|署名/, /signature|서명/);
export const sourceCode = thing(/source code|sample code/i, /源码|源代码|代码/, /ソースコード/, /소스 코드/);
export const tooMany = thing(
  /too many|many failed|repeated/i,
  /(次数)?过多|太多|多次/,
  /多すぎ|何度も|繰り返/,
  /너무 많|여러 번|반복/,
);
export const tooShort = thing(/too short/i, /太短|过短|过小|太小/, /短すぎ|短い/, /너무 짧|짧게/);
export const type = thing(/\btypes?\b/i, /类型/, /種類|タイプ|型/, /유형|타입/);
export const uploaded = thing(/upload/i, /上传/, /アップロード/, /업로드/);
export const newUpload = thing(
  /(new|newly|again|just|re-?)[^.]*upload|after[^.]*upload/i,
  /重新上传|刚(刚)?上传|再次上传/,
  /アップロードし直|再アップロード|直後/,
  /(새로|방금|다시) 업로드/,
);
export const verification = thing(/verif/i, /(验证|校验)(方式|方法)/, /検証(方法|方式)/, /(검증|인증) ?(방식|방법)/);

import { lastOf } from '../built-ins.js';
/** How surely a name is that of a secret: with a weak one the value decides too. */
export type Secrecy = 'strong' | 'weak';

// Parts that end the name of a secret, where names are written in parts: userSig, access_token, X-Auth-Token.
const strongParts = new Set(
  'sig usersig signature secret token password passwd passphrase passcode passwort kennwort pwd pswd passw pw pass psk credential authorization cookie ticket jwt otp hmac'.split(
    ' ',
  ),
);
const weakParts = new Set('sign auth session sid salt bearer key nonce pin license verifier'.split(' '));

// What makes a key a secret one.
const keyOwners =
  'secret api access private map app auth sign signing signature aes des rsa encrypt encryption decrypt shared stream push license session master hmac crypto subscription storage sdk biz ssh';

// Ends of names that are written in one: USERSIG, secretkey, PHPSESSID.
const endings = [
  ...keyOwners.split(' ').map((owner) => `${owner}key`),
  ...'usersig privmapencrypt secretid sessionid sessid accesskeyid encryptionsalt password passwd passphrase apisecret appsecret clientsecret txsecret'.split(
    ' ',
  ),
  ...'access auth refresh id csrf xsrf session bearer user security'.split(' ').map((owner) => `${owner}token`),
];

// What may stand behind it: tokenValue, userSigString. All else makes it a name of something about the secret: tokenExpired, userSigLength.
const neutralParts = new Set(
  'value text string str raw data header base64 hex plain encoded new old current'.split(' '),
);

/** Names of secrets in the other languages of the kit. */
export const foreignNames =
  '密码|密碼|口令|密钥|密鑰|密匙|秘钥|秘鑰|私钥|令牌|签名串|签名|簽名|票据|凭证|凭据|パスワード|暗証番号|秘密鍵|シークレット|トークン|署名|認証情報|비밀번호|패스워드|시크릿|액세스 키|비밀키|비밀 키|암호|토큰|서명|인증 정보';

/** Part of every name of a secret. */
export const hint =
  /sig|secret|token|pass|kennwort|pw|pswd|psk|cred|auth|cookie|ticket|jwt|otp|hmac|key|sess|sid|salt|bearer|nonce|pin|licen|verif|encrypt/i;

/** Whether a word, however it is written (camel, snake, kebab, capitals, one after another), is the name of a secret. */
export function secrecyOf(word: string): Secrecy | undefined {
  // In another language than English.
  if (/^[^\w$]/.test(word)) return 'strong';
  if (!hint.test(word)) return undefined;
  const parts = partsOf(word);
  while (neutralParts.has(lastOf(parts) ?? '')) parts.pop();
  const last = lastOf(parts) ?? '';
  const whole = parts.join('');
  if (strongParts.has(last) || endings.some((ending) => whole.endsWith(ending))) return 'strong';
  return weakParts.has(last) ? 'weak' : undefined;
}

/** Whether a word is such a name and nothing else, as in "invalid token: token expired". */
export function isNameAlone(word: string): boolean {
  return strongParts.has(partsOf(word).join(''));
}

/** Whether a name is that of a header whose whole line is secret. */
export function isHeader(word: string): boolean {
  return /(?:authorization|cookie)s?$/i.test(word);
}

function partsOf(word: string): string[] {
  return word
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^a-z\d]/)
    .map((part) => part.replace(/\d+$/, '').replace(/([^s])s$/, '$1'))
    .filter((part) => part !== '');
}

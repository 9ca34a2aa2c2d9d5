/** The longest message that is kept, in characters; the rest is cut from its middle. */
export const MAX_MESSAGE_LENGTH = 2000;

const secretNames =
  'userSig|user_sig|sig|signature|privateMapKey|private_map_key|privMapEncrypt|token|access_token|secret|password|authorization|ticket';

const secrets: readonly [RegExp, string][] = [
  // A web address keeps its place, not its query: the signalling address bears the userSig there.
  [/\b((?:https?|wss?):\/\/[^\s"'<>?#]{1,300})[?#][^\s"'<>]*/gi, '$1?…'],
  [
    new RegExp(`(["']?(?:${secretNames})["']?\\s*[:=]\\s*)(?:"[^"]*"|'[^']*'|(?:Bearer\\s+)?[^\\s,;&}\\])<>]+)`, 'gi'),
    '$1…',
  ],
  [/\bBearer\s+[\w.~+/=-]+/gi, 'Bearer …'],
  // userSig itself: zlib in Tencent's base64 begins with eJ; a JWT begins with eyJ.
  [/\beJ[\w*\-+/.=]{24,}/g, '…'],
  [/\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]+)?/g, '…'],
];

/** A message made safe to show to a developer: short, without signatures, keys, tokens or query strings. */
export function redact(text: string): string {
  return secrets.reduce((clean, [pattern, instead]) => clean.replace(pattern, instead), shorten(text));
}

function shorten(text: string): string {
  if (text.length <= MAX_MESSAGE_LENGTH) return text;
  const half = MAX_MESSAGE_LENGTH / 2;
  return `${text.slice(0, half)} … ${text.slice(-half)}`;
}

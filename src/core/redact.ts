/** The longest message that is kept, in characters; the rest is cut from its middle. */
export const MAX_MESSAGE_LENGTH = 2_000;

// How much of a message is looked through for secrets, in characters.
const MAX_READ_LENGTH = 10_000;

const secretNames =
  'userSig|user_sig|sig|signature|privateMapKey|private_map_key|privMapEncrypt|token|access_token|secret|password|authorization|ticket';

// A JSON text inside a JSON text has a backslash before each quote.
const quote = `\\\\{0,3}["']`;

const secrets: readonly [RegExp, string][] = [
  // A web address keeps its place, not its query: the signalling address bears the userSig there.
  [/\b((?:https?|wss?):\/\/[^\s"'<>?#]{1,300})[?#][^\s"'<>]*/gi, '$1?…'],
  [
    new RegExp(
      `((?:${quote})?(?:${secretNames})(?:${quote})?\\s{0,9}[:=]\\s{0,9})(?:\\\\{0,3}"[^"]*"?|\\\\{0,3}'[^']*'?|(?:Bearer\\s+)?[^\\s,;&}\\])<>]+)`,
      'gi',
    ),
    '$1…',
  ],
  [/\bBearer\s+[\w.~+/=-]+/gi, 'Bearer …'],
  // userSig itself: zlib in Tencent's base64 begins with eJ; a JWT begins with eyJ.
  [/\beJ[\w*\-+/.=%]{24,}/g, '…'],
  [/\beyJ[\w-]{8,2000}\.[\w-]+(?:\.[\w-]+)?/g, '…'],
];

/** A message made safe to show to a developer: short, without signatures, keys, tokens or query strings. */
export function redact(text: string): string {
  const clean = secrets.reduce(
    (part, [pattern, instead]) => part.replace(pattern, instead),
    shorten(text, MAX_READ_LENGTH),
  );
  return shorten(clean, MAX_MESSAGE_LENGTH);
}

// A word cut in two may be the end of a secret, by which no pattern would know it.
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const half = length / 2 - 2;
  return `${text.slice(0, half)} … ${text.slice(-half).replace(/^[^\s"',;&]+/, '')}`;
}

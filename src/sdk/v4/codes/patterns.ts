import type { Kind } from '../../../core/kinds.js';
import { messageRows } from './message.js';
import { type SdkKey, sdkRows } from './sdk.js';

interface Pattern {
  readonly test: RegExp;
  readonly kind: Kind;
  /** The codes whose meaning this text may refine. */
  readonly codes: readonly SdkKey[];
  /** Whether the text decides by itself where the error bears no number. */
  readonly withoutCode?: boolean;
}

// A message is the last thing to trust (it changes by version, language and log level), so each pattern is bound to the codes it may refine.
const patterns: readonly Pattern[] = [
  // 4.15.22: "http protocol does not support the ability to capture and publish streams, please use the https protocol."
  { test: /\bhttp protocol\b/i, kind: 'insecure-context', codes: ['INVALID_OPERATION', 'NOT_SUPPORTED'] },
  // 4.15.22: "previous publish() is ongoing, please avoid repeated calls."
  { test: /previous publish\(\) is ongoing/i, kind: 'already-publishing', codes: ['INVALID_OPERATION'] },
  // 4.15.22: "duplicate main stream publishing, please unpublish your prev main stream and then re-publish."
  { test: /duplicate (?:\w+ )*publishing/i, kind: 'already-publishing', codes: ['INVALID_OPERATION'] },
  { test: /\bWebRTC\b/i, kind: 'unsupported-browser', codes: ['NOT_SUPPORTED'] },
  // 4.15.22: a subscription that the cloud never answers.
  { test: /exchange ?SDP timeout/i, kind: 'subscribe-timeout', codes: ['UNKNOWN'] },
  // What a browser says of the app's own <video>.play(), outside the SDK.
  {
    test: /\bplay\(\) (?:failed because|can only be initiated)/i,
    kind: 'autoplay-blocked',
    codes: [],
    withoutCode: true,
  },
  ...Object.values(messageRows).map((row) => ({
    test: new RegExp(escapeForRegExp(row.text.replace(/^RtcError: /, '')), 'i'),
    kind: row.kind,
    codes: row.refines,
    withoutCode: true,
  })),
];

// A plain look-up comes before any pattern: most codes have none.
const patternsByCode = new Map<number | undefined, readonly Pattern[]>();
for (const pattern of patterns) {
  const codes = pattern.codes.map((key) => sdkRows[key].code);
  for (const code of pattern.withoutCode ? [...codes, undefined] : codes) {
    patternsByCode.set(code, [...(patternsByCode.get(code) ?? []), pattern]);
  }
}

/** The kind that a message tells of, given the number it came with (or none); undefined where it tells nothing. */
export function kindOfMessage(message: string, code: number | undefined): Kind | undefined {
  const candidates = patternsByCode.get(code);
  if (!candidates) return undefined;
  // Every message of 4.15 ends with the address of a page, and each of those has "webrtc" in it.
  const words = message.includes('://') ? message.replace(/\bhttps?:\/\/\S+/gi, '') : message;
  return candidates.find(({ test }) => test.test(words))?.kind;
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

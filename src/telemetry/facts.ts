import type { Kind } from '../core/kinds.js';
import { redact } from '../core/redact/redact.js';
import type { Condition } from '../core/store/index.js';
import type { Device, ErrorInfo, Severity, Surface } from '../core/types.js';
import type { TelemetryOptions } from './types.js';

/** What may leave the page of a condition: no secret, no id or label of a device, and of people only what was asked for. */
export interface Facts {
  readonly kind: Kind;
  readonly severity: Severity;
  readonly surface: Surface;
  /** The error's name: `NotAllowedError`. */
  readonly type: string;
  readonly code?: number | undefined;
  readonly key?: string | undefined;
  readonly extraCode?: number | undefined;
  readonly device?: Device | undefined;
  readonly source?: string | undefined;
  /** Without what it acted on. */
  readonly operation?: string | undefined;
  readonly reason?: string | undefined;
  readonly message?: string | undefined;
  readonly userId?: string | undefined;
  readonly streamId?: string | undefined;
}

// A shorter one is in many words by chance, so it is looked for only as a word of its own.
const SHORTEST_TELLING_ID = 4;

type Wish = Pick<TelemetryOptions, 'messages' | 'identify'>;

export function factsOf({ kind, severity, surface, info }: Condition, { messages, identify }: Wish): Facts {
  const hide = createHider(info, identify === true);
  return {
    kind,
    severity,
    surface,
    type: toName(hide(info.name)) ?? 'Error',
    code: info.code,
    key: info.key,
    extraCode: info.extraCode,
    device: info.device,
    source: toName(hide(info.source)),
    // The kit names its own `publish:<id of the stream>`.
    operation: toName(hide(info.operation?.split(':')[0])),
    reason: toName(hide(info.reason)),
    message: messages ? hide(redact(info.message)) : undefined,
    userId: identify ? info.userId : undefined,
    streamId: identify ? info.streamId : undefined,
  };
}

/** What is alike for those who watch: a condition's fingerprint without the person. */
export function likenessOf({ kind, info: { code, extraCode, device } }: Condition): readonly string[] {
  return [kind, code, extraCode, device].map((part) => String(part ?? ''));
}

/** A short sentence for developers: `INITIALIZE_FAILED 4100, sub-code 3 (NotReadableError)`. */
export function describeFacts({ type, code, key, extraCode, message }: Facts): string {
  const name = [key, code].filter((part) => part !== undefined).join(' ');
  const known = extraCode === undefined ? name : `${name}, sub-code ${extraCode}`;
  const what = known === '' ? type : `${known} (${type})`;
  return message ? `${what}: ${message}` : what;
}

function createHider({ userId, streamId, deviceId }: ErrorInfo, isIdentified: boolean) {
  const ids = [deviceId, ...(isIdentified ? [] : [userId, streamId])].filter((id) => id !== undefined && id !== '');
  return (text: string | undefined): string | undefined =>
    ids.reduce((rest, id) => (id === undefined ? rest : hide(rest, id)), text);
}

function hide(text: string | undefined, id: string): string | undefined {
  if (id.length >= SHORTEST_TELLING_ID) return text?.split(id).join('…');
  const literal = id.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return text?.replace(new RegExp(`(^|[^\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu'), '$1…');
}

// A name of a program's, such as `NotAllowedError` or `recovery.rejoin`; anything else may be about a person.
function toName(text: string | undefined): string | undefined {
  return text !== undefined && /^[\w$.-]{1,60}$/.test(text) ? text : undefined;
}

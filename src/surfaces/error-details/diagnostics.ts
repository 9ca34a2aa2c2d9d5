import type { Condition } from '../../core/store/index.js';
import { withoutPeople } from './without-people.js';

/** A condition as text for a support request: what happened and where, without labels of devices, ids and names of people, signatures or tokens. */
export function diagnosticsOf(condition: Condition): string {
  return JSON.stringify(
    {
      ...recordOf(condition),
      page: typeof window === 'undefined' ? undefined : window.location.origin,
      browser: typeof navigator === 'undefined' ? undefined : navigator.userAgent,
    },
    null,
    2,
  );
}

/** The same of the condition alone, to be part of a longer text. */
export function recordOf({ kind, severity, status, count, retries, firstAt, lastAt, info }: Condition) {
  const { code, key, extraCode, name, message, reason, device, source, operation } = info;
  const clean = (text: string | undefined) => text && withoutPeople(text, info);
  return {
    kind,
    code,
    key,
    extraCode,
    name: clean(name),
    message: clean(message),
    reason,
    device,
    source: clean(source),
    operation: clean(operation),
    severity,
    status,
    count,
    retries,
    firstAt: new Date(firstAt).toISOString(),
    lastAt: new Date(lastAt).toISOString(),
  };
}

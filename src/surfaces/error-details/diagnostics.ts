import type { Condition } from '../../core/store/index.js';

/** A condition as text for a support request: what happened and where, without device labels, names of people, signatures or tokens. */
export function diagnosticsOf({ kind, severity, status, count, retries, firstAt, lastAt, info }: Condition): string {
  const { code, key, extraCode, name, message, reason, device, source, operation } = info;
  return JSON.stringify(
    {
      kind,
      code,
      key,
      extraCode,
      name,
      message,
      reason,
      device,
      source,
      operation,
      severity,
      status,
      count,
      retries,
      firstAt: new Date(firstAt).toISOString(),
      lastAt: new Date(lastAt).toISOString(),
      page: typeof window === 'undefined' ? undefined : window.location.origin,
      browser: typeof navigator === 'undefined' ? undefined : navigator.userAgent,
    },
    null,
    2,
  );
}

import type { Condition } from '../../core/store/index.js';
import type { Surface } from '../../core/types.js';

/** The attributes that every surface's root bears: tests and themes rely on them. */
export function surfaceAttributes(surface: Exclude<Surface, 'silent'>, condition: Condition) {
  const { kind, severity, status, info } = condition;
  return {
    'data-trtc-surface': surface,
    'data-trtc-kind': kind,
    'data-trtc-code': info.code === undefined ? '' : String(info.code),
    'data-trtc-extra-code': info.extraCode === undefined ? undefined : String(info.extraCode),
    'data-severity': status === 'resolved' ? 'success' : severity,
    'data-state': status,
  };
}

import { type Kind, kinds } from '../kinds.js';
import type { Condition, Policy } from './condition.js';

/** Where a kind shows, how grave it is and what it offers: the table's row, changed by the app's policy. */
export function appearanceOf(
  kind: Kind,
  policy: Policy | undefined,
): Pick<Condition, 'surface' | 'severity' | 'actions' | 'duration'> {
  const { surface, severity, actions } = kinds[kind];
  const rule = policy?.[kind];
  if (rule === false) return { surface: 'silent', severity, actions };
  return {
    surface: rule?.surface ?? surface,
    severity: rule?.severity ?? severity,
    actions,
    ...(rule?.duration === undefined ? {} : { duration: rule.duration }),
  };
}

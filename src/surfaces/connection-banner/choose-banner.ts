import type { Kind } from '../../core/kinds.js';
import type { Condition } from '../../core/store/index.js';

/** The one condition the banner tells of: what is lost for good, then the machine offline, then what is being brought back, then what is back, then the rest. */
export function chooseBanner(conditions: readonly Condition[]): Condition | undefined {
  return [...conditions].sort((a, b) => rankOf(b) - rankOf(a) || b.occurredAt - a.occurredAt)[0];
}

// Of two directions the participant notices by themselves that nothing arrives, but not that nothing leaves.
const errors: readonly Kind[] = ['downlink-lost', 'uplink-lost', 'network-blocked', 'connection-lost'];

function rankOf({ kind, status, severity }: Condition): number {
  if (status === 'resolved') return 1;
  if (severity === 'error') return 4 + errors.indexOf(kind) + 1;
  if (kind === 'offline') return 3;
  return kind === 'network-poor' ? 0 : 2;
}

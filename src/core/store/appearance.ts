import { type Kind, kinds } from '../kinds.js';
import { read } from '../read.js';
import { tellDeveloper } from '../tell-developer.js';
import type { Severity, Surface } from '../types.js';
import { warnOnce } from '../warn.js';
import type { Condition, PolicyRule } from './condition.js';
import { severityRank } from './severity-rank.js';
import { emptySnapshot } from './snapshot.js';

const surfaces = [...Object.keys(emptySnapshot.surfaces), 'silent'];
const severities = Object.keys(severityRank);

/**
 * Where a kind shows, how grave it is and what it offers: the table's row, changed by the app's rule. What a rule says and nobody
 * understands is passed over: an error must not vanish by a slip of the pen.
 */
export function appearanceOf(
  kind: Kind,
  policy: ((kind: Kind) => PolicyRule | undefined) | undefined,
): Pick<Condition, 'surface' | 'severity' | 'actions' | 'duration'> {
  const row = kinds[kind];
  const rule = ruleOf(kind, policy);
  if (rule === false) return { surface: 'silent', severity: row.severity, actions: row.actions };
  const duration = read(rule, 'duration', tellDeveloper);
  const own = {
    surface: oneOf(surfaces, 'surface') as Surface | undefined,
    severity: oneOf(severities, 'severity') as Severity | undefined,
  };

  function oneOf(known: readonly string[], name: 'surface' | 'severity'): string | undefined {
    const value = read(rule, name, tellDeveloper);
    if (value === undefined) return undefined;
    if (typeof value === 'string' && known.includes(value)) return value;
    warnOnce(
      `policy: the ${name} of "${kind}" is none that the kit knows, so the kind's own holds. Use one of ${known.join(', ')}.`,
    );
    return undefined;
  }

  return {
    surface: own.surface ?? row.surface,
    severity: own.severity ?? row.severity,
    actions: row.actions,
    ...(isDuration(duration, kind) ? { duration } : {}),
  };
}

function ruleOf(kind: Kind, policy: ((kind: Kind) => unknown) | undefined): unknown {
  try {
    return policy?.(kind);
  } catch (error) {
    tellDeveloper(error);
    return undefined;
  }
}

function isDuration(value: unknown, kind: Kind): value is number {
  if (value === undefined) return false;
  if (typeof value === 'number' && value > 0) return true;
  warnOnce(
    `policy: the duration of "${kind}" is no number of milliseconds above 0, so the default holds. Use Infinity for what stays, and false for what is not to be shown.`,
  );
  return false;
}

import { type Kind, kinds } from '../kinds.js';
import { isObject, read } from '../read.js';
import { tellDeveloper } from '../tell-developer.js';
import type { Severity, Surface } from '../types.js';
import { warnOnce } from '../warn.js';
import { type Appearance, type PolicyRule, severityRank } from './condition.js';
import { emptySnapshot } from './snapshot.js';

const surfaces = [...Object.keys(emptySnapshot.surfaces), 'silent'];
const severities = Object.keys(severityRank);

/** The app's rule for a kind or for a surface of kinds; asked anew at each occurrence. */
export type RuleOf = (name: Kind | Exclude<Surface, 'silent'>) => PolicyRule | undefined;

/**
 * Where a kind shows, how grave it is and what it offers: the table's row, changed by the app's rule for its surface, then by that for
 * itself. What a rule says and nobody understands is passed over: an error must not vanish by a slip of the pen.
 * @param family the kind it was taken for at first: its rule holds where what it turned out to be has none
 */
export function appearanceOf(kind: Kind, ruleOf: RuleOf | undefined, family = kind): Appearance {
  const plain = plainOf(kind);
  if (!ruleOf) return plain;
  const { surface, severity, actions } = plain;
  const general = surface === 'silent' ? undefined : ask(ruleOf, surface);
  const own = ask(ruleOf, kind) ?? (family === kind ? undefined : ask(ruleOf, family));
  // Most apps have no rules, and storms come through here.
  if (own === undefined && general === undefined) return plain;
  if ((own ?? general) === false) return { surface: 'silent', severity, actions, duration: undefined };
  const rules = [own, general].filter(isObject);
  const first = (isGood: (value: unknown) => boolean, name: string): unknown =>
    rules.map((rule) => read(rule, name, tellDeveloper)).find((value) => value !== undefined && isGood(value));
  return {
    surface: (first(oneOf(surfaces, 'surface', kind), 'surface') as Surface | undefined) ?? surface,
    severity: (first(oneOf(severities, 'severity', kind), 'severity') as Severity | undefined) ?? severity,
    actions,
    duration: first((value) => isDuration(value, kind), 'duration') as number | undefined,
  };
}

const plainByKind = new Map<Kind, Appearance>();

function plainOf(kind: Kind): Appearance {
  const known = plainByKind.get(kind);
  if (known) return known;
  const { surface, severity, actions } = kinds[kind];
  const plain = { surface, severity, actions, duration: undefined };
  plainByKind.set(kind, plain);
  return plain;
}

function ask(ruleOf: RuleOf, name: Parameters<RuleOf>[0]): unknown {
  try {
    return ruleOf(name);
  } catch (error) {
    tellDeveloper(error);
    return undefined;
  }
}

function oneOf(known: readonly string[], name: string, kind: Kind): (value: unknown) => boolean {
  return (value) => {
    if (typeof value === 'string' && known.includes(value)) return true;
    warnOnce(
      `policy: the ${name} of "${kind}" is none that the kit knows, so the kind's own holds. Use one of ${known.join(', ')}.`,
    );
    return false;
  };
}

function isDuration(value: unknown, kind: Kind): boolean {
  if (typeof value === 'number' && value > 0) return true;
  warnOnce(
    `policy: the duration of "${kind}" is no number of milliseconds above 0, so the default holds. Use Infinity for what stays, and false for what is not to be shown.`,
  );
  return false;
}

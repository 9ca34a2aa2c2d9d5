import { cut } from '../../core/shown-text.js';
import type { Condition } from '../../core/store/index.js';
import { withoutPeople } from './without-people.js';

// What is longer is in the diagnostics: a toast is no page.
const MAX_FACT_LENGTH = 300;

type FactName = 'code' | 'name' | 'extra' | 'kind' | 'device' | 'operation' | 'count' | 'time' | 'message';

/** What is known of a condition, for the details; names of facts are keys of `details`. Device labels and signatures are never among them. */
export function factsOf(
  { info, kind, count }: Condition,
  hex: string | undefined,
  language: string,
): readonly (readonly [FactName, string])[] {
  const { code, key, extraCode, name, device, operation, message, lastAt } = { ...info, lastAt: info.at };
  const clean = (text: string | undefined) => text && cut(withoutPeople(text, info), MAX_FACT_LENGTH);
  const facts: readonly (readonly [FactName, string | undefined])[] = [
    ['code', code === undefined ? undefined : [key, code, hex].filter((part) => part !== undefined).join(' · ')],
    ['extra', extraCode === undefined ? undefined : String(extraCode)],
    ['name', clean(name)],
    ['kind', kind],
    ['device', device],
    ['operation', clean(operation)],
    ['count', count > 1 ? String(count) : undefined],
    ['time', new Intl.DateTimeFormat(language, { timeStyle: 'medium' }).format(lastAt)],
    ['message', clean(message) || undefined],
  ];
  return facts.flatMap(([fact, value]) => (value === undefined ? [] : [[fact, value] as const]));
}

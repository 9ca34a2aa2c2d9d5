import { availableActions, type Capabilities } from '../core/actions.js';
import { type Condition, isOpen } from '../core/store/index.js';
import type { Action } from '../core/types.js';
import { type KindPart, MARK, type Said, type Speech } from '../i18n/index.js';
import { tokensOf } from './tokens.js';
import type { NameOf } from './use-names.js';
import type { Situation } from './use-situation.js';

/** All that decides what is said of a condition: the language, the app's names, the call, and what can be done now. */
export interface Voice extends Speech, Situation {
  readonly nameOf: NameOf;
  readonly capabilities: Capabilities;
}

/** What is said of a condition. */
export interface Texts {
  /** What happened. */
  readonly title: Said;
  /** What follows, and what to do; an empty text where there is nothing to add. */
  readonly body: Said;
}

/** The buttons of a condition that are there now. */
export function actionsOf(condition: Condition, { capabilities }: Pick<Voice, 'capabilities'>): readonly Action[] {
  return isOpen(condition) ? availableActions(condition, capabilities) : [];
}

/** @param hasChoice whether another device can be picked where it is said */
export function textsOf(condition: Condition, voice: Voice, hasChoice = false): Texts {
  const sayPart = partsOf(condition, voice, hasChoice);
  return { title: sayPart('title'), body: join(sayPart('body'), sayPart('ask'), voice) };
}

/** What is said of a condition that is over; undefined where nobody needs to know. */
export function mendedTextOf(condition: Condition, voice: Voice): Said | undefined {
  const { kind, resolution } = condition;
  if (resolution !== 'retried' && resolution !== 'healed') return undefined;
  if (kind === 'network-poor') return undefined;
  const done = partsOf(condition, voice, false)('done');
  return done.text ? done : voice.say('status.done');
}

function partsOf(condition: Condition, voice: Voice, hasChoice: boolean): (part: KindPart) => Said {
  const { kind, info } = condition;
  const { say, nameOf, call, isPhone } = voice;
  const context = tokensOf(condition, { actions: actionsOf(condition, voice), call, isPhone, hasChoice });
  const name = info.userId ? nameOf(info.userId) : undefined;
  return (part) => say(`kinds.${kind}.${part}`, { context, name });
}

function join(first: Said, second: Said, { say }: Speech): Said {
  if (!first.text || !second.text) return first.text ? first : second;
  const both = say('labels.sentences', { first: marked(first), second: marked(second) });
  return { ...both, lang: first.lang };
}

function marked({ phrases }: Said): string {
  return phrases.join(MARK);
}

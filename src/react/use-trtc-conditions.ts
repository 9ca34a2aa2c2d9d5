'use client';
import { useState, useSyncExternalStore } from 'react';
import type { Kind } from '../core/kinds.js';
import { read } from '../core/read.js';
import type { Condition, ErrorStore } from '../core/store/index.js';
import type { Surface } from '../core/types.js';
import { useKitContext } from './context.js';

/** Which conditions are asked for; all that is said must hold. */
export interface ConditionFilter {
  /** The client or stream they belong to; null, as while it is not there yet, for none at all. */
  readonly owner?: object | null;
  /** What they are. */
  readonly kinds?: Kind | readonly Kind[];
  /** Where they show. */
  readonly surface?: Exclude<Surface, 'silent'>;
}

/** Says of a condition whether it is asked for. It is asked at each render and each change, so it should be quick and change nothing. */
export type ConditionPredicate = (condition: Condition) => boolean;

const none: readonly Condition[] = [];

/**
 * What is wrong now, those put aside included, oldest first; or the part of it that is asked for. The array is the same as long as nothing
 * in it has changed, and only then the component is rendered again.
 * @param filter by owner, kinds and surface, or a function; written inline it does no harm
 * @throws where there is no provider above, with the cure
 */
export function useTrtcConditions(filter?: ConditionFilter | ConditionPredicate): readonly Condition[] {
  return useConditionsFor('useTrtcConditions', filter);
}

/** @param caller the hook that asks, named in the message where there is no provider */
export function useConditionsFor(caller: string, filter?: ConditionFilter | ConditionPredicate): readonly Condition[] {
  const { store } = useKitContext(caller).kit;
  const [keep] = useState(createKeeper);
  const isAskedFor = typeof filter === 'function' ? filter : matches(store, filter);

  return useSyncExternalStore(
    store.subscribe,
    () => keep(store.getSnapshot().conditions.filter(isAskedFor)),
    () => none,
  );
}

// An app in JavaScript may hand in anything; what cannot be used asks for nothing in particular.
function matches(store: ErrorStore, filter: ConditionFilter | undefined): ConditionPredicate {
  const owner = read(filter, 'owner') as object | null | undefined;
  const kinds = read(filter, 'kinds');
  const surface = read(filter, 'surface');
  const isOneOf = Array.isArray(kinds) ? (kind: Kind) => kinds.includes(kind) : (kind: Kind) => kind === kinds;
  return ({ id, kind, surface: own }) =>
    (owner === undefined || (owner !== null && store.isOf(id, owner))) &&
    (kinds === undefined || isOneOf(kind)) &&
    (surface === undefined || surface === own);
}

/** Gives the last array for one that is equal to it. */
function createKeeper(): (next: readonly Condition[]) => readonly Condition[] {
  let last = none;
  return (next) => {
    if (last.length !== next.length || next.some((condition, index) => condition !== last[index])) last = next;
    return last;
  };
}

import { availableActions } from '../../../src/core/actions.js';
import { allKinds, type Kind } from '../../../src/core/kinds.js';
import { type Condition, createErrorStore } from '../../../src/core/store/index.js';
import type { Action, Device } from '../../../src/core/types.js';
import { tokensOf } from '../../../src/react/tokens.js';
import type { CallType } from '../../../src/react/use-situation.js';
import { v4 } from '../../../src/sdk/v4/index.js';
import { createManualClock } from '../../../src/testing/index.js';

/** One way in which a condition of a kind can be met. */
export interface Situation {
  readonly kind: Kind;
  readonly device: Device | undefined;
  readonly call: CallType;
  readonly isPhone: boolean;
  readonly hasChoice: boolean;
  /** The buttons that are there. */
  readonly actions: readonly Action[];
  readonly tokens: readonly string[];
}

const devices = [undefined, 'camera', 'microphone', 'both', 'screen'] as const;
const calls = ['video', 'audio', 'audience'] as const;
const either = [false, true] as const;

/** Every handler that an app may give or not, and whether what failed can run again. */
const capabilities = either.flatMap((rejoin) =>
  either.flatMap((signIn) =>
    either.flatMap((contactSupport) =>
      either.flatMap((leave) =>
        either.map((openSettings) => ({ rejoin, signIn, contactSupport, leave, openSettings })),
      ),
    ),
  ),
);

/** All situations in which a kind is shown, each once for what is said of it. */
export const situations: ReadonlyMap<Kind, readonly Situation[]> = new Map(
  allKinds.map((kind) => [kind, situationsOf(kind)]),
);

/** What is true of a condition that is over: nothing can be done about it any more. */
export const mended: readonly (readonly string[])[] = unique(
  [...situations.values()].flat().map((situation) => tokensIn({ ...situation, actions: [], hasChoice: false })),
);

function situationsOf(kind: Kind): readonly Situation[] {
  const found = new Map<string, Situation>();
  for (const device of devices) {
    for (const condition of conditionsOf(kind, device)) {
      // What was put aside has no buttons, and an app that draws it asks for its words all the same.
      const shown = [...capabilities.map((given) => availableActions(condition, given)), []];
      for (const actions of unique(shown)) {
        for (const call of calls) {
          for (const isPhone of either) {
            for (const hasChoice of canListDevices(condition) ? either : [false]) {
              const tokens = tokensOf(condition, { actions, call, isPhone, hasChoice }).split('_').filter(Boolean);
              const situation = { kind, device, call, isPhone, hasChoice, actions, tokens };
              const name = [...tokens, ...actions].join();
              if (!found.has(name)) found.set(name, situation);
            }
          }
        }
      }
    }
  }
  return [...found.values()];
}

/** With and without an operation that can run again, and about somebody and nobody. */
function conditionsOf(kind: Kind, device: Device | undefined): readonly Condition[] {
  return either.flatMap((canRetry) =>
    [undefined, 'ann'].map((userId) => {
      const store = createErrorStore({ errors: v4.errors, clock: createManualClock(), classify: () => kind });
      const operation = canRetry ? { retry: () => {}, picksDevice: true } : {};
      return store.report(new Error('x'), { device, userId, ...operation });
    }),
  );
}

function canListDevices({ surface, canPickDevice, info }: Condition): boolean {
  return surface === 'device' && canPickDevice && info.device !== 'screen';
}

function tokensIn({ tokens, actions: _, hasChoice: __ }: Situation): readonly string[] {
  const ofActions = ['choice', 'support', 'retry', 'rejoin', 'reload', 'sign-in', 'contact-support'];
  return tokens.filter((token) => ![...ofActions, 'open-settings', 'resume', 'leave'].includes(token));
}

function unique<T extends readonly unknown[]>(lists: readonly T[]): readonly T[] {
  return [...new Map(lists.map((list) => [list.join(), list])).values()];
}

import { browserClock } from '../browser/index.js';
import { safely } from '../core/safely.js';
import type { Condition, ConditionChange, Resolution } from '../core/store/index.js';
import { tellDeveloper } from '../core/tell-developer.js';
import type { Action } from '../core/types.js';
import { warnOnce } from '../core/warn.js';
import { type Budget, createBudget, type Sum } from './budget.js';
import type { Telemetry, TelemetryOptions } from './types.js';

// What a participant did of late belongs to the repair that begins, in milliseconds.
const JUST_NOW = 1_000;
// Of one condition.
const MAX_ACTIONS = 20;
const MAX_REPAIRS = 20;
// The store holds fewer that are open.
const MAX_EPISODES = 2_000;

/** How a condition came to its end; `left` where the page went before it did. */
export type Outcome = Resolution | 'left';

/** How a repair came to its end: as the condition did, or `failed`, or given up. */
export type RepairOutcome = Resolution | 'failed' | 'abandoned' | 'left';

/** A condition from its beginning to its end. */
export interface Episode {
  readonly condition: Condition;
  /** Whether it is told by itself; else it is in the sums. */
  readonly isTold: boolean;
  /** What the participant pressed, in order. */
  readonly actions: readonly Action[];
}

/** What is told of the life of conditions. What one of these throws harms nothing. */
export interface Teller {
  /** It occurred: exact, whatever is told by itself. */
  occurred(condition: Condition, times: number): void;
  began(episode: Episode): void;
  pressed(action: Action, condition: Condition, isTold: boolean): void;
  /**
   * A repair began.
   * @param action what the participant pressed for it; absent where it began by itself
   * @returns told how it ended, and after how many milliseconds
   */
  repairing(
    episode: Episode,
    action: Action | undefined,
  ): (outcome: RepairOutcome, condition: Condition, milliseconds: number) => void;
  ended(episode: Episode, outcome: Outcome, milliseconds: number): void;
  /** Of what was not told by itself. */
  summed(sum: Sum): void;
}

interface Life {
  condition: Condition;
  readonly isTold: boolean;
  readonly actions: Action[];
  counted: number;
  repairs: number;
  pressed?: { readonly action: Action; readonly at: number } | undefined;
  repair?: Repair | undefined;
}

interface Repair {
  readonly attempt: number;
  readonly retries: number;
  readonly at: number;
  readonly end: (outcome: RepairOutcome, condition: Condition, milliseconds: number) => void;
}

/** Follows conditions from their beginning to their end, tells of some one by one and of the others in sums. */
export function follow(name: string, given: Teller, options: TelemetryOptions): Telemetry {
  const { clock = browserClock } = options;
  const tell = makeSafe(given);
  const isSampled = Math.random() < readShare(name, options.sampleRate);
  const budget: Budget = createBudget(clock, readLimit(name, options.perMinute), tell.summed);
  const lives = new Map<string, Life>();
  let isOver = false;

  function begin(condition: Condition): Life {
    const isTold = isSampled && budget.allows(condition);
    const life: Life = { condition, isTold, actions: [], counted: 0, repairs: 0 };
    lives.set(condition.id, life);
    count(life, condition, 1);
    if (isTold) tell.began(life);
    const [oldest] = lives.keys();
    if (lives.size > MAX_EPISODES && oldest !== undefined) lives.delete(oldest);
    return life;
  }

  function count(life: Life, condition: Condition, conditions = 0) {
    const times = condition.count - life.counted;
    life.counted = condition.count;
    if (times <= 0) return;
    tell.occurred(condition, times);
    if (isSampled && !life.isTold) budget.add(condition, conditions, times);
  }

  function end(life: Life, outcome: Outcome) {
    lives.delete(life.condition.id);
    endRepair(life, outcome);
    tell.ended(life, outcome, Math.max(0, clock.monotonic() - life.condition.startedAt));
  }

  function endRepair(life: Life, outcome: RepairOutcome) {
    const { repair } = life;
    life.repair = undefined;
    repair?.end(outcome, life.condition, clock.monotonic() - repair.at);
  }

  // What a repair came to is seen in the condition that it leaves.
  function followRepair(life: Life) {
    const { attempt, retries } = life.condition;
    if (life.repair && life.repair.attempt !== attempt) {
      endRepair(life, retries > life.repair.retries ? 'failed' : 'abandoned');
    }
    if (attempt === undefined || life.repair || !life.isTold || life.repairs >= MAX_REPAIRS) return;
    const at = clock.monotonic();
    const isByHand = life.pressed !== undefined && at - life.pressed.at < JUST_NOW;
    const action = isByHand ? life.pressed?.action : undefined;
    life.pressed = undefined;
    life.repairs += 1;
    life.repair = { attempt, retries, at, end: safely(tell.repairing(life, action), tellDeveloper) };
  }

  function press(action: Action, condition: Condition) {
    const life = lives.get(condition.id);
    tell.pressed(action, condition, life?.isTold === true);
    if (!life) return;
    life.pressed = { action, at: clock.monotonic() };
    if (life.actions.length < MAX_ACTIONS) life.actions.push(action);
  }

  return {
    onCondition(condition: Condition, change: ConditionChange) {
      if (isOver) return;
      const known = change === 'raised' ? undefined : lives.get(condition.id);
      if (!known && change !== 'raised' && isOfNoConcern(condition, change)) return;
      const life = known ?? begin(condition);
      life.condition = condition;
      count(life, condition);
      if (change === 'resolved') return end(life, condition.resolution ?? 'cleared');
      // Put aside by the app's own button.
      if (change === 'dismissed' && !life.actions.some(putsAside)) press('dismiss', condition);
      followRepair(life);
      // Of what is silent nobody tells an end.
      if (change === 'raised' && condition.surface === 'silent') lives.delete(condition.id);
    },
    onAction(action: Action, condition: Condition) {
      if (!isOver) press(action, condition);
    },
    end() {
      if (isOver) return;
      for (const life of [...lives.values()]) end(life, 'left');
      budget.flush();
      isOver = true;
    },
  };
}

// What is silent is told once; and what has ended already may still change hands.
function isOfNoConcern({ surface, status }: Condition, change: ConditionChange): boolean {
  return surface === 'silent' || (status === 'resolved' && change !== 'resolved');
}

function putsAside(action: Action): boolean {
  return action === 'dismiss' || action === 'continue-without' || action === 'leave';
}

// A fault in what an app handed in costs what it would have told.
function makeSafe(teller: Teller): Teller {
  return {
    occurred: safely(teller.occurred, tellDeveloper),
    began: safely(teller.began, tellDeveloper),
    pressed: safely(teller.pressed, tellDeveloper),
    ended: safely(teller.ended, tellDeveloper),
    summed: safely(teller.summed, tellDeveloper),
    repairing(episode, action) {
      try {
        return teller.repairing(episode, action);
      } catch (error) {
        tellDeveloper(error);
        return () => {};
      }
    },
  };
}

function readShare(name: string, share = 1): number {
  if (share >= 0 && share <= 1) return share;
  warnOnce(`${name}: sampleRate is ${String(share)}, so all is told. Hand in a share from 0 to 1.`);
  return 1;
}

function readLimit(name: string, limit?: number): number | undefined {
  if (limit === undefined || limit >= 0) return limit;
  warnOnce(`${name}: perMinute is ${String(limit)}, so the default holds. Hand in a number from 0.`);
  return undefined;
}

import { changeInfo } from '../info.js';
import { type Kind, type KindRow, kinds } from '../kinds.js';
import type { ErrorInfo, Surface } from '../types.js';
import type { Appearance, Condition, ConditionChange, Resolution } from './condition.js';

/** How long a repair may take before its button is given back, in milliseconds. Its late success mends the condition all the same. */
export const REPAIR_DEADLINE = 60_000;
// The same once the cause has gone by itself: a verdict is only waited for so long.
const HEALED_GRACE = 3_000;
// The shortest and the longest wait between two retries, in milliseconds; it doubles in between.
const SHORTEST_RETRY_WAIT = 1_000;
const LONGEST_RETRY_WAIT = 30_000;
// What has been mended says so for a moment before it goes, in milliseconds.
const lingers: Partial<Record<Surface, number>> = { toast: 1_200, permission: 250, device: 900, banner: 3_000 };

/** What may happen to a condition. Times are of the monotonic clock. */
export type ConditionEvent =
  /** It happened once more. `isOfRepair`: a repair failed with it, so that what was put aside stays so. */
  | {
      readonly type: 'occurred';
      readonly info: ErrorInfo;
      readonly at: number;
      readonly appearance: Appearance;
      readonly isOfRepair?: boolean;
    }
  /** The participant put it aside. */
  | { readonly type: 'dismissed' }
  /** A retry, or somebody else's repair, is under way; the later of two leads. */
  | { readonly type: 'repair-started'; readonly attempt: number }
  /** It came to nothing (`failed`: what was tried may be tried again a while later), or nobody tells how it ended (`released`). */
  | {
      readonly type: 'repair-ended';
      readonly attempt: number;
      readonly outcome: 'failed' | 'released';
      readonly at: number;
    }
  /** Nobody waits for it any longer. */
  | { readonly type: 'repair-overdue'; readonly attempt: number }
  /** All that failed has succeeded. */
  | { readonly type: 'mended' }
  /** Its cause went away by itself. */
  | { readonly type: 'healed' }
  /** It is over for another reason. */
  | { readonly type: 'ended'; readonly resolution: Exclude<Resolution, 'healed' | 'retried'> }
  /** What it is has become clearer. */
  | { readonly type: 'refined'; readonly info: ErrorInfo; readonly appearance: Appearance & Pick<Condition, 'kind'> }
  /** Operations that failed under another condition have come to it, with their waits. */
  | { readonly type: 'adopted'; readonly retries: number; readonly retryAt: number }
  /** It has said long enough that it is mended. */
  | { readonly type: 'lingered' };

/** What is to be done beside. */
export type Effect =
  /** Send this event after so many milliseconds, in place of the one that was scheduled before. */
  | { readonly type: 'schedule'; readonly event: ConditionEvent; readonly after: number }
  | { readonly type: 'unschedule' }
  /** Nobody waits for its operations any longer. */
  | { readonly type: 'release-waiters' }
  /** Nothing of it will be tried again. */
  | { readonly type: 'release-operations' }
  /** Nobody needs to know it any longer. */
  | { readonly type: 'forget' };

export interface Transition {
  readonly condition: Condition;
  /** What is told of it; undefined where there is nothing to tell. */
  readonly change?: ConditionChange;
  readonly effects: readonly Effect[];
}

/**
 * What becomes of a condition when something happens: its one table. Pure; a condition that an event does not concern is given back as it is.
 * @param isSeen whether somebody sees it now: what nobody sees needs not say that it is mended
 */
export function next(condition: Condition, event: ConditionEvent, isSeen: boolean): Transition {
  if (condition.status === 'resolved') return nextOfResolved(condition, event);
  switch (event.type) {
    case 'occurred':
      return occurred(condition, event);
    case 'dismissed':
      if (condition.status === 'dismissed') return unchanged(condition);
      // Nobody waits for the verdict of a repair any longer.
      if (condition.resolution) return resolved(condition, condition.resolution, false);
      return { condition: { ...condition, status: 'dismissed' }, change: 'dismissed', effects: [releaseWaiters] };
    case 'repair-started':
      return started(condition, event.attempt);
    case 'repair-ended':
      return ended(condition, event);
    case 'repair-overdue':
      return event.attempt === condition.attempt ? afterRepair(condition, {}) : unchanged(condition);
    case 'mended':
      return resolved(condition, 'retried', isSeen);
    case 'healed':
      // What is under repair keeps its verdict until the repair has come to an end: it may yet undo it.
      return condition.status === 'recovering' ? remembered(condition) : resolved(condition, 'healed', isSeen);
    case 'ended':
      return resolved(condition, event.resolution, isSeen);
    case 'refined':
      return { condition: { ...condition, ...event.appearance, info: event.info }, change: 'updated', effects: none };
    case 'adopted': {
      const retries = Math.max(condition.retries, event.retries);
      const retryAt = Math.max(condition.retryAt, event.retryAt);
      return { condition: { ...condition, retries, retryAt }, change: 'updated', effects: none };
    }
    case 'lingered':
      return unchanged(condition);
  }

  function afterRepair(of: Condition, changes: Partial<Condition>): Transition {
    const open = { ...of, ...changes, attempt: undefined };
    if (open.resolution) return resolved(open, open.resolution, isSeen);
    const status = open.status === 'recovering' ? 'active' : open.status;
    return { condition: { ...open, status }, change: 'updated', effects: [unschedule] };
  }

  function ended(
    of: Condition,
    { attempt, outcome, at }: Extract<ConditionEvent, { type: 'repair-ended' }>,
  ): Transition {
    if (attempt !== of.attempt) return unchanged(of);
    if (outcome === 'released') return afterRepair(of, {});
    return afterRepair(of, afterFailure(of, at));
  }
}

/** What a failed retry leaves behind: the next one has to wait, longer each time. */
export function afterFailure({ retries, retryAt }: Condition, at: number): Pick<Condition, 'retries' | 'retryAt'> {
  const wait = Math.min(LONGEST_RETRY_WAIT, SHORTEST_RETRY_WAIT * 2 ** retries);
  return { retries: retries + 1, retryAt: Math.max(retryAt, at + wait) };
}

// While it says that it is mended it may come back; whatever else was under way no longer concerns it.
function nextOfResolved(condition: Condition, event: ConditionEvent): Transition {
  if (event.type === 'lingered' || event.type === 'ended') return { condition, effects: [unschedule, forget] };
  if (event.type !== 'occurred') return unchanged(condition);
  const { info, at } = event;
  const again: Condition = {
    ...occurredAgain(condition, event, 'active'),
    count: 1,
    firstAt: info.at,
    startedAt: at,
    retries: 0,
    retryAt: retryAtOf(condition.kind, at),
  };
  return { condition: again, change: 'raised', effects: [unschedule] };
}

function occurred(condition: Condition, event: Occurred): Transition {
  const isPutAside = condition.status === 'dismissed' && event.isOfRepair;
  const seen = condition.attempt === undefined ? 'active' : 'recovering';
  return {
    condition: occurredAgain(condition, event, isPutAside ? 'dismissed' : seen),
    change: 'repeated',
    effects: condition.resolution === undefined ? none : deadline(condition.attempt),
  };
}

function occurredAgain(
  condition: Condition,
  { info, at, appearance }: Occurred,
  status: Condition['status'],
): Condition {
  const { device } = condition.info;
  return {
    ...condition,
    status,
    surface: appearance.surface,
    severity: appearance.severity,
    duration: appearance.duration,
    // The device that was found out before is still the one that is meant.
    info: device && !info.device ? changeInfo(info, { device }) : info,
    count: condition.count + 1,
    lastAt: info.at,
    occurredAt: at,
    retryAt: Math.max(condition.retryAt, retryAtOf(condition.kind, at)),
    // What was remembered of its end is no longer true.
    resolution: undefined,
  };
}

/** Before when a retry of a kind does nothing once it has occurred; 0 where it may run at once. */
export function retryAtOf(kind: Kind, at: number): number {
  const row: KindRow = kinds[kind];
  return row.retryWait === undefined ? 0 : at + row.retryWait;
}

function started(condition: Condition, attempt: number): Transition {
  const status = condition.status === 'dismissed' ? 'dismissed' : 'recovering';
  return { condition: { ...condition, attempt, status }, change: 'recovering', effects: deadline(attempt) };
}

function remembered(condition: Condition): Transition {
  const { attempt } = condition;
  return { condition: { ...condition, resolution: 'healed' }, effects: deadline(attempt, HEALED_GRACE) };
}

function resolved(before: Condition, resolution: Resolution, isSeen: boolean): Transition {
  const condition: Condition = { ...before, attempt: undefined, status: 'resolved', resolution };
  const linger = isSeen && before.status !== 'dismissed' ? lingerOf(condition) : 0;
  const end: readonly Effect[] =
    linger > 0 ? [{ type: 'schedule', event: { type: 'lingered' }, after: linger }] : [unschedule, forget];
  return { condition, change: 'resolved', effects: [{ type: 'release-operations' }, ...end] };
}

type Occurred = Extract<ConditionEvent, { type: 'occurred' }>;

function unchanged(condition: Condition): Transition {
  return { condition, effects: none };
}

function deadline(attempt: number | undefined, after = REPAIR_DEADLINE): readonly Effect[] {
  return attempt === undefined ? none : [{ type: 'schedule', event: { type: 'repair-overdue', attempt }, after }];
}

// One that went for another reason goes at once.
function lingerOf({ kind, surface, resolution }: Condition): number {
  if (kinds[kind].surface === 'banner' && kinds[kind].severity === 'info') return 0;
  return resolution === 'retried' || resolution === 'healed' ? (lingers[surface] ?? 0) : 0;
}

const none: readonly Effect[] = [];
const unschedule: Effect = { type: 'unschedule' };
const releaseWaiters: Effect = { type: 'release-waiters' };
const forget: Effect = { type: 'forget' };

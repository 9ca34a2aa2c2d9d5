import type { Host, Undo } from '../host.js';
import { type Condition, isShown } from '../store/condition.js';
import type { ErrorStore } from '../store/types.js';
import type { ErrorInfo, Severity } from '../types.js';
import { together } from './while-open.js';

// How long a toast stays, in milliseconds.
const durations: Record<Severity, number> = {
  info: 5_000,
  warning: 10_000,
  error: 10_000,
  fatal: Number.POSITIVE_INFINITY,
};

// A browser runs what is to wait longer at once.
const LONGEST_TIMER = 2 ** 31 - 1;

interface Countdown {
  left: number;
  startedAt: number;
  timer: unknown;
  /** What the countdown is of: each occurrence has an info of its own. */
  occurrence: ErrorInfo;
}

/**
 * Lets a toast go when its time is up. Time runs only while it is on screen, and stands while somebody reads it or the tab is hidden.
 * An error that offers an action stays.
 * @param hasAction whether a condition offers a button that can work
 */
export function expireToasts(store: ErrorStore, host: Host, hasAction: (condition: Condition) => boolean): Undo {
  const { clock, page } = host;
  const countdowns = new Map<string, Countdown>();

  function durationOf(condition: Condition): number {
    if (condition.duration !== undefined) return condition.duration;
    const stays = condition.severity === 'error' && hasAction(condition);
    if (stays) return Number.POSITIVE_INFINITY;
    // A retry that has to wait would else be gone before it could be pressed.
    const wait = condition.canRetry ? Math.max(0, condition.retryAt - clock.monotonic()) : 0;
    return wait + durations[condition.severity];
  }

  function update() {
    const toasts = store.getSnapshot().surfaces.toast.filter(isShown);
    for (const [id, countdown] of countdowns) {
      if (toasts.some((toast) => toast.id === id)) continue;
      clock.clearTimeout(countdown.timer);
      countdowns.delete(id);
    }
    for (const toast of toasts) run(toast);
  }

  function run(toast: Condition) {
    const duration = durationOf(toast);
    const before = countdowns.get(toast.id);
    const isAnew = !before || before.occurrence !== toast.info;
    const countdown = isAnew ? begin(toast, duration, before) : before;
    const mayRun =
      page.isVisible() && !store.isHeld(toast.id) && toast.status === 'active' && Number.isFinite(duration);
    if (mayRun && countdown.timer === undefined) start(toast.id, countdown);
    else if (!mayRun && countdown.timer !== undefined) pause(countdown);
  }

  function begin(toast: Condition, left: number, before: Countdown | undefined): Countdown {
    clock.clearTimeout(before?.timer);
    const countdown = { left, startedAt: 0, timer: undefined, occurrence: toast.info };
    countdowns.set(toast.id, countdown);
    return countdown;
  }

  function start(id: string, countdown: Countdown) {
    countdown.startedAt = clock.monotonic();
    if (countdown.left <= LONGEST_TIMER) {
      countdown.timer = clock.setTimeout(() => store.resolve(id, 'expired'), countdown.left);
      return;
    }
    countdown.timer = clock.setTimeout(() => {
      pause(countdown);
      start(id, countdown);
    }, LONGEST_TIMER);
  }

  function pause(countdown: Countdown) {
    clock.clearTimeout(countdown.timer);
    countdown.timer = undefined;
    countdown.left = Math.max(0, countdown.left - (clock.monotonic() - countdown.startedAt));
  }

  update();
  return together(store.subscribe(update), page.onVisibilityChange(update), () => {
    for (const { timer } of countdowns.values()) clock.clearTimeout(timer);
    countdowns.clear();
  });
}

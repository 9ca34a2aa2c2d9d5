import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../../src/core/kinds.js';
import type { Condition } from '../../../src/core/store/condition.js';
import { type ConditionEvent, next, REPAIR_DEADLINE } from '../../../src/core/store/transition.js';
import { createTestStore } from './create-test-store.js';

const info = { name: 'Error', message: '', at: 5, cause: undefined };
const appearanceOf = (kind: 'server-timeout' | 'device-in-use' | 'uplink-lost' | 'permission-denied') => ({
  duration: undefined,
  ...kinds[kind],
});

function raise(kind: Parameters<typeof appearanceOf>[0] = 'server-timeout'): Condition {
  return { ...createTestStore().store.signal(kind) };
}

/** A condition with the one event that is scheduled for it, as the store keeps them. */
function follow(condition: Condition, isSeen = true) {
  let scheduled: ConditionEvent | undefined;
  let isForgotten = false;
  return {
    get condition() {
      return condition;
    },
    get scheduled() {
      return scheduled;
    },
    get isForgotten() {
      return isForgotten;
    },
    send(event: ConditionEvent) {
      if (isForgotten) return;
      const transition = next(condition, event, isSeen);
      condition = transition.condition;
      for (const effect of transition.effects) {
        if (effect.type === 'schedule') scheduled = effect.event;
        if (effect.type === 'unschedule') scheduled = undefined;
        if (effect.type === 'forget') isForgotten = true;
      }
    },
    /** The time of what is scheduled has come. */
    fire() {
      const event = scheduled;
      scheduled = undefined;
      if (event) this.send(event);
    },
  };
}

const attempt = fc.integer({ min: 1, max: 4 });
const event: fc.Arbitrary<ConditionEvent> = fc.oneof(
  fc.record({
    type: fc.constant('occurred' as const),
    info: fc.constant(info),
    at: fc.nat(100_000),
    appearance: fc.constant(appearanceOf('server-timeout')),
    isOfRepair: fc.boolean(),
  }),
  fc.record({ type: fc.constant('dismissed' as const) }),
  fc.record({ type: fc.constant('repair-started' as const), attempt }),
  fc.record({
    type: fc.constant('repair-ended' as const),
    attempt,
    outcome: fc.constantFrom('failed' as const, 'released' as const),
    at: fc.nat(100_000),
  }),
  fc.record({ type: fc.constant('repair-overdue' as const), attempt }),
  fc.record({ type: fc.constant('mended' as const) }),
  fc.record({ type: fc.constant('healed' as const) }),
  fc.record({
    type: fc.constant('ended' as const),
    resolution: fc.constantFrom('expired' as const, 'superseded' as const, 'cleared' as const),
  }),
  fc.record({
    type: fc.constant('refined' as const),
    info: fc.constant(info),
    appearance: fc.constant({ kind: 'device-in-use' as const, ...appearanceOf('device-in-use') }),
  }),
  fc.record({ type: fc.constant('adopted' as const), retries: fc.nat(9), retryAt: fc.nat(100_000) }),
  fc.record({ type: fc.constant('lingered' as const) }),
);
const step = fc.oneof({ weight: 5, arbitrary: event }, { weight: 1, arbitrary: fc.constant('fire' as const) });

function run(of: ReturnType<typeof follow>, steps: readonly (ConditionEvent | 'fire')[], check = () => {}) {
  for (const each of steps) {
    if (each === 'fire') of.fire();
    else of.send(each);
    check();
  }
}

describe('whatever happens to a condition', () => {
  it('its status, its repair, its end and what is scheduled agree', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.boolean(), (steps, isSeen) => {
        const of = follow(raise(), isSeen);
        run(of, steps, () => {
          const { status, attempt: running, resolution } = of.condition;
          if (of.isForgotten) return expect(of.scheduled).toBeUndefined();
          if (status === 'active')
            expect([running, resolution, of.scheduled]).toEqual([undefined, undefined, undefined]);
          if (status === 'recovering') expect(running).toBeDefined();
          if (status === 'resolved') {
            expect([running, of.scheduled]).toEqual([undefined, { type: 'lingered' }]);
            expect(resolution).toBeDefined();
          } else if (running === undefined) expect(of.scheduled).toBeUndefined();
          else expect(of.scheduled).toEqual({ type: 'repair-overdue', attempt: running });
          if (status === 'dismissed') expect(resolution).toBeUndefined();
        });
      }),
    );
  });

  it('there is a way out that needs no luck: time alone leads to where a button works, or to the end', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const of = follow(raise());
        run(of, steps);
        of.fire();
        of.fire();
        expect(of.isForgotten || ['active', 'dismissed'].includes(of.condition.status)).toBe(true);
        expect(of.condition.attempt).toBeUndefined();
        of.send({ type: 'healed' });
        of.fire();
        expect(of.isForgotten).toBe(true);
      }),
    );
  });

  it('each occurrence counts, from the first one of its life', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const of = follow(raise());
        let count = 1;
        for (const each of steps) {
          const wasOver = of.condition.status === 'resolved';
          if (each !== 'fire' && each.type === 'occurred' && !of.isForgotten) count = wasOver ? 1 : count + 1;
          run(of, [each]);
          expect(of.condition.count).toBe(count);
        }
      }),
    );
  });

  it('what was put aside is seen when it occurs again, but for what its own repair failed with', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), fc.boolean(), (steps, isOfRepair) => {
        const of = follow(raise());
        run(of, steps);
        of.send({ type: 'dismissed' });
        if (of.condition.status !== 'dismissed') return;
        of.send({ type: 'occurred', info, at: 9, appearance: appearanceOf('server-timeout'), isOfRepair });
        expect(of.condition.status === 'dismissed').toBe(isOfRepair);
      }),
    );
  });

  it('retries wait longer each time, up to half a minute, and never less than was said before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(1e6), (failures, at) => {
        const of = follow(raise());
        let last = 0;
        for (let index = 1; index <= failures; index++) {
          of.send({ type: 'repair-started', attempt: index });
          of.send({ type: 'repair-ended', attempt: index, outcome: 'failed', at });
          expect(of.condition.retryAt).toBeGreaterThanOrEqual(last);
          last = of.condition.retryAt;
        }
        expect(of.condition.retries).toBe(failures);
        expect(last - at).toBe(Math.min(30_000, 1_000 * 2 ** (failures - 1)));
      }),
    );
  });
});

describe('a repair', () => {
  const started = () => {
    const of = follow(raise());
    of.send({ type: 'repair-started', attempt: 1 });
    return of;
  };
  const failed = { type: 'repair-ended', attempt: 1, outcome: 'failed', at: 7 } as const;

  it('and a heal end in the same, whichever comes first', () => {
    const [before, after] = [started(), started()];
    before.send({ type: 'healed' });
    expect(before.condition).toMatchObject({ status: 'recovering', resolution: 'healed' });
    before.send(failed);
    after.send(failed);
    after.send({ type: 'healed' });
    for (const { condition } of [before, after]) {
      expect(condition).toMatchObject({ status: 'resolved', resolution: 'healed' });
    }
  });

  it('that has healed meanwhile is waited for a moment only, and one that occurs again is not healed', () => {
    const { effects } = next(started().condition, { type: 'healed' }, true);
    expect(effects).toMatchObject([{ type: 'schedule', event: { type: 'repair-overdue', attempt: 1 } }]);
    expect(effects[0]?.type === 'schedule' && effects[0].after).toBeLessThan(REPAIR_DEADLINE);
    const of = started();
    of.send({ type: 'healed' });
    of.send({ type: 'occurred', info, at: 9, appearance: appearanceOf('server-timeout') });
    of.send(failed);
    expect(of.condition).toMatchObject({ status: 'active', count: 2 });
    expect(of.condition.resolution).toBeUndefined();
  });

  it('gives its button back when it is overdue, and mends when it succeeds after all', () => {
    const of = started();
    of.fire();
    expect(of.condition).toMatchObject({ status: 'active', retries: 0 });
    of.send(failed);
    expect(of.condition).toMatchObject({ status: 'active', retries: 0 });
    of.send({ type: 'mended' });
    expect(of.condition).toMatchObject({ status: 'resolved', resolution: 'retried' });
  });

  it('of which a second one has begun is the second one’s to end', () => {
    const of = started();
    of.send({ type: 'repair-started', attempt: 2 });
    of.send(failed);
    expect(of.condition).toMatchObject({ status: 'recovering', attempt: 2 });
    of.send({ type: 'repair-ended', attempt: 2, outcome: 'released', at: 8 });
    expect(of.condition).toMatchObject({ status: 'active', retries: 0 });
  });

  it('of what was put aside shows nothing, and its end ends it', () => {
    const of = follow(raise());
    of.send({ type: 'dismissed' });
    of.send({ type: 'repair-started', attempt: 1 });
    expect(of.condition.status).toBe('dismissed');
    of.send({ type: 'healed' });
    expect(of.isForgotten).toBe(true);
  });
});

describe('what is mended', () => {
  it.each([
    ['server-timeout', 1_200],
    ['permission-denied', 250],
    ['device-in-use', 900],
    ['uplink-lost', 3_000],
  ] as const)('says so for a moment: %s', (kind, after) => {
    expect(next(raise(kind), { type: 'mended' }, true).effects).toEqual([
      { type: 'release-operations' },
      { type: 'schedule', event: { type: 'lingered' }, after },
    ]);
  });

  it.each([
    ['what nobody sees', raise(), false, { type: 'healed' }],
    ['a notice of a poor network', { ...createTestStore().store.signal('network-poor') }, true, { type: 'healed' }],
    ['what is over for another reason', raise(), true, { type: 'ended', resolution: 'expired' }],
  ] as const)('goes at once where it is %s', (_name, condition, isSeen, end) => {
    expect(next(condition, end, isSeen).effects).toEqual([
      { type: 'release-operations' },
      { type: 'unschedule' },
      { type: 'forget' },
    ]);
  });

  it('comes back as new when it occurs again in that moment', () => {
    const of = follow({ ...raise(), count: 7, retries: 3, retryAt: 900 });
    of.send({ type: 'mended' });
    of.send({ type: 'occurred', info: { ...info, at: 77 }, at: 50, appearance: appearanceOf('server-timeout') });
    const first = { status: 'active', count: 1, firstAt: 77, lastAt: 77, startedAt: 50, occurredAt: 50 };
    expect(of.condition).toMatchObject({ ...first, retries: 0, retryAt: 0 });
    expect(of.scheduled).toBeUndefined();
  });

  it('is let go by whoever clears it', () => {
    const of = follow(raise());
    of.send({ type: 'mended' });
    of.send({ type: 'ended', resolution: 'cleared' });
    expect(of.isForgotten).toBe(true);
    expect(of.condition.resolution).toBe('retried');
  });
});

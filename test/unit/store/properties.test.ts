import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Condition } from '../../../src/core/store/index.js';
import type { ErrorContext } from '../../../src/core/types.js';
import { createRtcError } from '../../../src/testing/index.js';
import { createTestStore } from './create-test-store.js';

// An error of each surface, by what it is reported with.
const errors = [
  ['SERVER_TIMEOUT', {}],
  ['INITIALIZE_FAILED', { device: 'camera', userId: 'ann' }],
  ['PLAY_NOT_ALLOWED', { userId: 'bob' }],
  ['UPLINK_RECONNECTION_FAILED', {}],
  ['CLIENT_BANNED', {}],
] as const satisfies readonly (readonly [Parameters<typeof createRtcError>[0], ErrorContext])[];
const owners = [{}, {}];

type Test = ReturnType<typeof createTestStore>;

/** What is expected of the store, told without knowing how it does it. */
interface Model {
  /** How often each error has occurred. */
  reports: number[];
  /** Operations that are running, to be settled by the test. */
  running: { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void }[];
  waits: { isSettled: boolean }[];
}

class Command implements fc.AsyncCommand<Model, Test> {
  constructor(
    private readonly name: string,
    private readonly act: (model: Model, test: Test) => unknown,
  ) {}
  check = () => true;
  toString = () => this.name;
  async run(model: Model, test: Test) {
    await this.act(model, test);
    await test.settle();
    for (const condition of test.store.getSnapshot().conditions) checkWayOut(condition, test);
  }
}

const which = fc.nat(errors.length - 1);
const conditionAt = ({ store }: Test, index: number): Condition | undefined => {
  const { conditions } = store.getSnapshot();
  return conditions[index % Math.max(1, conditions.length)];
};
const raise = (index: number) => createRtcError(errors[index]?.[0] ?? 'UNKNOWN');

const commands = [
  fc.record({ index: which, owner: fc.constantFrom(undefined, ...owners) }).map(
    ({ index, owner }) =>
      new Command(`report ${index}`, (model, { store }) => {
        model.reports[index] = (model.reports[index] ?? 0) + 1;
        store.report(raise(index), { ...errors[index]?.[1], owner });
      }),
  ),
  fc.record({ index: which, isNamed: fc.boolean(), wait: fc.boolean() }).map(
    ({ index, isNamed, wait }) =>
      new Command(`guard ${index}`, (model, { guard }) => {
        model.reports[index] = (model.reports[index] ?? 0) + 1;
        let runs = 0;
        const run = () => {
          if (runs++ === 0) return Promise.reject(raise(index));
          return new Promise((resolve, reject) => model.running.push({ resolve, reject }));
        };
        const awaited = { isSettled: false };
        model.waits.push(awaited);
        const note = () => {
          awaited.isSettled = true;
        };
        guard(run, { ...errors[index]?.[1], ...(isNamed ? { operation: 'named' } : {}), wait }).then(note, note);
      }),
  ),
  fc
    .nat(9)
    .map(
      (index) =>
        new Command(
          `retry ${index}`,
          (_model, test) => void test.store.retry(conditionAt(test, index)?.id ?? '', {}, { isAutomatic: true }),
        ),
    ),
  fc.record({ at: fc.nat(9), index: which, isMended: fc.boolean() }).map(
    ({ at, index, isMended }) =>
      new Command(`settle ${at} ${isMended}`, (model) => {
        const [operation] = model.running.splice(at % Math.max(1, model.running.length), 1);
        if (!operation) return;
        if (isMended) operation.resolve('mended');
        else {
          // What a repair fails with has occurred, unless its condition had healed: nobody counts these here.
          model.reports[index] = Number.NaN;
          operation.reject(raise(index));
        }
      }),
  ),
  fc
    .nat(9)
    .map(
      (index) =>
        new Command(`dismiss ${index}`, (_model, test) => test.store.dismiss(conditionAt(test, index)?.id ?? '')),
    ),
  fc
    .nat(9)
    .map(
      (index) => new Command(`heal ${index}`, (_model, test) => test.store.resolve(conditionAt(test, index)?.id ?? '')),
    ),
  fc
    .nat(9)
    .map(
      (index) =>
        new Command(`refine ${index}`, (_model, test) =>
          test.store.refine(conditionAt(test, index)?.id ?? '', { device: 'both' }),
        ),
    ),
  fc.constantFrom(...owners).map((owner) => new Command('clear', (_model, test) => test.store.clear(owner))),
  fc.nat(70_000).map((time) => new Command(`wait ${time}`, (_model, test) => test.clock.advance(time))),
];

/** A condition that nobody sees needs no way out; any other has a button that works now, or a timer that gives it back. */
function checkWayOut({ status, attempt }: Condition, { clock }: Test) {
  if (status === 'recovering') expect(clock.timerCount()).toBeGreaterThan(0);
  if (status === 'active') expect(attempt).toBeUndefined();
}

async function healAll({ running }: Model, { store, clock, settle }: Test) {
  // Those that nobody settled never settle: the deadline has to do.
  for (const { id } of store.getSnapshot().conditions) store.resolve(id);
  await clock.advance(60_000);
  for (const { id } of store.getSnapshot().conditions) store.resolve(id);
  await clock.advance(60_000);
  for (const { resolve } of running) resolve('late');
  await settle();
}

async function play(steps: Iterable<fc.AsyncCommand<Model, Test>>) {
  const test = createTestStore();
  const model: Model = { reports: [], running: [], waits: [] };
  await fc.asyncModelRun(() => ({ model, real: test }), steps);
  return { test, model };
}

describe('whatever is reported, retried, put aside and healed', () => {
  it('leaves nothing behind once everything has healed: no condition, no timer, nobody who waits', async () => {
    // Which hints are given depends on what is tried.
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    await fc.assert(
      fc.asyncProperty(fc.commands(commands, { maxCommands: 30 }), async (steps) => {
        const { test, model } = await play(steps);
        await healAll(model, test);
        expect(test.store.getSnapshot().conditions).toEqual([]);
        expect(test.clock.timerCount()).toBe(0);
        expect(model.waits.filter(({ isSettled }) => !isSettled)).toEqual([]);
      }),
      { numRuns: 150 },
    );
    warn.mockRestore();
  });

  it('counts every report once, in the condition it belongs to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(which, { maxLength: 60 }), async (reports) => {
        const { store } = createTestStore();
        for (const index of reports) store.report(raise(index), errors[index]?.[1]);
        const counts = store.getSnapshot().conditions.map(({ info, count }) => [info.key, count]);
        const expected = errors.map(([key], index) => [key, reports.filter((report) => report === index).length]);
        expect(new Map(counts as never)).toEqual(new Map(expected.filter(([, count]) => count !== 0) as never));
      }),
    );
  });

  it('is the same whatever the order of what concerns different conditions', async () => {
    type Act = (test: Test) => void;
    const actsOf = (index: number): readonly Act[] => {
      const idOf = ({ store }: Test) =>
        store.getSnapshot().conditions.find(({ info }) => info.key === errors[index]?.[0])?.id ?? '';
      return [
        ({ store }) => store.report(raise(index), errors[index]?.[1]),
        ({ store }) => store.report(raise(index), errors[index]?.[1]),
        (test) => test.store.dismiss(idOf(test)),
        ({ store }) => store.report(raise(index), errors[index]?.[1]),
        (test) => void test.store.startRepair(idOf(test)),
        (test) => test.store.resolve(idOf(test), index % 2 === 0 ? 'healed' : 'cleared'),
      ];
    };
    const lengths = errors.map((_error, index) => fc.nat(actsOf(index).length));
    await fc.assert(
      fc.asyncProperty(fc.tuple(...lengths), fc.infiniteStream(fc.nat(errors.length - 1)), async (ends, order) => {
        const sequences = ends.map((end, index) => actsOf(index).slice(0, end));
        const [inTurn, mixed] = [createTestStore(), createTestStore()];
        for (const act of sequences.flat()) act(inTurn);
        const left = sequences.map((sequence) => [...sequence]);
        for (const index of order) {
          if (left.every((sequence) => sequence.length === 0)) break;
          left[index]?.shift()?.(mixed);
        }
        const stateOf = ({ store }: Test) =>
          store
            .getSnapshot()
            .conditions.map(({ info, status, count, resolution }) => [info.key, status, count, resolution])
            .sort();
        expect(stateOf(mixed)).toEqual(stateOf(inTurn));
      }),
    );
  });
});

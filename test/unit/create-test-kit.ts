import type { ConditionChange } from '../../src/core/store/index.js';
import type { KitSettings } from '../../src/kit/index.js';
import { createFakeHost, type FakeHostOptions } from '../../src/testing/index.js';
import { createErrorKit } from '../../src/v4/create-error-kit.js';

/** A kit that has been started on a machine of the test's own. */
export function createTestKit(options: FakeHostOptions = {}, settings: KitSettings = {}) {
  const host = createFakeHost(options);
  const changes: string[] = [];
  const note = (kind: string, change: ConditionChange) => changes.push(`${kind} ${change}`);
  const kit = createErrorKit(
    {
      ...settings,
      onCondition(condition, change) {
        note(condition.kind, change);
        settings.onCondition?.(condition, change);
      },
    },
    host,
  );
  const stop = kit.start();
  return {
    kit,
    host,
    store: kit.store,
    stop,
    /** What `onCondition` heard, as `kind change`. */
    changes,
    /** Lets promises settle, without time going on. */
    settle: () => host.advance(0),
    kinds: () => kit.store.getSnapshot().conditions.map(({ kind }) => kind),
    first: () => kit.store.getSnapshot().conditions[0],
    banners: () => kit.store.getSnapshot().surfaces.banner.map(({ kind, status }) => `${kind} ${status}`),
  };
}

import type { Host, Undo } from '../host.js';
import type { Condition } from '../store/condition.js';
import type { ErrorStore } from '../store/types.js';
import type { InputKind } from '../types.js';
import { diagnosePermission } from './diagnose-permission.js';
import { inputsOf } from './inputs.js';
import { openOn, together, watchOccurrences, watchWhileOpen } from './while-open.js';

const inputs: readonly InputKind[] = ['camera', 'microphone'];

/**
 * Says who refused a permission, and mends the condition when the permission comes: what failed runs again, without a click.
 * What the participant has put aside is not captured behind their back: its condition only ends.
 */
export function recoverPermission(store: ErrorStore, host: Host): Undo {
  async function diagnose(condition: Condition) {
    const diagnosis = await diagnosePermission(condition, host);
    store.refine(condition.id, diagnosis);
  }

  async function check() {
    for (const condition of openOn(store, 'permission')) {
      if (await isGranted(condition)) mend(condition.id);
    }
  }

  async function isGranted({ kind, info }: Condition): Promise<boolean> {
    // A system's block leaves the site's own permission granted all the while: only trying tells.
    if (kind !== 'permission-denied' && kind !== 'permission-dismissed') return false;
    const needed = inputsOf(info.device);
    const answers = await Promise.all(needed.map((input) => host.permissions.query(input)));
    return needed.length > 0 && answers.every((answer) => answer === 'granted');
  }

  function mend(id: string) {
    const condition = store.get(id);
    if (condition?.status === 'active' && condition.canRetry) store.retry(id, {}, { isAutomatic: true });
    else if (condition && condition.status !== 'recovering') store.resolve(id, 'healed');
  }

  // What was reported before anybody watched is looked into now.
  for (const condition of openOn(store, 'permission')) diagnose(condition);
  return together(
    watchOccurrences(store, 'permission', (condition) => void diagnose(condition)),
    watchWhileOpen(store, 'permission', () =>
      together(
        ...inputs.map((input) => host.permissions.observe(input, () => void check())),
        host.page.onFocus(() => void check()),
      ),
    ),
  );
}

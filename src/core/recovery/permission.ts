import type { ErrorReader } from '../error-reader.js';
import type { Host, Undo } from '../host.js';
import type { Condition } from '../store/condition.js';
import type { ErrorStore } from '../store/types.js';
import type { InputKind } from '../types.js';
import { diagnosePermission } from './diagnose-permission.js';
import { inputsOf } from './inputs.js';
import { oneAtATime } from './one-at-a-time.js';
import { openOn, together, watchOccurrences, watchWhileOpen } from './while-open.js';

const inputs: readonly InputKind[] = ['camera', 'microphone'];

/**
 * Says who refused a permission, and mends the condition when the permission comes: what failed runs again, without a click.
 * What the participant has put aside is not captured behind their back: its condition only ends.
 */
export function recoverPermission(store: ErrorStore, host: Host, errors: ErrorReader): Undo {
  async function diagnose(condition: Condition) {
    const diagnosis = await diagnosePermission(condition, host, errors);
    store.refine(condition.id, diagnosis);
  }

  async function check() {
    const mendable = openOn(store, 'permission').filter(isOfSite);
    const asked = inputs.filter((input) => mendable.some(({ info }) => inputsOf(info.device).includes(input)));
    const answers = await Promise.all(asked.map((input) => host.permissions.query(input)));
    const granted = asked.filter((_input, index) => answers[index] === 'granted');
    for (const { id, info } of mendable) {
      const needed = inputsOf(info.device);
      if (needed.length > 0 && needed.every((input) => granted.includes(input))) mend(id);
    }
  }

  // A system's block leaves the site's own permission granted all the while: only trying tells.
  function isOfSite({ kind }: Condition): boolean {
    return kind === 'permission-denied' || kind === 'permission-dismissed';
  }

  function mend(id: string) {
    const condition = store.get(id);
    if (condition?.status === 'active' && condition.canRetry) store.retry(id, {}, { isAutomatic: true });
    else if (condition && condition.status !== 'recovering') store.resolve(id, 'healed');
  }

  const checkAgain = oneAtATime(check);
  return together(
    watchOccurrences(store, 'permission', diagnose),
    watchWhileOpen(store, 'permission', () =>
      together(
        ...inputs.map((input) => host.permissions.observe(input, () => checkAgain())),
        host.page.onFocus(checkAgain),
      ),
    ),
  );
}

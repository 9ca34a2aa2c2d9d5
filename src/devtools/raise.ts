import { kinds } from '../core/kinds.js';
import type { Condition } from '../core/store/index.js';
import type { Device } from '../core/types.js';
import type { ErrorKit } from '../kit/index.js';
import type { CodeRow } from '../sdk/v4/codes/index.js';
import { createErrorOf } from '../testing/create-error-of.js';

// How long a raised error's operation runs, in milliseconds: long enough to see the button busy.
const RUN_TIME = 800;

/** What becomes of the operation behind a raised error; each is a key of `texts.operations`. */
export const outcomes = ['succeeds', 'fails', 'none'] as const;

export type Outcome = (typeof outcomes)[number];

export interface RaiseOptions {
  /** What its button does; `none`: there is no operation, so there is no button. */
  readonly outcome: Outcome;
  /** Which device is spoken of, where the error is about one. */
  readonly device: Device;
}

/** Reports a documented error as the SDK would throw or emit it. */
export function raise(kit: ErrorKit, row: CodeRow, { outcome, device }: RaiseOptions): Condition {
  const { surface } = kinds[row.kind];
  const { clock } = kit.host;

  function run() {
    return new Promise<void>((resolve, reject) => {
      clock.setTimeout(() => (outcome === 'fails' ? reject(createErrorOf(row)) : resolve()), RUN_TIME);
    });
  }

  const isOfDevice = row.group === 'media' || surface === 'permission' || surface === 'device';
  return kit.report(createErrorOf(row), {
    source: row.group === 'banned' ? 'client-banned' : 'devtools',
    operation: `devtools:${row.group}/${row.id}`,
    ...(isOfDevice ? { device } : {}),
    ...(surface === 'autoplay' ? { userId: 'remote-user' } : {}),
    ...(outcome === 'none' ? {} : { retry: run, picksDevice: true }),
  });
}

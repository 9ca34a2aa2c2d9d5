import type { Recovery } from '../../src/kit/index.js';
import { createRtcError } from '../../src/testing/index.js';
import { createTestKit } from './create-test-kit.js';

const expired = () => createRtcError('SIGNAL_CHANNEL_SETUP_FAILED', { extraCode: 70001 });

/** A kit whose app has these handlers, and a condition to act on. */
export function createActed(recovery: Recovery, error: unknown = expired(), retry?: () => unknown) {
  const test = createTestKit({}, { recovery });
  const condition = test.kit.report(error, { retry });
  return {
    ...test,
    condition,
    act: (action: Parameters<typeof test.kit.perform>[0]) => test.kit.perform(action, condition),
  };
}

/** A handler that does not do what it should. */
export function fail(): never {
  throw new Error('fails');
}

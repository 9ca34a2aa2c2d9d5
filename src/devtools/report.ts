import { availableActions } from '../core/actions.js';
import type { ErrorKit } from '../kit/index.js';
import { recordOf } from '../surfaces/error-details/diagnostics.js';
import type { Appearance } from './appearance.js';
import { missingActions } from './missing-actions.js';
import type { TimelineEntry } from './timeline.js';

interface Circumstances {
  readonly entries: readonly TimelineEntry[];
  readonly faults: Iterable<string>;
  readonly language: string;
  readonly appearance: Appearance;
}

/** All that the panel knows, as text for a bug report: without ids and names of people, labels of devices, signatures or tokens. */
export function reportOf(kit: ErrorKit, { entries, faults, language, appearance }: Circumstances): string {
  const capabilities = kit.getCapabilities();
  const { canRejoin: _canRejoin, ...handlers } = capabilities;
  return JSON.stringify(
    {
      at: toTime(kit.host.clock.now()),
      page: window.location.origin,
      browser: navigator.userAgent,
      language,
      appearance,
      connection: kit.connection.getState().state,
      isOnline: kit.host.network.isOnline(),
      handlers,
      faults: [...faults],
      open: kit.store.getSnapshot().conditions.map((condition) => ({
        ...recordOf(condition),
        buttons: availableActions(condition, capabilities),
        missing: missingActions(condition, capabilities),
      })),
      timeline: entries.map(({ at, change, times, condition }) => ({
        at: toTime(at),
        change,
        times,
        ...recordOf(condition),
      })),
    },
    null,
    2,
  );
}

function toTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

import { availableActions } from '../core/actions.js';
import { recordOf } from '../surfaces/error-details/diagnostics.js';
import { missingActions } from './missing-actions.js';
import type { Tools } from './tools.js';

/** All that the panel knows, as text for a bug report: without ids and names of people, labels of devices, signatures or tokens. */
export function reportOf({ kit, timeline, faults, language, appearance }: Tools): string {
  const capabilities = kit.getCapabilities();
  const { canRejoin: _canRejoin, ...handlers } = capabilities;
  return JSON.stringify(
    {
      at: toTime(kit.host.clock.now()),
      page: window.location.origin,
      browser: navigator.userAgent,
      language: language.shown(),
      appearance: appearance.get(),
      connection: kit.connection.getState().state,
      isOnline: kit.host.network.isOnline(),
      handlers,
      faults: [...faults.get()],
      open: kit.store.getSnapshot().conditions.map((condition) => ({
        ...recordOf(condition),
        buttons: availableActions(condition, capabilities),
        missing: missingActions(condition, capabilities),
      })),
      timeline: timeline.readAll().map(({ at, change, times, condition }) => ({
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

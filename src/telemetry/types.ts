import type { Clock } from '../core/host.js';
import type { KitSettings } from '../kit/index.js';

/** What is told of errors, and how much. */
export interface TelemetryOptions {
  /**
   * The words of errors, cleaned of secrets, and of the ids that are known of the occurrence. They are the SDK's or a stranger's, and may
   * name people and devices all the same. Default false.
   */
  readonly messages?: boolean;
  /** Whose stream it is about, by `userId` and `streamId`. Default false. */
  readonly identify?: boolean;
  /** The share of calls that are told one by one, from 0 to 1; decided once. Metrics count all of them. Default 1. */
  readonly sampleRate?: number;
  /**
   * How many conditions are told one by one in a minute, and of these three alike; what ends the call always is, unless it is the fourth of
   * its like. All others are told as sums. Default 20.
   */
  readonly perMinute?: number;
  /** The clock of the kit, where that has a host of its own: `kit.host.clock`. Default: the browser's. */
  readonly clock?: Clock;
}

/** Settings that tell somebody from afar what happens: `kit.addSettings(telemetry)`. */
export interface Telemetry extends Required<Pick<KitSettings, 'onCondition' | 'onAction'>> {
  /** The page or the call goes: tells what is still open, and the sums that wait. Nothing is told after it. */
  end(): void;
}

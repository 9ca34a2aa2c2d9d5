export type { CaptureName } from '../core/capture.js';
export {
  type AccountCode,
  allRows,
  type BannedReason,
  type MessageId,
  type RoomCode,
  type SdkKey,
} from '../sdk/v4/codes/index.js';
export type { CodeGroup, CodeRow, RowFacts } from '../sdk/v4/codes/row.js';
export type { TrtcClient, TrtcLocalStream, TrtcStream } from '../sdk/v4/index.js';
export type { Clock, DeviceOption, Host, InputKind, Kind, PermissionAnswer, Surroundings, Undo } from '../types.js';
export { createEmitter, type FakeEmitter, type FakeHandler } from './create-emitter.js';
export { createErrorOf, type ErrorName } from './create-error-of.js';
export { createFakeClient, type FakeClient, type FakeClientOptions } from './create-fake-client.js';
export { createFakeHost, type FakeHost, type FakeHostOptions } from './create-fake-host.js';
export {
  createFakeLocalStream,
  createFakeStream,
  type FakeLocalStream,
  type FakeLocalStreamOptions,
  type FakeStream,
  type FakeStreamOptions,
} from './create-fake-stream.js';
export { createFakeTrack, type FakeTrack } from './create-fake-track.js';
export { createFakeTrtc, type FakeTrtc } from './create-fake-trtc.js';
export { createRtcError, type RtcError, type RtcErrorOptions } from './create-rtc-error.js';
export type { Failures } from './failures.js';
export { createManualClock, type ManualClock, type ManualClockOptions } from './manual-clock.js';

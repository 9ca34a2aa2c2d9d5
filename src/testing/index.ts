export type { SdkKey } from '../sdk/v4/codes/index.js';
export type { CodeGroup, CodeRow, RowFacts } from '../sdk/v4/codes/row.js';
export type { TrtcClient, TrtcLocalStream, TrtcStream } from '../sdk/v4/index.js';
export type { Clock, DeviceOption, Host, InputKind, Kind, PermissionAnswer, Surroundings, Undo } from '../types.js';
export { createEmitter, type FakeEmitter, type FakeHandler } from './create-emitter.js';
export { createErrorOf } from './create-error-of.js';
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
export { createRtcError, type RtcError, type RtcErrorOptions } from './create-rtc-error.js';
export { createManualClock, type ManualClock } from './manual-clock.js';

import type { RowFacts } from './row.js';

/** Codes of the SDK 4.x itself, as `RtcError.getCode()` gives them. Of 4100 the DOMException's name decides (see `media`). */
export const sdkRows = {
  INVALID_PARAMETER: { code: 4096, kind: 'app-fault' },
  INVALID_OPERATION: { code: 4097, kind: 'app-fault' },
  NOT_SUPPORTED: { code: 4098, kind: 'unsupported-feature' },
  DEVICE_NOT_FOUND: { code: 4099, kind: 'device-not-found' },
  INITIALIZE_FAILED: { code: 4100, kind: 'device-failed' },
  SIGNAL_CHANNEL_SETUP_FAILED: {
    code: 16385,
    kind: 'sign-in-failed',
    alias: 'SIGNAL_CAHNNEL_SETUP_FAILED',
  },
  SIGNAL_CHANNEL_ERROR: { code: 16386, kind: 'connection-lost' },
  ICE_TRANSPORT_ERROR: { code: 16387, kind: 'network-blocked' },
  JOIN_ROOM_FAILED: { code: 16388, kind: 'join-failed' },
  CREATE_OFFER_FAILED: { code: 16389, kind: 'join-failed' },
  SIGNAL_CHANNEL_RECONNECTION_FAILED: {
    code: 16390,
    kind: 'connection-lost',
  },
  UPLINK_RECONNECTION_FAILED: { code: 16391, kind: 'uplink-lost' },
  DOWNLINK_RECONNECTION_FAILED: { code: 16392, kind: 'downlink-lost' },
  REMOTE_STREAM_NOT_EXIST: { code: 16400, kind: 'remote-stream-gone' },
  CLIENT_BANNED: { code: 16448, kind: 'removed' },
  SERVER_TIMEOUT: { code: 16449, kind: 'server-timeout' },
  SUBSCRIPTION_TIMEOUT: { code: 16450, kind: 'subscribe-timeout' },
  PLAY_NOT_ALLOWED: { code: 16451, kind: 'autoplay-blocked' },
  DEVICE_AUTO_RECOVER_FAILED: { code: 16452, kind: 'device-lost' },
  START_PUBLISH_CDN_FAILED: { code: 16453, kind: 'cdn-start-failed' },
  STOP_PUBLISH_CDN_FAILED: { code: 16454, kind: 'cdn-stop-failed' },
  START_MIX_TRANSCODE_FAILED: { code: 16455, kind: 'mix-start-failed' },
  STOP_MIX_TRANSCODE_FAILED: { code: 16456, kind: 'mix-stop-failed' },
  NOT_SUPPORTED_H264: { code: 16457, kind: 'unsupported-device' },
  SWITCH_ROLE_FAILED: { code: 16458, kind: 'role-switch-failed' },
  API_CALL_TIMEOUT: { code: 16459, kind: 'call-timeout' },
  SCHEDULE_FAILED: { code: 16460, kind: 'network-unreachable' },
  API_CALL_ABORTED: { code: 16461, kind: 'call-aborted' },
  UNKNOWN: { code: 65535, kind: 'unknown', alias: 'UNKOWN' },
} as const satisfies Record<string, RowFacts & { readonly code: number }>;

/** The documents' name of a code: `'PLAY_NOT_ALLOWED'`. */
export type SdkKey = keyof typeof sdkRows;

import type { RowFacts } from './row.js';

/** Codes of the SDK 4.x itself, as `RtcError.getCode()` gives them. Of 4100 the DOMException's name decides (see `media`). */
export const sdkRows = {
  INVALID_PARAMETER: { code: 4096, kind: 'app-fault', documents: ['en', 'ja', 'ko', 'zh-jsdoc', 'zh-old'] },
  INVALID_OPERATION: { code: 4097, kind: 'app-fault', documents: ['en', 'ja', 'ko', 'zh-jsdoc', 'zh-old'] },
  NOT_SUPPORTED: { code: 4098, kind: 'unsupported-feature', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
  DEVICE_NOT_FOUND: { code: 4099, kind: 'device-not-found', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
  INITIALIZE_FAILED: { code: 4100, kind: 'device-failed', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
  SIGNAL_CHANNEL_SETUP_FAILED: {
    code: 16385,
    kind: 'sign-in-failed',
    documents: ['en', 'ja', 'ko', 'zh-jsdoc', 'zh-old'],
    alias: 'SIGNAL_CAHNNEL_SETUP_FAILED',
  },
  SIGNAL_CHANNEL_ERROR: { code: 16386, kind: 'connection-lost', documents: ['en', 'ja', 'ko', 'zh-jsdoc', 'zh-old'] },
  ICE_TRANSPORT_ERROR: { code: 16387, kind: 'network-blocked', documents: ['en', 'ja', 'ko', 'zh-jsdoc', 'zh-old'] },
  JOIN_ROOM_FAILED: { code: 16388, kind: 'join-failed', documents: ['en', 'ja', 'ko', 'zh-jsdoc', 'zh-old'] },
  CREATE_OFFER_FAILED: { code: 16389, kind: 'join-failed', documents: ['en', 'ja', 'ko', 'zh-jsdoc', 'zh-old'] },
  SIGNAL_CHANNEL_RECONNECTION_FAILED: {
    code: 16390,
    kind: 'connection-lost',
    documents: ['en', 'ja', 'ko', 'zh-jsdoc'],
  },
  UPLINK_RECONNECTION_FAILED: { code: 16391, kind: 'uplink-lost', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
  DOWNLINK_RECONNECTION_FAILED: { code: 16392, kind: 'downlink-lost', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
  REMOTE_STREAM_NOT_EXIST: { code: 16400, kind: 'remote-stream-gone', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
  CLIENT_BANNED: { code: 16448, kind: 'removed', documents: ['en', 'ja', 'ko', 'zh-jsdoc', 'zh-old'] },
  SERVER_TIMEOUT: { code: 16449, kind: 'server-timeout', documents: ['en', 'ja', 'ko', 'zh-jsdoc', 'zh-old'] },
  SUBSCRIPTION_TIMEOUT: { code: 16450, kind: 'subscribe-timeout', documents: ['en', 'ja', 'ko', 'zh-jsdoc', 'zh-old'] },
  PLAY_NOT_ALLOWED: { code: 16451, kind: 'autoplay-blocked', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
  DEVICE_AUTO_RECOVER_FAILED: { code: 16452, kind: 'device-lost', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
  START_PUBLISH_CDN_FAILED: { code: 16453, kind: 'cdn-start-failed', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
  STOP_PUBLISH_CDN_FAILED: { code: 16454, kind: 'cdn-stop-failed', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
  START_MIX_TRANSCODE_FAILED: { code: 16455, kind: 'mix-start-failed', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
  STOP_MIX_TRANSCODE_FAILED: { code: 16456, kind: 'mix-stop-failed', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
  NOT_SUPPORTED_H264: { code: 16457, kind: 'unsupported-device', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
  SWITCH_ROLE_FAILED: { code: 16458, kind: 'role-switch-failed', documents: ['en', 'ja', 'ko', 'zh-jsdoc'] },
  API_CALL_TIMEOUT: { code: 16459, kind: 'call-timeout', documents: ['zh-jsdoc'] },
  SCHEDULE_FAILED: { code: 16460, kind: 'network-unreachable', documents: ['zh-jsdoc'] },
  API_CALL_ABORTED: { code: 16461, kind: 'call-aborted', documents: ['zh-jsdoc'] },
  UNKNOWN: { code: 65535, kind: 'unknown', documents: ['en', 'ja', 'ko', 'zh-jsdoc', 'zh-old'], alias: 'UNKOWN' },
} as const satisfies Record<string, RowFacts & { readonly code: number }>;

/** The documents' name of a code: `'PLAY_NOT_ALLOWED'`. */
export type SdkKey = keyof typeof sdkRows;

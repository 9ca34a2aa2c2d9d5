import type { RowFacts } from './row.js';
import type { SdkKey } from './sdk.js';

/** Texts by which the older SDKs told errors that had no code of their own; `refines` are the codes with which they may come. */
export const messageRows = {
  'publish-timeout': {
    text: 'publish timeout',
    refines: ['UNKNOWN', 'API_CALL_TIMEOUT'],
    kind: 'call-timeout',
  },
  'join-room-timeout': {
    text: 'join room timeout',
    refines: ['UNKNOWN', 'JOIN_ROOM_FAILED'],
    kind: 'join-failed',
  },
  'dtls-timeout': {
    text: 'DTLS Transport connection timeout (10s)',
    refines: ['UNKNOWN', 'ICE_TRANSPORT_ERROR'],
    kind: 'network-blocked',
  },
  'websocket-connect-failed': {
    text: 'failed to connect to remote server via websocket',
    refines: ['UNKNOWN', 'SIGNAL_CHANNEL_SETUP_FAILED', 'SIGNAL_CHANNEL_ERROR'],
    kind: 'connection-lost',
  },
  'ice-dtls-failed': {
    text: 'ICE/DTLS Transport connection failed',
    refines: ['UNKNOWN', 'ICE_TRANSPORT_ERROR'],
    kind: 'network-blocked',
  },
  'publish-ongoing': {
    text: 'previous publishing is ongoing, please avoid re-publishing',
    refines: ['UNKNOWN', 'INVALID_OPERATION'],
    kind: 'already-publishing',
  },
  'signal-reconnect-failed': {
    text: 'SignalChannel reconnect failed',
    refines: ['UNKNOWN', 'SIGNAL_CHANNEL_RECONNECTION_FAILED'],
    kind: 'connection-lost',
  },
  'duplicate-publish': {
    text: 'duplicate publishing, please unpublish and then re-publish',
    refines: ['UNKNOWN', 'INVALID_OPERATION'],
    kind: 'already-publishing',
  },
  'no-ice-candidate': {
    text: 'RtcError: no valid ice candidate found',
    refines: ['UNKNOWN', 'ICE_TRANSPORT_ERROR', 'CREATE_OFFER_FAILED'],
    kind: 'network-blocked',
  },
} as const satisfies Record<string, RowFacts & { readonly text: string; readonly refines: readonly SdkKey[] }>;

/** The short name of such a text: `'publish-timeout'`. */
export type MessageId = keyof typeof messageRows;

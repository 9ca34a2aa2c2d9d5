import { findSdkRow, type SdkKey } from '../sdk/v4/codes/index.js';

// The words of 4.15.22, one of several for most codes; for codes that it never gives of its own, those of the documents.
const messages: Record<SdkKey, string> = {
  INVALID_PARAMETER: "'roomId' is a required param when calling Client.join(), received: undefined.",
  INVALID_OPERATION: 'please call join() before publish().',
  NOT_SUPPORTED: 'your browser does not support setVideoProfile after publishing the stream.',
  DEVICE_NOT_FOUND: 'no camera detected, please check your camera and the configuration on TRTC.createStream.',
  INITIALIZE_FAILED: 'Could not start video source',
  SIGNAL_CHANNEL_SETUP_FAILED: 'SignalChannel setup failure: (errorCode: 0, errorMsg:  }).',
  SIGNAL_CHANNEL_ERROR: 'signal channel error.',
  ICE_TRANSPORT_ERROR:
    'uplink ICE/DTLS Transport connection failed. ICE Transport state: failed, DTLS Transport state: failed',
  JOIN_ROOM_FAILED: 'join room timeout.',
  CREATE_OFFER_FAILED: 'create offer failed.',
  SIGNAL_CHANNEL_RECONNECTION_FAILED: 'signal channel reconnection failed, please check your network.',
  UPLINK_RECONNECTION_FAILED: 'uplink reconnection failed, please check your network and publish again.',
  DOWNLINK_RECONNECTION_FAILED: 'downlink reconnection failed, please check your network and re-join room.',
  REMOTE_STREAM_NOT_EXIST: 'remoteStream does not exist because it has been unpublished by remote peer.',
  CLIENT_BANNED: 'client was banned because of kick.',
  SERVER_TIMEOUT: 'server timeout.',
  SUBSCRIPTION_TIMEOUT: 'remote server not response.',
  PLAY_NOT_ALLOWED:
    "Audio play failed，browser exception: NotAllowedError: play() failed because the user didn't interact with the document first. https://goo.gl/xdpnt",
  DEVICE_AUTO_RECOVER_FAILED: 'Could not start video source <INITIALIZE_FAILED 0x1004>',
  START_PUBLISH_CDN_FAILED: 'startPublishCDNStream failed, errMsg: internal.',
  STOP_PUBLISH_CDN_FAILED: 'stopPublishCDNStream failed, errMsg: internal.',
  START_MIX_TRANSCODE_FAILED: 'startMixTranscode failed, errMsg: internal.',
  STOP_MIX_TRANSCODE_FAILED: 'stopMixTranscode failed, errMsg: internal.',
  NOT_SUPPORTED_H264: 'your device does not support H.264 encoding.',
  SWITCH_ROLE_FAILED: 'switchRole timeout.',
  API_CALL_TIMEOUT: 'publish timeout observed.',
  SCHEDULE_FAILED: 'Failed to join room - schedule failed: Network Error code: 0',
  API_CALL_ABORTED: 'leave room.',
  UNKNOWN: 'failed to subscribe user main stream, reason: unknown.',
};

// What the browser says, the SDK hands on as it is.
const native: readonly SdkKey[] = ['INITIALIZE_FAILED', 'DEVICE_AUTO_RECOVER_FAILED'];

/** The words of the SDK for a code, with the address of a page behind them as 4.15 has it; empty for a code nobody documented. */
export function messageOf(code: number): string {
  const key = findSdkRow(code)?.id as SdkKey | undefined;
  if (!key) return '';
  return native.includes(key) ? messages[key] : withPage(messages[key]);
}

/** A message with the address that 4.15 puts behind its own words. */
export function withPage(message: string): string {
  return `${message} \nRefer to: https://web.sdk.qcloud.com/trtc/webrtc/doc/en/index.html\n`;
}

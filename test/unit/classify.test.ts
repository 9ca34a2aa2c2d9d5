import { describe, expect, it, test } from 'vitest';
import type { ErrorContext } from '../../src/core/types.js';
import { classify } from '../../src/sdk/v4/classify.js';
import { createRtcError, type RtcErrorOptions } from '../../src/testing/index.js';
import { normalise } from './normalise.js';

const kindOf = (raw: unknown, context?: ErrorContext) => classify(normalise(raw, context));
const kindOfRtc = (code: Parameters<typeof createRtcError>[0], options?: RtcErrorOptions) =>
  kindOf(createRtcError(code, options));
const page = ' \nRefer to: https://web.sdk.qcloud.com/trtc/webrtc/doc/en/Client.html#join\n';
const exception = (name: string, message = '') => Object.assign(new Error(message), { name });

describe('the order of deciding', () => {
  it('believes a documented sub-code before the name, the words and the code', () => {
    expect(kindOfRtc('SIGNAL_CHANNEL_SETUP_FAILED', { extraCode: 70051 })).toBe('account-blocked');
    expect(kindOfRtc('JOIN_ROOM_FAILED', { extraCode: -100013 })).toBe('service-suspended');
    expect(kindOfRtc('INITIALIZE_FAILED', { name: 'NotAllowedError', extraCode: 70001 })).toBe('sign-in-expired');
    expect(kindOfRtc('INVALID_OPERATION', { message: 'previous publish() is ongoing', extraCode: 70001 })).toBe(
      'sign-in-expired',
    );
  });

  it('believes the name of a failed capture before its words', () => {
    expect(kindOfRtc('INITIALIZE_FAILED', { name: 'NotReadableError', message: 'http protocol, WebRTC' })).toBe(
      'device-in-use',
    );
  });

  it('believes words before the code, but only where they may refine that code', () => {
    expect(kindOfRtc('INVALID_OPERATION', { message: 'previous publish() is ongoing, please avoid it.' })).toBe(
      'already-publishing',
    );
    expect(kindOfRtc('SWITCH_ROLE_FAILED', { message: 'previous publish() is ongoing, please avoid it.' })).toBe(
      'role-switch-failed',
    );
    expect(kindOfRtc('PLAY_NOT_ALLOWED', { message: 'publish timeout' })).toBe('autoplay-blocked');
  });

  it('knows nothing where nothing is known', () => {
    expect(kindOf(undefined)).toBe('unknown');
    expect(kindOf(new Error('boom'))).toBe('unknown');
    expect(kindOf(new TypeError('x is not a function'))).toBe('unknown');
    expect(kindOfRtc(4101)).toBe('unknown');
  });

  it('a number of the server that nobody documented is unknown, and kept', () => {
    const refused = createRtcError(-100009, { message: 'failed to subscribe a main stream, reason: no.' });
    expect(refused.message).toContain('<UNKNOWN 0x-186a9>');
    const info = normalise(refused);
    expect(info.code).toBe(-100009);
    expect(info.key).toBeUndefined();
    expect(classify(info)).toBe('unknown');
  });

  it('a documented number of the server is believed wherever it stands', () => {
    expect(kindOfRtc(-100021)).toBe('service-busy');
    expect(kindOfRtc('UNKNOWN', { message: 'publish failed, response code is -100021 , errMsg: busy.' })).toBe(
      'service-busy',
    );
  });
});

describe('a sub-code in the words', () => {
  test.each([
    ['Failed to join room - no such room code: -10012', 'app-fault'],
    ['SignalChannel setup failure: (errorCode: 70001, errorMsg: expired }).', 'sign-in-expired'],
    ['switchRole failed, errCode: 5001 errMsg: late.', 'service-busy'],
    ['start_publishing failed, response code is -100013 , errMsg: unpaid.', 'service-suspended'],
    ['{"code":-100006,"msg":"no"}', 'join-refused'],
    ["code = '-8'", 'app-fault'],
  ])('%s', (message, kind) => {
    expect(kindOfRtc('UNKNOWN', { message: message + page })).toBe(kind);
    // Of an app's own error it tells nothing.
    expect(kindOf(new Error(message))).toBe('unknown');
  });

  test.each(['barcode: 70001', 'encode:70001', 'code 70001', 'https://a.test/?code=70001', 'code: 700011'])(
    'is not seen in %s',
    (message) => {
      expect(kindOfRtc('UNKNOWN', { message })).toBe('unknown');
    },
  );
});

describe('the schedule request', () => {
  it('tells of no network, of the HTTP status, or of the account', () => {
    expect(kindOfRtc('SCHEDULE_FAILED', { extraCode: 4 })).toBe('network-unreachable');
    expect(kindOfRtc('SCHEDULE_FAILED', { extraCode: 500 })).toBe('network-unreachable');
    expect(kindOfRtc('SCHEDULE_FAILED', { extraCode: 70001 })).toBe('sign-in-expired');
    expect(kindOfRtc('SCHEDULE_FAILED', { message: `Failed to join room - expired code: 70001${page}` })).toBe(
      'sign-in-expired',
    );
  });
});

describe('words that change the meaning of a code', () => {
  it('an http page is told from a call at the wrong moment', () => {
    const message = `http protocol does not support the ability to capture and publish streams, please use the https protocol.${page}`;
    expect(kindOfRtc('INVALID_OPERATION', { message })).toBe('insecure-context');
    expect(kindOfRtc('INVALID_OPERATION', { message: `please call join() before publish().${page}` })).toBe(
      'app-fault',
    );
  });

  it.each([
    'previous publish() is ongoing, please avoid repeated calls.',
    'duplicate main stream publishing, please unpublish your prev main stream and then re-publish.',
    'duplicate auxiliary stream publishing, please unpublish your prev auxiliary stream and then re-publish.',
    'previous publishing is ongoing, please avoid re-publishing',
    'duplicate publishing, please unpublish and then re-publish',
  ])('a publish under way is no fault: %s', (message) => {
    expect(kindOfRtc('INVALID_OPERATION', { message: message + page })).toBe('already-publishing');
  });

  // Each message of 4.15 ends with the address of a page under /trtc/webrtc/: it made a whole-page end screen of each missing feature.
  it('a browser without WebRTC is told from one that lacks a feature, whatever page the message refers to', () => {
    const noWebRtc = `your browser or environment does not support full WebRTC capabilities.${page}`;
    const noFeature = `publish auxiliary stream is not supported on your browser.${page}`;
    expect(kindOfRtc('NOT_SUPPORTED', { message: noWebRtc })).toBe('unsupported-browser');
    expect(kindOfRtc('NOT_SUPPORTED', { message: noFeature })).toBe('unsupported-feature');
  });

  it('an exchange of SDP that timed out is a subscription that did not come', () => {
    expect(kindOfRtc('UNKNOWN', { message: 'failed to subscribe a main stream, reason: exchangeSDP timeout' })).toBe(
      'subscribe-timeout',
    );
    expect(kindOfRtc('UNKNOWN', { message: 'reason: exchange sdp timeout observed.' })).toBe('subscribe-timeout');
    expect(kindOfRtc('API_CALL_TIMEOUT', { message: 'exchange sdp timeout.' })).toBe('call-timeout');
  });

  it('the old texts decide by themselves where there is no code', () => {
    expect(kindOf(new Error('RtcError: no valid ice candidate found'))).toBe('network-blocked');
    expect(kindOf('publish timeout')).toBe('call-timeout');
    expect(kindOf({ message: 'DTLS Transport connection timeout (10s)' })).toBe('network-blocked');
  });
});

describe('a refused permission', () => {
  const refused = (message: string, context?: ErrorContext) =>
    kindOf(createRtcError('INITIALIZE_FAILED', { name: 'NotAllowedError', message }), context);

  it('tells who refused, where the browser says so', () => {
    expect(refused('Permission denied')).toBe('permission-denied');
    expect(refused('Permission dismissed')).toBe('permission-dismissed');
    expect(refused('Permission denied by system')).toBe('permission-denied-by-system');
    expect(refused('Permissions policy violation: camera is not allowed in this document.')).toBe(
      'permission-blocked-by-policy',
    );
    const safari =
      'The request is not allowed by the user agent or the platform in the current context, possibly because the user denied permission.';
    expect(refused(safari)).toBe('permission-denied');
  });

  it('of the screen is the participant’s own choice, unless the system refused', () => {
    expect(refused('Permission denied', { device: 'screen' })).toBe('screen-share-cancelled');
    expect(refused('Permission dismissed', { device: 'screen' })).toBe('screen-share-cancelled');
    expect(refused('Permission denied by system', { device: 'screen' })).toBe('permission-denied-by-system');
    expect(kindOf(exception('NotAllowedError', 'Permission denied'), { device: 'screen' })).toBe(
      'screen-share-cancelled',
    );
  });
});

describe('a failed capture', () => {
  test.each(['NotReadableError', 'NotFoundError', 'AbortError', 'OverconstrainedError', 'SomethingNew'])(
    'of the screen by %s is no fault of a camera',
    (name) => {
      expect(kindOf(createRtcError('INITIALIZE_FAILED', { name }), { device: 'screen' })).toBe('screen-share-failed');
    },
  );

  it('by the app’s own wrong wish is the app’s fault', () => {
    const error = createRtcError('INITIALIZE_FAILED', { name: 'TypeError', message: 'At least one must be requested' });
    expect(kindOf(error)).toBe('app-fault');
    expect(kindOf(error, { device: 'screen' })).toBe('app-fault');
  });

  it('outside the SDK is known by its name where the caller named a device', () => {
    expect(kindOf(exception('NotFoundError', 'Requested device not found'), { device: 'camera' })).toBe(
      'device-not-found',
    );
    expect(kindOf(exception('NotReadableError', 'Could not start video source'), { device: 'both' })).toBe(
      'device-in-use',
    );
    expect(kindOf(exception('AbortError', 'Starting videoinput failed'), { device: 'camera' })).toBe('device-failed');
  });

  // A refused clipboard opened the camera dialog, in the words of Firefox and Safari.
  it('is not what the clipboard, a file or the page fails with under the same names', () => {
    const clipboard = 'Clipboard write was blocked due to lack of user activation.';
    expect(kindOf(exception('NotAllowedError', clipboard))).toBe('unknown');
    expect(kindOf(exception('NotAllowedError', 'The request is not allowed by the user agent'))).toBe('unknown');
    expect(kindOf(exception('NotReadableError', 'The requested file could not be read'))).toBe('unknown');
    expect(kindOf(exception('OverconstrainedError'))).toBe('device-unavailable');
  });

  it('is not what other calls of the platform fail with under the same names', () => {
    const removed = "Failed to execute 'removeChild' on 'Node': The node to be removed is not a child of this node.";
    expect(kindOf(exception('NotFoundError', removed))).toBe('unknown');
    expect(kindOf(exception('NotAllowedError', 'play() failed because the user did not interact first.'))).toBe(
      'autoplay-blocked',
    );
    expect(kindOf(exception('NotAllowedError', 'play() can only be initiated by a user gesture.'))).toBe(
      'autoplay-blocked',
    );
    expect(kindOf(exception('OperationError', 'Failed to set remote answer sdp'))).toBe('unknown');
  });

  it('is not what the app itself cut short, and that is nothing to tell', () => {
    expect(kindOf(exception('AbortError', 'The user aborted a request.'))).toBe('call-aborted');
    expect(kindOf(exception('AbortError', 'signal is aborted without reason'))).toBe('call-aborted');
    expect(kindOf(exception('AbortError', 'The play() request was interrupted by a call to pause().'))).toBe(
      'call-aborted',
    );
    expect(kindOf(exception('AbortError', 'The operation was aborted'), { device: 'camera' })).toBe('device-failed');
  });
});

describe('what else the SDK says', () => {
  it('a lost device is lost, whichever tags its message ends with', () => {
    const error = createRtcError('DEVICE_AUTO_RECOVER_FAILED', {
      message: 'Permission denied <INITIALIZE_FAILED 0x1004>',
    });
    expect(error.message).toBe('Permission denied <INITIALIZE_FAILED 0x1004> <DEVICE_AUTO_RECOVER_FAILED 0x4044>');
    expect(kindOf(error)).toBe('device-lost');
  });

  it('a Chinese preface at low log levels changes nothing', () => {
    const message = `当前浏览器不支持 WebRTC\n请查看文档: https://web.sdk.qcloud.com/trtc/webrtc/doc/zh-cn/index.html\n\nplease call join() before publish().${page}`;
    expect(kindOfRtc('INVALID_OPERATION', { message })).toBe('app-fault');
  });

  it('a failed rejoin of its own is a failed join', () => {
    expect(
      kindOfRtc('JOIN_ROOM_FAILED', { extraCode: 0, message: `reJoin room: 5001 failed, please check.${page}` }),
    ).toBe('join-failed');
  });

  it('a ban is told by its reason, and a ban for an unknown reason is still a ban', () => {
    expect(kindOf({ reason: 'kick', message: '' })).toBe('removed-duplicate');
    expect(kindOf({ reason: 'banned', message: '' })).toBe('removed-by-admin');
    expect(kindOf({ reason: 'room-disband', message: '' })).toBe('room-closed');
    expect(kindOf({ reason: 'asleep', message: '' }, { source: 'client-banned' })).toBe('removed');
    expect(kindOf(createRtcError('CLIENT_BANNED'))).toBe('removed');
    expect(kindOf({ reason: 'asleep', message: '' })).toBe('unknown');
    expect(kindOf({ reason: 'banned', status: 403 })).toBe('unknown');
  });
});

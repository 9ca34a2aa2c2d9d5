import * as say from './sdk-things.js';
import * as all from './shared.js';
import type { GroupFacts, RowFacts } from './thing.js';

const { browser, retry, subCode, signaling, network, checkNetwork, enterAgain, errorEventOfClient, alreadyLeft } = all;
const { firewall, ports, timeout, room } = all;
const { attempts, allFailed, options, startedBefore, callAgain } = say;

const given: RowFacts = ['error.name', 'NotFoundError', 'NotAllowedError', 'NotReadableError', 'OverconstrainedError'];
const reconnection: RowFacts = [
  'PeerConnection',
  { attempts, allFailed, errorEventOfClient, checkNetwork, enterAgain },
];
const changeNetwork = { allowlist: all.allowlist, anotherNetwork: all.anotherNetwork };

export const sdk: GroupFacts<'sdk'> = {
  INVALID_PARAMETER: [
    { argument: say.argument, type: say.type, value: say.value, apiReference: say.apiReference },
    { synchronous: say.synchronous, rejection: say.rejection },
  ],
  INVALID_OPERATION: [
    ...['publish', 'initialize()', 'http'],
    { order: say.order, apiReference: say.apiReference, room, https: say.https },
  ],
  NOT_SUPPORTED: [
    ...['WebRTC', 'TRTC.checkSystemRequirements()'],
    { browser, supportedBrowser: all.supportedBrowser, checkBeforeRoom: all.checkBeforeRoom },
  ],
  DEVICE_NOT_FOUND: [
    ...['4099', '4100', 'NotFoundError'],
    { camera: say.camera, microphone: say.microphone, working: say.working, emptyList: say.emptyList },
    { permissionOfSystem: say.permissionOfSystem, permissionOfPage: say.permissionOfPage },
    { checkBeforeRoom: all.checkBeforeRoom },
  ],
  INITIALIZE_FAILED: [
    ...given,
    ...['LocalStream.initialize()', 'AbortError', 'TypeError', 'RtcError', 'getUserMedia', 'getDisplayMedia'],
    ...['4099', '4.11.12'],
    { noAudioNoVideo: say.noAudioNoVideo, branch: say.branch },
  ],
  SIGNAL_CHANNEL_SETUP_FAILED: [
    ...['WebSocket', 'getExtraCode()', 'sdkAppId', 'userSig'],
    {
      signaling,
      cloud: all.cloud,
      account: all.account,
      subCode,
      withoutSubCode: say.withoutSubCode,
      notTyped: say.notTyped,
    },
  ],
  SIGNAL_CHANNEL_ERROR: [
    ...['WebSocket', '4.6.5', 'SIGNAL_CHANNEL_RECONNECTION_FAILED'],
    { signaling, checkNetwork, enterAgain, noLonger: say.noLonger },
  ],
  ICE_TRANSPORT_ERROR: [
    ...['ICE', 'UDP', '4.6.6', 'NETWORK_QUALITY'],
    { mediaChannel: all.mediaChannel, firewall, router: all.router, computer: say.computer, ports },
    { noLonger: say.noLonger, ...changeNetwork },
  ],
  JOIN_ROOM_FAILED: [
    ...['getExtraCode()', 'client.join'],
    { subCode, zero: all.zero, errorEventOfClient, alreadyLeft, enterAgain },
  ],
  CREATE_OFFER_FAILED: [
    ...['SDP', 'offer', 'WebRTC'],
    { supportedBrowser: all.supportedBrowser, reload: all.reload, enterAgain, version: say.version },
  ],
  SIGNAL_CHANNEL_RECONNECTION_FAILED: [
    ...['WebSocket', 'client.join'],
    { signaling, attempts, allFailed, thirty: say.thirty, fiveMinutes: say.fiveMinutes },
    { errorEventOfClient, checkNetwork, alreadyLeft, enterAgain },
  ],
  UPLINK_RECONNECTION_FAILED: [...reconnection, { uplink: say.uplink, publishAgain: say.publishAgain }],
  DOWNLINK_RECONNECTION_FAILED: [...reconnection, { downlink: say.downlink, abnormally: say.abnormally }],
  REMOTE_STREAM_NOT_EXIST: [
    ...['A', 'B', '4.11.12'],
    { remoteStream: all.remoteStream, stoppedPublishing: say.stoppedPublishing },
    { normal: say.normal, nothingToDo: all.nothingToDo },
  ],
  CLIENT_BANNED: [
    ...['client-banned', '4.14.0', 'kick', 'banned', 'room-disband', 'reason'],
    { room, sameUserId: all.sameUserId, bothDisturbed: say.bothDisturbed, ownUserId: say.ownUserId },
    { admin: all.admin, serverApi: all.serverApi, retired: say.retired },
  ],
  SERVER_TIMEOUT: [{ mediaChannel: all.mediaChannel, timeout, network, retry }],
  SUBSCRIPTION_TIMEOUT: [
    'autoSubscribe',
    { remoteStream: all.remoteStream, timeout, network, firewall, stillPublished: say.stillPublished, retry },
  ],
  PLAY_NOT_ALLOWED: [
    ...['play()', 'resume()', 'enableAutoPlayDialog', 'createClient'],
    { autoplay: say.autoplay, policy: say.policy, browser, gesture: say.gesture, sameObject: say.sameObject },
    { errorEvent: say.errorEvent },
  ],
  DEVICE_AUTO_RECOVER_FAILED: [
    ...['LocalStream', 'TRTC.createStream', 'initialize()', 'getVideoTrack()', 'getAudioTrack()', 'replaceTrack()'],
    { camera: say.camera, microphone: say.microphone, errorEvent: say.errorEvent, oncePerTrack: say.oncePerTrack },
    {
      recovered: say.recovered,
      plugged: say.plugged,
      loosePlug: say.loosePlug,
      anotherApp: all.anotherApp,
      button: say.button,
    },
    { twoTracks: say.twoTracks, retry },
  ],
  START_PUBLISH_CDN_FAILED: [
    ...['CDN', 'startPublishCDNStream'],
    { options, publishedBefore: say.publishedBefore, console: all.console, callAgain },
  ],
  STOP_PUBLISH_CDN_FAILED: ['CDN', 'stopPublishCDNStream', { startedBefore, callAgain }],
  START_MIX_TRANSCODE_FAILED: ['startMixTranscode', { mixing: say.mixing, options, callAgain }],
  STOP_MIX_TRANSCODE_FAILED: ['stopMixTranscode', { mixing: say.mixing, startedBefore, callAgain }],
  NOT_SUPPORTED_H264: [
    ...['H.264', 'TRTC.checkSystemRequirements()', 'client'],
    { device: all.device, anotherDevice: say.anotherDevice, furtherCalls: say.furtherCalls },
    { checkBeforeRoom: all.checkBeforeRoom },
  ],
  SWITCH_ROLE_FAILED: [
    ...['switchRole', 'live', 'anchor', 'audience'],
    { role: all.role, room, liveMode: say.liveMode, retry },
  ],
  API_CALL_TIMEOUT: [
    ...['publish', 'subscribe'],
    { timeout, callAgain, limitedRate: all.limitedRate, companyNetwork: all.companyNetwork, firewall, ports },
    { server: all.server, ...changeNetwork },
  ],
  SCHEDULE_FAILED: [
    ...['client.join', 'getExtraCode()', '4', '500', 'HTTP', '70001'],
    { signaling, scheduling: say.scheduling, first: say.first, nearest: say.nearest },
    { checkNetwork, proxy: say.proxy, firewall, subCode, callAgain },
  ],
  API_CALL_ABORTED: [
    ...['publish', 'subscribe', 'client.leave()', 'client.unsubscribe()'],
    { beforeDone: say.beforeDone, stoppedPublishing: say.stoppedPublishing, meant: say.meant },
    { nothingToDo: all.nothingToDo, changeOrder: say.changeOrder, retry },
  ],
  UNKNOWN: [
    ...['response code is', '-100021', 'exchangeSDP'],
    { unknownCause: all.unknownCause, refused: say.refused, readMessage: say.readMessage, retry },
    { log: say.log, customerSupport: all.customerSupport },
  ],
};

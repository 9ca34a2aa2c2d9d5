import { hasOwn } from '../../core/built-ins.js';
import type { GuardContext } from '../../core/guard.js';
import { call as ask, read, toText } from '../../core/read.js';
import type { Device } from '../../core/types.js';
import type { MethodCall } from './guarded-proxy.js';
import { canPick } from './picked-device.js';
import { isLocalStream, isStream, type TrtcLocalStream } from './types.js';

/** What can be guarded. */
export type SourceType = 'namespace' | 'client' | 'local' | 'remote';

// What a method acts on: nothing beside its owner, the stream that is handed over, or the device named first.
type ActsOn = 'itself' | 'stream' | 'device' | 'capture';

const ofStreams: Readonly<Record<string, ActsOn>> = { play: 'itself', resume: 'itself', setAudioOutput: 'itself' };

// Methods that can fail and that a participant would miss; leaving, closing, muting and asking for statistics are none.
const guardedMethods: Readonly<Record<SourceType, Readonly<Record<string, ActsOn>>>> = {
  namespace: {},
  client: {
    join: 'itself',
    publish: 'stream',
    unpublish: 'stream',
    subscribe: 'stream',
    unsubscribe: 'stream',
    switchRole: 'itself',
    startPublishCDNStream: 'itself',
    stopPublishCDNStream: 'itself',
    startMixTranscode: 'itself',
    stopMixTranscode: 'itself',
    enableSmallStream: 'itself',
    disableSmallStream: 'itself',
    setSmallStreamProfile: 'itself',
    setRemoteVideoStreamType: 'stream',
    setProxyServer: 'itself',
    setTurnServer: 'itself',
  },
  local: {
    ...ofStreams,
    initialize: 'capture',
    switchDevice: 'device',
    setAudioProfile: 'itself',
    setVideoProfile: 'itself',
    setScreenProfile: 'itself',
    addTrack: 'itself',
    removeTrack: 'itself',
    replaceTrack: 'itself',
  },
  remote: ofStreams,
};

// What leads away, listens or makes something, or changes what was joined with, is run as it is, and watched.
const watchedMethods: readonly string[] = [
  'on',
  'off',
  'leave',
  'destroy',
  'close',
  'createClient',
  'createStream',
  'callExperimentalAPI',
];

/** Whether a name is that of one of the SDK's methods that the kit has to do with. */
export function isKnownMethod(type: SourceType, name: string): boolean {
  return hasOwn(guardedMethods[type], name) || watchedMethods.includes(name);
}

/**
 * What `guard` is told of a call; undefined where it is one that is not guarded.
 * @param owner to whom its condition belongs
 * @param captured the device that the stream was made for, where that is known
 */
export function contextOf(
  { real, name, args }: MethodCall,
  type: SourceType,
  owner: object | undefined,
  captured?: Device,
): GuardContext | undefined {
  const actsOn = hasOwn(guardedMethods[type], name) ? guardedMethods[type][name] : undefined;
  const [first] = args;
  switch (actsOn) {
    case undefined:
      return undefined;
    case 'stream':
      return { ...streamContext(first), operation: `${name}:${toText(ask(first, 'getId')) ?? ''}`, owner };
    case 'device':
      return {
        ...streamContext(real),
        operation: name,
        owner,
        ...(first === 'video' || first === 'audio'
          ? { device: first === 'video' ? 'camera' : 'microphone', picksDevice: true }
          : {}),
      };
    case 'capture': {
      const device = captured ?? deviceOf(real);
      return {
        ...streamContext(real),
        operation: name,
        owner,
        device,
        picksDevice: canPick(real as TrtcLocalStream, device),
      };
    }
    case 'itself':
      return { ...streamContext(real), operation: name, owner };
  }
}

/** Which device a stream captures, by what it was made with or keeps of that; undefined where it captures none. */
export function deviceOf(settings: unknown): Device | undefined {
  const has = (name: string) => read(settings, name) === true || read(settings, `${name}_`) === true;
  if (has('screen')) return 'screen';
  if (has('audio') && has('video')) return 'both';
  if (has('audio') || has('video')) return has('video') ? 'camera' : 'microphone';
  return undefined;
}

// One's own name is not told: a message names whom it is about.
function streamContext(stream: unknown): GuardContext {
  if (!isStream(stream)) return {};
  return isLocalStream(stream) ? { streamId: toText(ask(stream, 'getId')) } : identityOf(stream);
}

function identityOf(stream: object): GuardContext {
  return { userId: toText(ask(stream, 'getUserId')), streamId: toText(ask(stream, 'getId')) };
}

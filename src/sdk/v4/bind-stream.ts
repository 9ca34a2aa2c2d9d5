import type { Undo } from '../../core/host.js';
import { read } from '../../core/read.js';
import type { Device, ErrorContext, InputKind } from '../../core/types.js';
import { type Binding, resolveWhere } from './binding.js';
import { codeOf } from './codes/index.js';
import { healDevice } from './heal-device.js';
import { listen } from './listen.js';
import { codeIn } from './read-error.js';
import { recapture, stopReplaced } from './recapture.js';
import { isSounding, resumeSound } from './resume-sound.js';
import { isLocalStream, type TrtcLocalStream, type TrtcStream } from './types.js';
import { watchCapture } from './watch-capture.js';
import { watchUplink } from './watch-uplink.js';

// Camera and microphone lost at once come as two errors, some 2 ms apart: one trouble.
const SAME_LOSS_WINDOW = 200;
// After a failed switchDevice() the SDK takes the former device back some 13 ms later: that mends nothing that the participant asked for.
const TAKEN_BACK_WITHIN = 1_000;

/**
 * Listens to a stream: its errors, its player, its device, its connection.
 * @param owner the client it came with; a stream bound by itself is its own owner
 */
export function bindStream(stream: TrtcStream, binding: Binding, owner: object = stream): Undo {
  return isLocalStream(stream) ? bindLocal(stream, binding, owner) : bindRemote(stream, binding, owner);
}

function bindRemote(stream: TrtcStream, binding: Binding, owner: object): Undo {
  const { store, onError } = binding;
  const context: ErrorContext = { ...identityOf(stream), source: 'stream-error', owner };
  return listen(
    stream,
    {
      error: (error) => store.report(error, isBlocked(error) ? resumeContext(stream, owner) : context),
      'player-state-changed': (event) => handlePlaying(stream, binding, event),
      'connection-state-changed': (event) => {
        if (read(event, 'state') !== 'CONNECTED') return;
        resolveWhere(store, ({ id, kind }) => kind === 'downlink-lost' && store.isOf(id, owner));
      },
    },
    onError,
  );
}

function bindLocal(stream: TrtcLocalStream, binding: Binding, owner: object): Undo {
  const { store, host, localStreams, onError } = binding;
  let lossAt = Number.NEGATIVE_INFINITY;

  function handleError(error: unknown) {
    const context = { ...identityOf(stream), source: 'stream-error', owner };
    if (codeIn(error) !== codeOf('DEVICE_AUTO_RECOVER_FAILED')) {
      store.report(error, isBlocked(error) ? resumeContext(stream, owner) : context);
      return;
    }
    if (host.clock.monotonic() - lossAt < SAME_LOSS_WINDOW) return;
    lossAt = host.clock.monotonic();
    const device = lostDevice(stream);
    // What was noticed half a minute before stays on screen as it is, with what has been picked there.
    const noticed = store
      .getSnapshot()
      .conditions.find(({ id, kind, info }) => kind === 'device-lost' && !info.code && store.isOf(id, owner));
    if (noticed?.info.device === device) {
      store.refine(noticed.id, { error });
      return;
    }
    if (noticed) store.resolve(noticed.id, 'superseded');
    store.report(error, {
      ...context,
      device,
      deviceId: lostDeviceId(stream),
      operation: 'recapture',
      retry: (attempt) => recapture(stream, attempt),
      picksDevice: true,
    });
  }

  const capture = watchCapture(stream, binding, owner);
  const uplink = watchUplink(stream, binding, owner);
  localStreams.add(stream);
  const stop = listen(
    stream,
    {
      error: handleError,
      'player-state-changed': (event) => {
        handlePlaying(stream, binding, event);
        capture.handlePlayer(event);
      },
      'device-auto-recovered': (event) => {
        stopReplaced(stream);
        const latest = host.clock.monotonic() - TAKEN_BACK_WITHIN;
        for (const input of recoveredInputs(event)) {
          capture.handleRecovered(input);
          healDevice(
            binding,
            stream,
            owner,
            input,
            ({ kind, occurredAt }) => kind === 'device-lost' || occurredAt < latest,
          );
        }
      },
      'screen-sharing-stopped': () => capture.handleScreenStopped(),
      'connection-state-changed': (event) => uplink.handle(event),
    },
    onError,
  );
  return () => {
    stop();
    capture.stop();
    uplink.stop();
    localStreams.delete(stream);
  };
}

function handlePlaying(stream: TrtcStream, { store }: Binding, event: unknown) {
  if (!isSounding(event)) return;
  store.succeed({ ...playerOf(stream), operation: 'resume' });
}

function isBlocked(error: unknown): boolean {
  return codeIn(error) === codeOf('PLAY_NOT_ALLOWED');
}

function resumeContext(stream: TrtcStream, owner: object): ErrorContext {
  const retry = () => resumeSound(stream);
  return { ...playerOf(stream), source: 'stream-error', owner, operation: 'resume', retry };
}

// A participant's own preview is nobody's voice: by their name it would be told as somebody else's.
function playerOf(stream: TrtcStream): Pick<ErrorContext, 'userId' | 'streamId'> {
  return isLocalStream(stream) ? { streamId: stream.getId() } : identityOf(stream);
}

function identityOf(stream: TrtcStream): { userId: string; streamId: string } {
  return { userId: stream.getUserId(), streamId: stream.getId() };
}

function lostDevice(stream: TrtcLocalStream): Device {
  const hasLostVideo = stream.getVideoTrack()?.readyState === 'ended';
  const hasLostAudio = stream.getAudioTrack()?.readyState === 'ended';
  if (hasLostVideo !== hasLostAudio) return hasLostVideo ? 'camera' : 'microphone';
  if (stream.getVideoTrack() && stream.getAudioTrack()) return 'both';
  return stream.getVideoTrack() ? 'camera' : 'microphone';
}

function lostDeviceId(stream: TrtcLocalStream): string | undefined {
  const lost = [stream.getVideoTrack(), stream.getAudioTrack()].find((track) => track?.readyState === 'ended');
  return lost?.getSettings().deviceId;
}

// Where the event names none, both are back.
function recoveredInputs(event: unknown): readonly InputKind[] {
  const isCamera = read(event, 'isCamera') === true;
  const isMicrophone = read(event, 'isMicrophone') === true;
  if (isCamera === isMicrophone) return ['camera', 'microphone'];
  return isCamera ? ['camera'] : ['microphone'];
}

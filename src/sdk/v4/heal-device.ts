import { kinds } from '../../core/kinds.js';
import type { Condition } from '../../core/store/index.js';
import type { InputKind } from '../../core/types.js';
import type { Binding } from './binding.js';
import type { TrtcLocalStream } from './types.js';

/**
 * A device of a stream is back: what was lost of it is over. Where both were lost, the other one is still missed.
 * @param isMeant which conditions about a device it mends
 */
export function healDevice(
  { store }: Binding,
  stream: TrtcLocalStream,
  owner: object,
  input: InputKind,
  isMeant: (condition: Condition) => boolean,
): void {
  for (const condition of store.getSnapshot().conditions) {
    const { id, kind, info } = condition;
    if (kinds[kind].surface !== 'device' || !store.isOf(id, owner) || !isMeant(condition)) continue;
    const other = input === 'camera' ? 'microphone' : 'camera';
    if (info.device === 'both' && hasEnded(stream, other)) store.refine(id, { device: other });
    else if (info.device !== other) store.resolve(id);
  }
}

function hasEnded(stream: TrtcLocalStream, input: InputKind): boolean {
  const track = input === 'camera' ? stream.getVideoTrack() : stream.getAudioTrack();
  return track?.readyState === 'ended';
}

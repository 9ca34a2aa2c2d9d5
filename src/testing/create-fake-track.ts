/** A track of a fake stream. */
export interface FakeTrack extends MediaStreamTrack {
  /** Ends it as an unplugged device does. */
  end(): void;
}

/**
 * A stand-in for a `MediaStreamTrack`, as far as the kit looks at it: of its events it fires `ended`, when its device goes and not at `stop()`.
 * @param kind of the track
 * @param deviceId of the device it would come from
 */
export function createFakeTrack(kind: 'audio' | 'video', deviceId = `${kind}-1`): FakeTrack {
  let readyState: MediaStreamTrackState = 'live';
  const target = new EventTarget();
  const stop = () => {
    readyState = 'ended';
  };
  const track = {
    id: `${kind}-track`,
    kind,
    label: deviceId,
    getConstraints: () => ({}),
    getSettings: () => ({ deviceId }),
    stop,
    end() {
      stop();
      target.dispatchEvent(new Event('ended'));
    },
  };
  const state = { get: () => readyState };
  return Object.defineProperties(Object.assign(target, track), { readyState: state }) as FakeTrack;
}

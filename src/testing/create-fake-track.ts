/** A track of a fake stream. */
export interface FakeTrack extends MediaStreamTrack {
  /** Ends it as an unplugged device does. */
  end(): void;
}

/**
 * A stand-in for a `MediaStreamTrack`, as far as the kit looks at it. It fires no events.
 * @param kind of the track
 * @param deviceId of the device it would come from
 */
export function createFakeTrack(kind: 'audio' | 'video', deviceId = `${kind}-1`): FakeTrack {
  let readyState: MediaStreamTrackState = 'live';
  const end = () => {
    readyState = 'ended';
  };
  const track: Partial<FakeTrack> = {
    id: `${kind}-track`,
    kind,
    label: deviceId,
    get readyState() {
      return readyState;
    },
    getConstraints: () => ({}),
    getSettings: () => ({ deviceId }),
    stop: end,
    end,
  };
  return track as FakeTrack;
}

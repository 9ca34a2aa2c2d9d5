type InputName = 'videoinput' | 'audioinput';

/** The browser's own devices, with faults at their edge: what the SDK and the kit see when a device is held back or unplugged. */
export interface MediaEdge {
  /** How often a capture was asked for. */
  readonly captures: number;
  /** Captured tracks that run now. */
  liveTracks: () => MediaStreamTrack[];
  /** Every capture of that kind fails; gives back the undo, which lets them through again. */
  refuse: (kind: 'video' | 'audio', error: { name: string; message: string }) => () => void;
  /** Takes devices of a kind from the list; all of them, or those whose index is given. Ends their tracks and tells the page. */
  unplug: (kind: InputName, options?: { indexes?: number[]; endsTracks?: boolean }) => void;
  /** Puts them back, and tells the page. */
  plug: (kind: InputName) => void;
}

/** Goes between the page and `navigator.mediaDevices`; to be called before the SDK is imported. */
export function watchMedia(): MediaEdge {
  const devices = navigator.mediaDevices;
  const native = devices.getUserMedia.bind(devices);
  const nativeList = devices.enumerateDevices.bind(devices);
  const tracks = new Set<MediaStreamTrack>();
  const refusals = new Map<'video' | 'audio', { name: string; message: string }>();
  const unplugged = new Map<InputName, Set<string>>();
  let captures = 0;

  devices.getUserMedia = async (constraints = {}) => {
    captures += 1;
    for (const [kind, { name, message }] of refusals) if (constraints[kind]) throw new DOMException(message, name);
    const listed = await devices.enumerateDevices();
    for (const [kind, input] of [
      ['video', 'videoinput'],
      ['audio', 'audioinput'],
    ] as const) {
      if (!constraints[kind] || !unplugged.has(input)) continue;
      if (!listed.some((device) => device.kind === input)) {
        throw new DOMException('Requested device not found', 'NotFoundError');
      }
    }
    const stream = await native(constraints);
    for (const track of stream.getTracks()) tracks.add(track);
    return stream;
  };
  devices.enumerateDevices = async () => {
    const all = await nativeList();
    return all.filter(({ kind, deviceId }) => !unplugged.get(kind as InputName)?.has(deviceId));
  };

  const tell = () => devices.dispatchEvent(new Event('devicechange'));
  return {
    get captures() {
      return captures;
    },
    liveTracks: () => [...tracks].filter((track) => track.readyState === 'live'),
    refuse: (kind, error) => {
      refusals.set(kind, error);
      return () => refusals.delete(kind);
    },
    unplug: (kind, { indexes, endsTracks = true } = {}) => {
      void nativeList().then((all) => {
        const gone = all
          .filter((device) => device.kind === kind)
          .filter((_, index) => indexes?.includes(index) ?? true);
        const ids = new Set(gone.map(({ deviceId }) => deviceId));
        unplugged.set(kind, ids);
        for (const track of endsTracks ? tracks : []) {
          if (track.readyState !== 'live' || !ids.has(track.getSettings().deviceId ?? '')) continue;
          track.stop();
          // stop() is the page's own doing and silent; an unplugged device says so.
          track.dispatchEvent(new Event('ended'));
        }
        tell();
      });
    },
    plug: (kind) => {
      unplugged.delete(kind);
      tell();
    },
  };
}

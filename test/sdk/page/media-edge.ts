type Input = 'video' | 'audio';

interface Refusal {
  readonly name: string;
  readonly message?: string;
  /** Only this device; all of the kind where it is left out. */
  readonly deviceId?: string;
}

/** The browser's own devices, with faults at their edge: what the SDK and the kit see when a device is held back or unplugged. */
export interface MediaEdge {
  /** How often a capture was asked for. */
  readonly captures: number;
  /** Captured tracks that run now. */
  liveTracks: () => MediaStreamTrack[];
  /** Every capture of that kind fails; gives back the undo, which lets them through again. */
  refuse: (input: Input, refusal: Refusal) => () => void;
  /** Takes devices from the list, all of that kind or the one named, ends their tracks, and tells the page. */
  unplug: (input: Input, deviceId?: string) => Promise<void>;
  /** Puts them back, and tells the page. */
  plug: (input: Input) => void;
  /** Tells the page that devices have changed. */
  tellChange: () => void;
}

/** Goes between the page and `navigator.mediaDevices`; to be called before the SDK is imported. */
export function watchMedia(): MediaEdge {
  const tracks = new Set<MediaStreamTrack>();
  const refusals = new Map<Input, Refusal>();
  const unplugged = new Map<string, Set<string>>();
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  const listAll = devices?.enumerateDevices.bind(devices);
  const capture = devices?.getUserMedia.bind(devices);
  let captures = 0;

  async function check(input: Input, constraint: MediaTrackConstraints | boolean | undefined) {
    if (!constraint) return;
    const wanted = JSON.stringify(typeof constraint === 'object' ? (constraint.deviceId ?? '') : '');
    const refusal = refusals.get(input);
    if (refusal && wanted.includes(refusal.deviceId ?? '')) throw new DOMException(refusal.message, refusal.name);
    const listed = await devices?.enumerateDevices();
    if (!listed?.some(({ kind }) => kind === `${input}input`)) throw new DOMException('Not found', 'NotFoundError');
  }

  // An insecure page has no devices at all.
  if (listAll && capture) {
    devices.getUserMedia = async (constraints = {}) => {
      captures += 1;
      await check('video', constraints.video);
      await check('audio', constraints.audio);
      const stream = await capture(constraints);
      for (const track of stream.getTracks()) tracks.add(track);
      return stream;
    };
    devices.enumerateDevices = async () =>
      (await listAll()).filter(({ kind, deviceId }) => !unplugged.get(kind)?.has(deviceId));
  }

  const tellChange = () => devices?.dispatchEvent(new Event('devicechange'));
  return {
    get captures() {
      return captures;
    },
    liveTracks: () => [...tracks].filter((track) => track.readyState === 'live'),
    refuse(input, refusal) {
      refusals.set(input, refusal);
      return () => refusals.delete(input);
    },
    async unplug(input, only) {
      const kind = `${input}input`;
      const all = (await listAll?.()) ?? [];
      const gone = all.filter((device) => device.kind === kind && (only ?? device.deviceId) === device.deviceId);
      const ids = new Set(gone.map(({ deviceId }) => deviceId));
      unplugged.set(kind, ids);
      for (const track of tracks) {
        if (track.readyState !== 'live' || !ids.has(track.getSettings().deviceId ?? '')) continue;
        track.stop();
        // stop() is the page's own doing and says nothing; a device that is unplugged does.
        track.dispatchEvent(new Event('ended'));
      }
      tellChange();
    },
    plug(input) {
      unplugged.delete(`${input}input`);
      tellChange();
    },
    tellChange,
  };
}

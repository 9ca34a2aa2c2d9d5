import type { Call } from './use-call.js';

interface ControlsProps {
  readonly call: Call;
  readonly onJoin: () => void;
}

const ignore = () => {};

/** The bar beneath the tiles. */
export function Controls({ call, onJoin }: ControlsProps) {
  return (
    <div className="controls">
      {call.local ? (
        <button type="button" onClick={call.stopDevices}>
          Turn camera off
        </button>
      ) : (
        <>
          <button type="button" onClick={() => call.startDevices({ camera: true, microphone: true }).catch(ignore)}>
            Start camera and microphone
          </button>
          <button type="button" onClick={() => call.startDevices({ camera: false, microphone: true }).catch(ignore)}>
            Microphone only
          </button>
        </>
      )}
      {call.isJoined ? (
        <>
          <button type="button" onClick={() => call.shareScreen().catch(ignore)}>
            Share screen
          </button>
          <button type="button" onClick={() => call.startBroadcast().catch(ignore)}>
            Go live
          </button>
          <button type="button" className="danger" onClick={() => call.leave()}>
            Leave
          </button>
        </>
      ) : (
        <button type="button" className="main" onClick={onJoin}>
          Join the room
        </button>
      )}
    </div>
  );
}

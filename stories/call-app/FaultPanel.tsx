import { useRef, useState, useSyncExternalStore } from 'react';
import { type DeviceFault, deviceFaults } from './device-faults.js';
import { type Fault, type FaultId, faults, type SimulatedRoom } from './simulated-room/index.js';

const labels: Readonly<Record<FaultId, string>> = {
  'network-cut': 'Cut the network',
  'network-weak': 'Weaken the network',
  'sign-in-expired': 'Let the sign-in run out',
  'schedule-refused': 'Service answers 500',
  'signalling-refused': 'Refuse the sign-in',
  'join-refused': 'Refuse to let in',
  'join-stalled': 'Never answer a join',
  'publish-refused': 'Refuse to publish',
  'publish-stalled': 'Never answer a publish',
  'subscribe-refused': 'Refuse to subscribe',
  'subscribe-stalled': 'Never answer a subscribe',
  'cdn-refused': 'Refuse to go live',
  'mix-refused': 'Refuse to mix',
  'role-refused': 'Refuse a role',
  'uplink-hung-up': 'Hang up the uplink',
  'downlink-hung-up': 'Hang up the downlink',
  'uplink-lost': 'Lose the uplink, silently',
  kicked: 'Join from elsewhere',
  banned: 'Be removed by the host',
  'room-closed': 'Close the room',
  'timed-out': 'Be taken for gone',
};

/** Real faults, one button each: watch what the kit does, and take them back. */
export function FaultPanel({ room }: { readonly room: SimulatedRoom }) {
  const { faults: active } = useSyncExternalStore(room.subscribe, room.getState);
  const undos = useRef(new Map<FaultId, () => void>());

  function toggle(fault: Fault) {
    if (!fault.lasts) {
      fault.start(room);
    } else if (active.includes(fault.id)) {
      undos.current.get(fault.id)?.();
    } else {
      undos.current.set(fault.id, fault.start(room));
    }
  }

  return (
    <section>
      <h2>What goes wrong</h2>
      <h3>Devices</h3>
      <DeviceFaultButtons />
      <h3>Room and network</h3>
      <div className="buttons">
        {faults.map((fault) => (
          <button
            key={fault.id}
            type="button"
            aria-pressed={fault.lasts ? active.includes(fault.id) : undefined}
            onClick={() => toggle(fault)}
          >
            {labels[fault.id]}
          </button>
        ))}
        <button type="button" onClick={() => room.clearFaults()}>
          All well again
        </button>
      </div>
      <p>
        Blocked sound needs a page that nobody has clicked:{' '}
        <a href="iframe.html?id=call-app--joins-by-itself&viewMode=story" target="_blank" rel="noreferrer">
          open a call that joins by itself
        </a>
        .
      </p>
    </section>
  );
}

function DeviceFaultButtons() {
  const [active, setActive] = useState<{ readonly name: DeviceFault; readonly undo: () => void }>();

  function toggle(name: DeviceFault) {
    active?.undo();
    setActive(active?.name === name ? undefined : { name, undo: deviceFaults[name]() });
  }

  return (
    <div className="buttons">
      {(Object.keys(deviceFaults) as DeviceFault[]).map((name) => (
        <button key={name} type="button" aria-pressed={active?.name === name} onClick={() => toggle(name)}>
          {name}
        </button>
      ))}
    </div>
  );
}

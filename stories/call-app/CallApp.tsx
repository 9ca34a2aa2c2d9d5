import { useEffect, useMemo, useRef, useState } from 'react';
import { type Recovery, TrtcErrorBoundary } from '../../src/index.js';
import { useToolbar } from '../support/toolbar.js';
import { type Account, simulatedAccount } from './accounts.js';
import { Controls } from './Controls.js';
import './call-app.css';
import { FaultPanel } from './FaultPanel.js';
import { loadSdk, type Sdk } from './load-sdk.js';
import { RaisePanel } from './RaisePanel.js';
import { RoomPanel } from './RoomPanel.js';
import { Tile } from './Tile.js';
import { type Call, useCall } from './use-call.js';

export interface CallAppProps {
  /** Joins at once, with two people in the room: on a page that nobody has clicked, the browser holds their sound back. */
  readonly joinsByItself?: boolean;
}

/** A call app on the real SDK, wrapped in the kit as any app would be. */
export function CallApp({ joinsByItself = false }: CallAppProps) {
  const { language, messages, theme } = useToolbar();
  const [sdk, setSdk] = useState<Sdk>();
  const call = useRef<Call | null>(null);
  const [client, setClient] = useState<Call['client']>(null);
  const [note, setNote] = useState('');
  const [stage, setStage] = useState<HTMLElement | null>(null);

  useEffect(() => {
    loadSdk().then(setSdk);
  }, []);

  const recovery = useMemo<Recovery>(
    () => ({
      rejoin: () => call.current?.rejoin(),
      signIn: () => {
        sdk?.room.clearFaults();
        return call.current?.rejoin();
      },
      leave: () => call.current?.leave(),
      contactSupport: ({ kind }) => setNote(`Your app opens its support here, and is told what it is about: ${kind}.`),
      continueWithout: ({ info }) => {
        if (info.operation !== 'start-devices' || info.device === 'microphone') return;
        return call.current?.startDevices({ camera: false, microphone: true });
      },
    }),
    [sdk],
  );

  return (
    <TrtcErrorBoundary
      client={client}
      sdk={sdk?.TRTC}
      recovery={recovery}
      language={language}
      messages={messages}
      theme={theme}
      container={stage}
      showDetails
      captureUnhandled
    >
      {sdk ? (
        <Conference
          sdk={sdk}
          joinsByItself={joinsByItself}
          note={note}
          stageRef={setStage}
          onCall={(next) => {
            call.current = next;
            setClient(next.client);
          }}
        />
      ) : (
        <p className="loading">Loading the SDK…</p>
      )}
    </TrtcErrorBoundary>
  );
}

interface ConferenceProps extends CallAppProps {
  readonly sdk: Sdk;
  readonly note: string;
  /** The surfaces lie over the stage only, so that what went wrong can be put right beside it. */
  readonly stageRef: (stage: HTMLElement | null) => void;
  readonly onCall: (call: Call) => void;
}

function Conference({ sdk, joinsByItself, note, stageRef, onCall }: ConferenceProps) {
  const call = useCall(sdk);
  const [isOwnAccount, setIsOwnAccount] = useState(false);
  const [account, setAccount] = useState<Account>(simulatedAccount);
  const { join, client } = call;

  useEffect(() => onCall(call));

  useEffect(() => {
    if (!joinsByItself) return;
    const people = ['Mei', 'Kenta'].map((userId) => sdk.room.addParticipant({ userId, video: true, audio: true }));
    join(simulatedAccount).catch(() => {});
    return () => {
      for (const person of people) person.leave();
    };
  }, [joinsByItself, sdk, join]);

  useEffect(() => {
    if (!isOwnAccount) return sdk.room.start();
    return undefined;
  }, [isOwnAccount, sdk]);

  return (
    <div className="app" data-joined={client ? '' : undefined}>
      <main className="stage" ref={stageRef}>
        <h1 className="visually-hidden">Call app</h1>
        <div className="tiles">
          {call.local && <Tile stream={call.local} name="You" isSelf />}
          {call.remotes.map((stream) => (
            <Tile key={stream.getId()} stream={stream} name={stream.getUserId()} />
          ))}
          {!call.local && call.remotes.length === 0 && (
            <p className="empty">Start your camera, join the room, and press something on the right that goes wrong.</p>
          )}
        </div>
        <Controls call={call} onJoin={() => call.join(isOwnAccount ? account : simulatedAccount).catch(() => {})} />
        {note && <p className="note">{note}</p>}
      </main>
      <aside className="side" aria-label="Room and faults">
        <RoomPanel
          room={sdk.room}
          isOwnAccount={isOwnAccount}
          onChoose={setIsOwnAccount}
          account={account}
          onChange={setAccount}
        />
        {!isOwnAccount && <FaultPanel room={sdk.room} />}
        <RaisePanel />
      </aside>
    </div>
  );
}

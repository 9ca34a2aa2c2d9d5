import { type FormEvent, useState, useSyncExternalStore } from 'react';
import type { Account } from './accounts.js';
import type { SimulatedRoom } from './simulated-room/index.js';

interface RoomPanelProps {
  readonly room: SimulatedRoom;
  readonly isOwnAccount: boolean;
  readonly onChoose: (isOwnAccount: boolean) => void;
  readonly account: Account;
  readonly onChange: (account: Account) => void;
}

const guests = ['Mei', 'Kenta', 'Seo-yun', 'Anna'];

/** Which room: a simulated one, or the cloud's with an account of one's own. */
export function RoomPanel({ room, isOwnAccount, onChoose, account, onChange }: RoomPanelProps) {
  return (
    <section>
      <h2>Room</h2>
      <fieldset className="choice">
        <legend className="visually-hidden">Which room</legend>
        <label>
          <input type="radio" name="room" checked={!isOwnAccount} onChange={() => onChoose(false)} /> Simulated room
        </label>
        <label>
          <input type="radio" name="room" checked={isOwnAccount} onChange={() => onChoose(true)} /> Your own account
        </label>
      </fieldset>
      {isOwnAccount ? <AccountForm account={account} onChange={onChange} /> : <Guests room={room} />}
    </section>
  );
}

function Guests({ room }: { readonly room: SimulatedRoom }) {
  const { participants } = useSyncExternalStore(room.subscribe, room.getState);
  const [handles] = useState(() => new Map<string, { leave(): void }>());
  const next = guests.find((userId) => !participants.some((one) => one.userId === userId));

  function leaveLast() {
    const last = participants.at(-1);
    if (!last) return;
    handles.get(last.userId)?.leave();
    handles.delete(last.userId);
  }

  return (
    <>
      <p>The real SDK against a stand-in for its cloud, in this page: no account, no server.</p>
      <div className="buttons">
        <button
          type="button"
          disabled={!next}
          onClick={() => next && handles.set(next, room.addParticipant({ userId: next, video: true, audio: true }))}
        >
          Somebody joins
        </button>
        <button type="button" disabled={participants.length === 0} onClick={leaveLast}>
          Somebody leaves
        </button>
      </div>
    </>
  );
}

const fields = [
  ['sdkAppId', 'sdkAppId', 'number'],
  ['userId', 'userId', 'text'],
  ['userSig', 'userSig', 'password'],
  ['roomId', 'Room number', 'number'],
] as const;

function AccountForm({ account, onChange }: Pick<RoomPanelProps, 'account' | 'onChange'>) {
  function handleInput(event: FormEvent<HTMLInputElement>) {
    const { name, value, type } = event.currentTarget;
    onChange({ ...account, [name]: type === 'number' ? Number(value) : value });
  }

  return (
    <>
      <p>Leave it as it is, and see what a refused sign-in looks like. What you type stays in this page.</p>
      {fields.map(([name, label, type]) => (
        <label key={name} className="field">
          {label}
          <input name={name} type={type} autoComplete="off" value={String(account[name])} onInput={handleInput} />
        </label>
      ))}
    </>
  );
}

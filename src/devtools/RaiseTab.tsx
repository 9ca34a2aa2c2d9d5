'use client';
import { useState } from 'react';
import type { Device } from '../core/types.js';
import { allRows } from '../sdk/v4/codes/index.js';
import { Choice } from './Choice.js';
import { type Outcome, outcomes, raise } from './raise.js';
import { isMeant, useReference } from './rows.js';
import { Search } from './Search.js';
import { texts } from './texts.js';
import type { Tools } from './tools.js';

const devices: readonly Device[] = ['camera', 'microphone', 'both', 'screen'];

/** Every documented error, each raised by a click as the SDK would raise it. */
export function RaiseTab({ tools: { kit } }: { readonly tools: Tools }) {
  const [wanted, setWanted] = useState('');
  const [outcome, setOutcome] = useState<Outcome>('succeeds');
  const [device, setDevice] = useState<Device>('camera');
  const reference = useReference('en');
  const rows = allRows.filter((row) => isMeant(row, wanted, reference));
  return (
    <>
      <div className="row">
        <Search label={texts.search} hint={texts.searchHint} wanted={wanted} onChange={setWanted} />
        <Choice
          label={texts.operation}
          value={outcome}
          options={outcomes}
          names={texts.operations}
          onChange={setOutcome}
        />
        <Choice label={texts.device} value={device} options={devices} onChange={setDevice} />
        <span role="status">{texts.found(rows.length, allRows.length)}</span>
      </div>
      <ul className="rows">
        {rows.map((row) => (
          <li key={`${row.group}/${row.id}`}>
            <button type="button" onClick={() => raise(kit, row, { outcome, device })}>
              <strong>{row.id}</strong>
              <span className="facts">
                {[row.group, row.group === 'sdk' ? row.code : undefined, row.hex, row.kind].filter(Boolean).join(' · ')}
              </span>
              <span className="meaning">{reference?.[row.group][row.id]?.meaning}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

'use client';
import { useEffect, useState } from 'react';
import type { Device } from '../core/types.js';
import { allRows, type CodeRow } from '../sdk/v4/codes/index.js';
import { loadReference, type Reference } from '../sdk/v4/reference.js';
import { Choice } from './Choice.js';
import { type Outcome, outcomes, raise } from './raise.js';
import { texts } from './texts.js';
import type { Tools } from './tools.js';

const devices: readonly Device[] = ['camera', 'microphone', 'both', 'screen'];

/** Every documented error, each raised by a click as the SDK would raise it. */
export function RaiseTab({ tools: { kit } }: { readonly tools: Tools }) {
  const [wanted, setWanted] = useState('');
  const [outcome, setOutcome] = useState<Outcome>('succeeds');
  const [device, setDevice] = useState<Device>('camera');
  const reference = useReference();
  const rows = allRows.filter((row) => isMeant(row, wanted, reference));
  return (
    <>
      <div className="row">
        <input
          type="search"
          aria-label={texts.search}
          placeholder={texts.searchHint}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <Choice
          label={texts.operation}
          value={outcome}
          options={outcomes.map((value) => ({ value, label: texts.operations[value] }))}
          onChange={(value) => setOutcome(value as Outcome)}
        />
        <Choice
          label={texts.device}
          value={device}
          options={devices.map((value) => ({ value, label: value }))}
          onChange={(value) => setDevice(value as Device)}
        />
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

// Without a network the rows do without their meanings.
function useReference(): Reference | undefined {
  const [reference, setReference] = useState<Reference>();
  useEffect(() => {
    let isOver = false;
    loadReference('en').then(
      (loaded) => !isOver && setReference(loaded),
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, []);
  return reference;
}

function isMeant(row: CodeRow, wanted: string, reference: Reference | undefined): boolean {
  const { group, id, code, hex, alias, kind } = row;
  const meaning = reference?.[group][id]?.meaning;
  return [group, id, code, hex, alias, kind, meaning].join(' ').toLowerCase().includes(wanted.trim().toLowerCase());
}

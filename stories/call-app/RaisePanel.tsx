import { useMemo, useState } from 'react';
import { isMeant, useReference } from '../../src/devtools/rows.js';
import { useTrtcError, useWords } from '../../src/index.js';
import { allRows, type CodeRow } from '../../src/sdk/v4/codes/index.js';
import { createErrorOf, createFakeClient } from '../../src/testing/index.js';

/** Raises any of the documented errors through a fake client, as the SDK would. */
export function RaisePanel() {
  const [client] = useState(createFakeClient);
  const { report } = useTrtcError(client);
  const { language } = useWords();
  const reference = useReference(language);
  const [wanted, setWanted] = useState('');
  const rows = useMemo(() => allRows.filter((row) => isMeant(row, wanted, reference)), [wanted, reference]);

  function raise(row: CodeRow) {
    const error = createErrorOf(row);
    if (row.group === 'banned') client.emit('client-banned', error);
    else if (row.group === 'media') report(error, { device: 'camera', operation: 'initialize', owner: client });
    else client.emit('error', error);
  }

  return (
    <section>
      <h2>Any of the {allRows.length} errors</h2>
      <input
        type="search"
        aria-label="Search by number, name or words"
        placeholder="16451, PLAY_NOT_ALLOWED, 0x4043, sound…"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <ul className="rows">
        {rows.map((row) => (
          <li key={`${row.group}/${row.id}`}>
            <button type="button" onClick={() => raise(row)}>
              <strong>{row.id}</strong>
              <span>{row.group === 'sdk' ? `${row.code} · ${row.hex}` : row.group}</span>
              <small>{reference?.[row.group][row.id]?.meaning}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

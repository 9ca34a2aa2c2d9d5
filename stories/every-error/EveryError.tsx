import { useMemo, useState } from 'react';
import { kinds } from '../../src/core/kinds.js';
import { isMeant, useReference } from '../../src/devtools/rows.js';
import { allRows, type CodeRow } from '../../src/sdk/v4/codes/index.js';
import { linkFor, linksOfRow } from '../../src/sdk/v4/codes/links.js';
import type { Reference } from '../../src/sdk/v4/reference.js';
import { createErrorOf } from '../../src/testing/index.js';
import { ConditionStage, type Raised } from '../support/ConditionStage.js';
import { useToolbar } from '../support/toolbar.js';
import './every-error.css';

const first = allRows.find((row) => row.id === 'PLAY_NOT_ALLOWED') ?? allRows[0];

/** All documented errors: what the participant sees, and what the documents say to a developer, in the language of the toolbar. */
export function EveryError() {
  const { language } = useToolbar();
  const reference = useReference(language);
  const [wanted, setWanted] = useState('');
  const [chosen, setChosen] = useState(first);
  const rows = useMemo(() => allRows.filter((row) => isMeant(row, wanted, reference)), [wanted, reference]);

  return (
    <div className="every">
      <nav className="every-list" aria-label="Errors">
        <h1>Every error</h1>
        <input
          type="search"
          aria-label="Search by number, name or words"
          placeholder="16451, 0x4043, sound…"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <p role="status">
          {rows.length} of {allRows.length}
        </p>
        <ul>
          {rows.map((row) => (
            <li key={`${row.group}/${row.id}`}>
              <button type="button" aria-current={row === chosen || undefined} onClick={() => setChosen(row)}>
                <strong>{row.id}</strong>
                <span>{row.hex ? `${row.code} · ${row.hex}` : row.group}</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {chosen && <OneError key={`${chosen.group}/${chosen.id}`} row={chosen} reference={reference} />}
    </div>
  );
}

interface OneErrorProps {
  readonly row: CodeRow;
  readonly reference: Reference | undefined;
}

function OneError({ row, reference }: OneErrorProps) {
  const { language } = useToolbar();
  const [stage, setStage] = useState<HTMLElement | null>(null);
  const texts = reference?.[row.group][row.id];
  const { surface, severity } = kinds[row.kind];
  const links = linksOfRow[`${row.group}/${row.id}`] ?? [];

  return (
    <main className="every-one">
      <div className="every-stage" ref={setStage}>
        {surface === 'silent' && <p>A silent kind: nothing is shown.</p>}
        {stage && <ConditionStage raised={[toRaised(row)]} container={stage} />}
      </div>
      <dl className="every-facts">
        <Fact name="Error" value={[row.id, row.code, row.hex].filter((part) => part !== undefined).join(' · ')} />
        <Fact name="Also spelled" value={row.alias} />
        <Fact name="Kind" value={`${row.kind}: ${surface}, ${severity}`} />
        <Fact name="Meaning" value={texts?.meaning} />
        <Fact name="Likely cause" value={texts?.cause} />
        <Fact name="What to check" value={texts?.check} />
        <Fact name="History" value={texts?.history} />
      </dl>
      <ul>
        {links.map((link) => (
          <li key={link}>
            <a href={linkFor(link, language)} target="_blank" rel="noreferrer">
              {linkFor(link, language)}
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string | undefined }) {
  if (!value) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function toRaised(row: CodeRow): Raised {
  const { surface } = kinds[row.kind];
  const device = surface === 'permission' || surface === 'device' ? 'camera' : undefined;
  return { error: createErrorOf(row), device, userId: surface === 'autoplay' ? 'Mei' : undefined };
}

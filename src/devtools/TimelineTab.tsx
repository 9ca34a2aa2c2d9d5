'use client';
import { useState } from 'react';
import { diagnosticsOf } from '../surfaces/error-details/diagnostics.js';
import { ConditionName } from './ConditionName.js';
import { matches, Search } from './Search.js';
import { texts } from './texts.js';
import type { TimelineEntry } from './timeline.js';
import type { Tools } from './tools.js';
import { useWatched } from './use-watched.js';

const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
});

/** What happened, the latest first; each entry opens to all that is known of it. */
export function TimelineTab({ tools: { timeline } }: { readonly tools: Tools }) {
  const entries = useWatched(timeline);
  const [wanted, setWanted] = useState('');
  const shown = entries.filter((entry) => isMeant(entry, wanted)).reverse();
  return (
    <>
      <div className="row">
        <Search label={texts.filter} hint={texts.filterHint} wanted={wanted} onChange={setWanted} />
        <button type="button" onClick={() => timeline.clear()}>
          {texts.clearTimeline}
        </button>
      </div>
      {entries.length === 0 && <p className="empty">{texts.nothingYet}</p>}
      <ol className="timeline">
        {shown.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Entry({ entry: { at, change, condition, times } }: { readonly entry: TimelineEntry }) {
  const [isOpen, setOpen] = useState(false);
  const { resolution } = condition;
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary data-change={change}>
        <time dateTime={new Date(at).toISOString()}>{clock.format(at)}</time>
        <span className="change">
          {texts.changes[change]}
          {times > 1 && ` ×${times}`}
        </span>
        <span className="what">
          <ConditionName condition={condition} />
          {resolution && change === 'resolved' && <em>{texts.resolutions[resolution]}</em>}
        </span>
      </summary>
      {isOpen && <pre>{diagnosticsOf(condition)}</pre>}
    </details>
  );
}

function isMeant({ change, condition: { kind, info } }: TimelineEntry, wanted: string): boolean {
  const { key, name, code, extraCode, operation, device } = info;
  return matches(wanted, [change, kind, key, name, code, extraCode, operation, device]);
}

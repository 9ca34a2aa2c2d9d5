'use client';
import { useState } from 'react';
import { diagnosticsOf } from '../surfaces/error-details/diagnostics.js';
import { ConditionName } from './ConditionName.js';
import { texts } from './texts.js';
import type { TimelineEntry } from './timeline.js';
import type { Tools } from './tools.js';
import { useTool } from './use-tool.js';

/** What happened, the latest first; each entry opens to all that is known of it. */
export function TimelineTab({ tools: { timeline } }: { readonly tools: Tools }) {
  const entries = useTool(timeline, timeline.getEntries);
  const [wanted, setWanted] = useState('');
  const shown = entries.filter((entry) => isMeant(entry, wanted)).reverse();
  return (
    <>
      <div className="row">
        <input
          type="search"
          aria-label={texts.filter}
          placeholder={texts.filterHint}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <button type="button" onClick={() => timeline.clear()}>
          {texts.clearTimeline}
        </button>
      </div>
      {shown.length === 0 && <p className="empty">{texts.nothingYet}</p>}
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
      <summary data-severity={condition.severity} data-change={change}>
        <time dateTime={new Date(at).toISOString()}>{timeOf(at)}</time>
        <span className="change">
          {texts.changes[change]}
          {times > 1 && change === 'repeated' && ` ×${times}`}
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
  const text = [change, kind, info.key, info.name, info.code, info.extraCode, info.operation, info.device].join(' ');
  return text.toLowerCase().includes(wanted.trim().toLowerCase());
}

function timeOf(at: number): string {
  const time = new Date(at);
  const [hours, ...others] = [time.getHours(), time.getMinutes(), time.getSeconds()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${[hours, ...others].join(':')}.${String(time.getMilliseconds()).padStart(3, '0')}`;
}

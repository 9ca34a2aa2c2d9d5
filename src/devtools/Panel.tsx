'use client';
import { type KeyboardEvent, type Ref, useId } from 'react';
import { CopyReport } from './CopyReport.js';
import { Edge } from './Edge.js';
import { OpenTab } from './OpenTab.js';
import { PageTab } from './PageTab.js';
import { RaiseTab } from './RaiseTab.js';
import { type PanelState, type Tab, tabs } from './remembered.js';
import { TimelineTab } from './TimelineTab.js';
import { texts } from './texts.js';
import type { Tools } from './tools.js';
import { useOpen, useWatched } from './use-watched.js';

const contents = { open: OpenTab, timeline: TimelineTab, raise: RaiseTab, page: PageTab } as const;

interface PanelProps {
  readonly tools: Tools;
  readonly state: PanelState;
  /** Takes the tab that is shown. */
  readonly selected: Ref<HTMLButtonElement>;
  readonly onChange: (next: Partial<PanelState>) => void;
}

/** The panel at the lower edge of the page: its edge, its tabs, and one of them. */
export function Panel({ tools, state, selected, onChange }: PanelProps) {
  const id = useId();
  const { tab, height } = state;
  const Content = contents[tab];
  const counts = useCounts(tools);

  function handleKey(event: KeyboardEvent) {
    if (event.key === 'Escape') onChange({ isOpen: false });
  }

  function handleTabKey(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onChange({ tab: tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length] });
  }

  return (
    <section className="panel" aria-label={texts.name} style={{ height }} onKeyDown={handleKey}>
      <Edge height={height} onChange={(next) => onChange({ height: next })} />
      <header>
        <div role="tablist" aria-label={texts.name} onKeyDown={handleTabKey}>
          {tabs.map((name) => (
            <button
              key={name}
              ref={name === tab ? selected : undefined}
              type="button"
              role="tab"
              id={`${id}${name}`}
              aria-selected={name === tab}
              aria-controls={`${id}content`}
              tabIndex={name === tab ? 0 : -1}
              onClick={() => onChange({ tab: name })}
            >
              {texts.tabs[name]}
              {counts[name] > 0 && <span className="count">{counts[name]}</span>}
            </button>
          ))}
        </div>
        <CopyReport tools={tools} />
        <button type="button" className="close" aria-label={texts.close} onClick={() => onChange({ isOpen: false })}>
          ×
        </button>
      </header>
      <div className="content" role="tabpanel" id={`${id}content`} aria-labelledby={`${id}${tab}`}>
        <Content tools={tools} />
      </div>
    </section>
  );
}

function useCounts({ kit, faults, timeline }: Tools): Readonly<Record<Tab, number>> {
  return { open: useOpen(kit).length, timeline: useWatched(timeline).length, raise: 0, page: useWatched(faults).size };
}

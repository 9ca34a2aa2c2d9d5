'use client';
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef } from 'react';
import { CopyReport } from './CopyReport.js';
import { OpenTab } from './OpenTab.js';
import { PageTab } from './PageTab.js';
import { RaiseTab } from './RaiseTab.js';
import { MIN_HEIGHT, type PanelState, type Tab, tabs } from './remembered.js';
import { TimelineTab } from './TimelineTab.js';
import { texts } from './texts.js';
import type { Tools } from './tools.js';
import { useOpen, useTool } from './use-tool.js';

// Pixels that an arrow key moves the panel's edge.
const STEP = 24;

const contents = { open: OpenTab, timeline: TimelineTab, raise: RaiseTab, page: PageTab } as const;

interface PanelProps {
  readonly tools: Tools;
  readonly state: PanelState;
  readonly onChange: (next: Partial<PanelState>) => void;
  /** Whether somebody has just opened it. */
  readonly takesFocus: boolean;
}

/** The panel at the lower edge of the page: its edge, its tabs, and one of them. */
export function Panel({ tools, state, onChange, takesFocus }: PanelProps) {
  const id = useId();
  const { tab, height } = state;
  const Content = contents[tab];
  const counts = useCounts(tools);
  const list = useRef<HTMLDivElement>(null);
  const isAsked = useRef(takesFocus);

  useEffect(() => {
    if (isAsked.current) focusTab(list.current);
    isAsked.current = false;
  }, []);

  function handleTabKey(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
    onChange({ tab: next });
    // The next tab is drawn first.
    setTimeout(() => focusTab(list.current));
  }

  return (
    <section className="panel" aria-label={texts.name} style={{ height }}>
      <Edge height={height} onChange={(next) => onChange({ height: next })} />
      <header>
        <div role="tablist" aria-label={texts.name} ref={list} onKeyDown={handleTabKey}>
          {tabs.map((name) => (
            <button
              key={name}
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <div className="content" role="tabpanel" id={`${id}content`} aria-labelledby={`${id}${tab}`} tabIndex={0}>
        <Content tools={tools} />
      </div>
    </section>
  );
}

function focusTab(list: HTMLElement | null) {
  list?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus({ preventScroll: true });
}

function useCounts({ kit, faults, timeline }: Tools): Readonly<Record<Tab, number>> {
  const open = useOpen(kit).length;
  const page = useTool(faults, faults.getActive).size;
  return { open, timeline: useTool(timeline, timeline.getEntries).length, raise: 0, page };
}

interface EdgeProps {
  readonly height: number;
  readonly onChange: (height: number) => void;
}

/** The upper edge of the panel, to be drawn up and down, by keys too. */
function Edge({ height, onChange }: EdgeProps) {
  const start = useRef<{ readonly y: number; readonly height: number }>(undefined);
  const limit = () => Math.max(MIN_HEIGHT, window.innerHeight - STEP);
  const within = (wanted: number) => Math.round(Math.min(limit(), Math.max(MIN_HEIGHT, wanted)));

  function handleDown(event: PointerEvent<HTMLElement>) {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { y: event.clientY, height };
  }

  function handleMove({ clientY }: PointerEvent) {
    if (start.current) onChange(within(start.current.height + start.current.y - clientY));
  }

  function handleKey(event: KeyboardEvent) {
    const step = { ArrowUp: STEP, ArrowDown: -STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onChange(within(height + step));
  }

  const handleUp = () => {
    start.current = undefined;
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule divides what is read; this is moved.
    <div
      className="edge"
      role="separator"
      aria-orientation="horizontal"
      aria-label={texts.resize}
      aria-valuenow={height}
      aria-valuemin={MIN_HEIGHT}
      aria-valuemax={limit()}
      tabIndex={0}
      onPointerDown={handleDown}
      onPointerMove={handleMove}
      onPointerUp={handleUp}
      onPointerCancel={handleUp}
      onKeyDown={handleKey}
    />
  );
}

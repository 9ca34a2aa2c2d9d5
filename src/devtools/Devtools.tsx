'use client';
import { ShieldAlert } from 'lucide';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLatest } from '../react/use-latest.js';
import { Icon } from '../surfaces/parts/Icon.js';
import { matchesHotkey } from './hotkey.js';
import { Panel } from './Panel.js';
import { DEFAULT_HEIGHT, type PanelState, recall, remember } from './remembered.js';
import type { TrtcErrorDevtoolsProps } from './TrtcErrorDevtools.js';
import { texts } from './texts.js';
import type { Tools } from './tools.js';
import { useOpen, useWatched } from './use-watched.js';

const DEFAULT_HOTKEY = 'Alt+Shift+E';

interface DevtoolsProps extends TrtcErrorDevtoolsProps {
  readonly tools: Tools;
}

/** The round button in its corner, and the panel that it opens. */
export function Devtools({
  tools,
  initialIsOpen = false,
  position = 'bottom-left',
  hotkey = DEFAULT_HOTKEY,
}: DevtoolsProps) {
  const [state, setState] = useState(() => recall({ isOpen: initialIsOpen, tab: 'open', height: DEFAULT_HEIGHT }));
  const count = useOpen(tools.kit).length;
  const faults = useWatched(tools.faults);
  // The round button, or the tab that is shown.
  const target = useRef<HTMLButtonElement>(null);

  function change(next: Partial<PanelState>) {
    const changed = { ...state, ...next };
    remember(changed);
    flushSync(() => setState(changed));
    // Where the hand went, the focus goes too; but who moves the panel's edge stays there.
    if (next.height === undefined) target.current?.focus({ preventScroll: true });
  }

  const toggle = useLatest(() => change({ isOpen: !state.isOpen }));
  useEffect(() => {
    if (!hotkey) return;
    const handleKey = (event: KeyboardEvent) => {
      if (!matchesHotkey(event, hotkey)) return;
      event.preventDefault();
      event.stopPropagation();
      toggle.current();
    };
    window.addEventListener('keydown', handleKey, true);
    return () => window.removeEventListener('keydown', handleKey, true);
  }, [hotkey, toggle]);

  if (!state.isOpen) {
    return (
      <button
        ref={target}
        type="button"
        className="opener"
        data-position={position}
        data-troubled={count > 0 || undefined}
        data-faulty={faults.size > 0 || undefined}
        aria-label={texts.open(count)}
        aria-expanded="false"
        title={faults.size > 0 ? texts.faultsOn(faults.size) : undefined}
        onClick={() => change({ isOpen: true })}
      >
        <Icon node={ShieldAlert} />
        {count > 0 && <span className="badge">{count > 99 ? '99+' : count}</span>}
      </button>
    );
  }
  return <Panel tools={tools} state={state} selected={target} onChange={change} />;
}

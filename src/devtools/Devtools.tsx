'use client';
import { ShieldAlert } from 'lucide';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '../surfaces/parts/Icon.js';
import { matchesHotkey } from './hotkey.js';
import { Panel } from './Panel.js';
import { type PanelState, recall, remember } from './remembered.js';
import type { TrtcErrorDevtoolsProps } from './TrtcErrorDevtools.js';
import { texts } from './texts.js';
import type { Tools } from './tools.js';
import { useOpen, useTool } from './use-tool.js';

const DEFAULT_HEIGHT = 340;
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
  const faults = useTool(tools.faults, tools.faults.getActive);
  const button = useRef<HTMLButtonElement>(null);
  const shouldFocus = useRef(false);

  function change(next: Partial<PanelState>) {
    const changed = { ...state, ...next };
    setState(changed);
    remember(changed);
    if (next.isOpen !== undefined) shouldFocus.current = true;
  }

  // Where the hand went, the focus goes too: into the panel, and back to its button.
  useEffect(() => {
    if (!state.isOpen && shouldFocus.current) button.current?.focus({ preventScroll: true });
    shouldFocus.current = false;
  }, [state.isOpen]);

  const latestToggle = useRef(() => {});
  useEffect(() => {
    latestToggle.current = () => change({ isOpen: !state.isOpen });
  });
  useEffect(() => {
    if (!hotkey) return;
    const handleKey = (event: globalThis.KeyboardEvent) => {
      if (!matchesHotkey(event, hotkey)) return;
      event.preventDefault();
      event.stopPropagation();
      latestToggle.current();
    };
    window.addEventListener('keydown', handleKey, true);
    return () => window.removeEventListener('keydown', handleKey, true);
  }, [hotkey]);

  function handleKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') change({ isOpen: false });
  }

  if (!state.isOpen) {
    return (
      <button
        ref={button}
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
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the panel wherever the focus is in it.
    <div onKeyDown={handleKeyDown}>
      <Panel tools={tools} state={state} onChange={change} takesFocus={shouldFocus.current} />
    </div>
  );
}

'use client';
import { useState } from 'react';
import { reportOf } from './report.js';
import { texts } from './texts.js';
import type { Tools } from './tools.js';

/** Copies all that the panel knows; where the browser refuses, the text is shown to be selected. */
export function CopyReport({ tools }: { readonly tools: Tools }) {
  const { kit, timeline, faults, language, appearance } = tools;
  const [state, setState] = useState<'ready' | 'copied' | { readonly text: string }>('ready');
  const isRefused = typeof state === 'object';

  async function handleClick() {
    const text = reportOf(kit, {
      entries: timeline.readAll(),
      faults: faults.getActive(),
      language: language.shown(),
      appearance: appearance.get(),
    });
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState({ text });
    }
  }

  return (
    <>
      <button type="button" onClick={handleClick}>
        {state === 'copied' ? texts.copied : texts.copy}
      </button>
      <span role="status" className="unseen">
        {state === 'copied' ? texts.copied : ''}
      </span>
      {isRefused && (
        <label className="refused">
          {texts.copyFailed}
          <textarea readOnly rows={3} value={state.text} />
        </label>
      )}
    </>
  );
}

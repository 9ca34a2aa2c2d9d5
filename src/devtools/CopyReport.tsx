'use client';
import { useState } from 'react';
import { reportOf } from './report.js';
import { texts } from './texts.js';
import type { Tools } from './tools.js';

/** Copies all that the panel knows; where the browser refuses, the text is shown to be selected. */
export function CopyReport({ tools }: { readonly tools: Tools }) {
  const [state, setState] = useState<'ready' | 'copied' | { readonly refused: string }>('ready');

  async function handleClick() {
    const text = reportOf(tools);
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState({ refused: text });
    }
  }

  return (
    <>
      <span role="status">{state === 'copied' && texts.copied}</span>
      <button type="button" onClick={handleClick}>
        {texts.copy}
      </button>
      {typeof state === 'object' && (
        <label className="refused">
          {texts.copyFailed}
          <textarea readOnly rows={3} value={state.refused} />
        </label>
      )}
    </>
  );
}

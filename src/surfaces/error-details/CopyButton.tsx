'use client';
import { type MouseEvent, useState } from 'react';
import { useSpeech } from '../../react/index.js';
import { Words, wordsIn } from '../parts/Words.js';

/** Copies a text, and says whether it did; where the browser refuses, the text is shown to be selected. */
export function CopyButton({ text }: { readonly text: string }) {
  const { t, say } = useSpeech();
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready');

  async function handleClick({ currentTarget }: MouseEvent<HTMLElement>) {
    try {
      // Only the window that has the focus may write there.
      const { clipboard } = (currentTarget.ownerDocument.defaultView ?? window).navigator;
      await clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('failed');
    }
  }

  return (
    <div data-trtc-part="copy">
      <button type="button" data-trtc-part="button" data-variant="secondary" onClick={handleClick}>
        {wordsIn(say(state === 'copied' ? 'labels.copied' : 'labels.copy'))}
      </button>
      {state === 'failed' && (
        <label>
          <Words>{say('labels.copy_failed')}</Words>
          <textarea readOnly rows={6} value={text} />
        </label>
      )}
      <span role="status" data-trtc-part="hidden">
        {state === 'copied' ? t('labels.copied') : ''}
      </span>
    </div>
  );
}

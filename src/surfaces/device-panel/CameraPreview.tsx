'use client';
import { type SyntheticEvent, useCallback } from 'react';
import { useSpeech } from '../../react/index.js';
import { Words } from '../parts/Words.js';
import { usePreview } from './use-preview.js';

/** The picture of a camera, before it is used. */
export function CameraPreview({ deviceId }: { readonly deviceId: string | undefined }) {
  const { t, say } = useSpeech();
  const { stream, state } = usePreview('video', deviceId);
  const attach = useCallback(
    (video: HTMLVideoElement | null) => {
      if (video) video.srcObject = stream ?? null;
    },
    [stream],
  );

  return (
    <div data-trtc-part="preview" data-state={state}>
      {state === 'running' ? (
        <video ref={attach} autoPlay playsInline muted onPause={playAgain} aria-label={t('labels.preview')} />
      ) : (
        <Words as="p">{say(state === 'starting' ? 'labels.preview_starting' : 'labels.preview_failed')}</Words>
      )}
    </div>
  );
}

// A picture stops when it is moved within the page, into what fills the screen, say.
function playAgain({ currentTarget }: SyntheticEvent<HTMLVideoElement>) {
  if (currentTarget.isConnected) currentTarget.play().catch(() => {});
}

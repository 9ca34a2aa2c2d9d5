'use client';
import { useCallback } from 'react';
import { useWords } from '../../react/index.js';
import { usePreview } from './use-preview.js';

/** The picture of a camera, before it is used. */
export function CameraPreview({ deviceId }: { readonly deviceId: string | undefined }) {
  const { t } = useWords();
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
        <video ref={attach} autoPlay playsInline muted aria-label={t('labels.preview')} />
      ) : (
        <p>{t(state === 'starting' ? 'labels.preview_starting' : 'labels.preview_failed')}</p>
      )}
    </div>
  );
}

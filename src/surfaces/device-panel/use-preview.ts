'use client';
import { useEffect, useState } from 'react';

/** A capture that is only looked at. */
export interface Preview {
  readonly stream: MediaStream | undefined;
  readonly state: 'starting' | 'running' | 'failed';
}

const starting: Preview = { stream: undefined, state: 'starting' };
const failed: Preview = { stream: undefined, state: 'failed' };

/** Opens a device to be seen or heard, and closes it again with the component, whatever happened meanwhile. */
export function usePreview(kind: 'video' | 'audio', deviceId: string | undefined): Preview {
  const [preview, setPreview] = useState(starting);

  useEffect(() => {
    if (!deviceId) return;
    let isOver = false;
    let opened: MediaStream | undefined;

    async function open() {
      try {
        const stream = await navigator.mediaDevices.getUserMedia({ [kind]: { deviceId: { exact: deviceId } } });
        if (isOver) stopTracks(stream);
        else setPreview({ stream, state: 'running' });
        opened = stream;
      } catch {
        // A preview that fails says so in its place; it is no error of the call.
        if (!isOver) setPreview(failed);
      }
    }

    setPreview(starting);
    open();
    return () => {
      isOver = true;
      if (opened) stopTracks(opened);
    };
  }, [kind, deviceId]);

  return preview;
}

function stopTracks(stream: MediaStream) {
  for (const track of stream.getTracks()) track.stop();
}

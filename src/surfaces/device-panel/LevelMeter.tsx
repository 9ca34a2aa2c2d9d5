'use client';
import { useEffect, useRef } from 'react';
import { useSpeech } from '../../react/index.js';
import { Words } from '../parts/Words.js';
import { usePreview } from './use-preview.js';

const STEPS = 20;
// Speech at arm's length has a root mean square of some 0.1.
const LOUDEST = 0.25;

/** How loud a microphone hears, before it is used. */
export function LevelMeter({ deviceId }: { readonly deviceId: string | undefined }) {
  const { t, say } = useSpeech();
  const { stream, state } = usePreview('audio', deviceId);
  const meter = useRef<HTMLMeterElement>(null);

  useEffect(() => {
    if (!stream) return;
    try {
      return measure(stream, (level) => {
        if (meter.current) meter.current.value = level;
      });
    } catch {
      // A browser that has no more sound to give (a page may open some six contexts) shows an empty bar.
    }
  }, [stream]);

  if (state === 'failed') return null;
  return (
    <div data-trtc-part="level">
      <meter ref={meter} min={0} max={STEPS} aria-label={t('labels.level')} />
      <Words as="p">{say('labels.level_hint')}</Words>
    </div>
  );
}

function measure(stream: MediaStream, onLevel: (level: number) => void): () => void {
  const context = new AudioContext();
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    context.close().catch(() => {});
  };

  try {
    const analyser = context.createAnalyser();
    const samples = new Float32Array(analyser.fftSize);
    let last = -1;
    const draw = () => {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      const level = Math.min(STEPS, Math.round((Math.sqrt(power) / LOUDEST) * STEPS));
      if (level !== last) onLevel(level);
      last = level;
      frame = requestAnimationFrame(draw);
    };
    context.createMediaStreamSource(stream).connect(analyser);
    draw();
    return stop;
  } catch (error) {
    stop();
    throw error;
  }
}

'use client';
import { type PointerEvent, useRef } from 'react';
import { MIN_HEIGHT } from './remembered.js';
import { texts } from './texts.js';

// Pixels that an arrow key moves it, and that stay free above it.
const STEP = 24;

interface EdgeProps {
  /** Of the panel, in pixels. */
  readonly height: number;
  readonly onChange: (height: number) => void;
}

/** The upper edge of the panel, to be dragged up and down, by keys too. */
export function Edge({ height, onChange }: EdgeProps) {
  const lowerEdge = useRef(0);
  const limit = Math.max(MIN_HEIGHT, window.innerHeight - STEP);

  function handleDown({ currentTarget, pointerId, clientY }: PointerEvent) {
    currentTarget.setPointerCapture(pointerId);
    lowerEdge.current = clientY + height;
  }

  function handleMove({ currentTarget, pointerId, clientY }: PointerEvent) {
    if (!currentTarget.hasPointerCapture(pointerId)) return;
    onChange(Math.round(Math.min(limit, Math.max(MIN_HEIGHT, lowerEdge.current - clientY))));
  }

  return (
    <label className="edge" onPointerDown={handleDown} onPointerMove={handleMove}>
      <input
        type="range"
        aria-label={texts.resize}
        min={MIN_HEIGHT}
        max={limit}
        step={STEP}
        value={height}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
    </label>
  );
}

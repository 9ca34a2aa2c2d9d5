'use client';
import { forwardRef } from 'react';
import { lastOf } from '../../core/built-ins.js';
import { useSurfaceConditions } from '../../react/use-surface-conditions.js';
import { RareSurface } from '../rare/RareSurface.js';
import type { SurfaceElementProps } from '../settings.js';
import { useElementProps } from '../use-element-props.js';

/** Lies over the call when it has ended, or cannot begin; the app beneath keeps its state. */
export const EndScreen = forwardRef<HTMLElement, SurfaceElementProps>(function EndScreen(props, ref) {
  const element = useElementProps('screen', props, ref);
  return <RareSurface surface="screen" condition={lastOf(useSurfaceConditions('screen'))} element={element} />;
});

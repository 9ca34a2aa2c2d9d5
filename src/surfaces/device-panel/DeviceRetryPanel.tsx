'use client';
import { forwardRef } from 'react';
import { useSurfaceConditions } from '../../react/use-surface-conditions.js';
import { RareSurface } from '../rare/RareSurface.js';
import type { SurfaceElementProps } from '../settings.js';
import { useElementProps } from '../use-element-props.js';

/** One panel at a time for a device that does not work: which one, what else is there, and the way on without it. */
export const DeviceRetryPanel = forwardRef<HTMLElement, SurfaceElementProps>(function DeviceRetryPanel(props, ref) {
  const element = useElementProps('device', props, ref);
  return <RareSurface surface="device" condition={useSurfaceConditions('device')[0]} element={element} />;
});

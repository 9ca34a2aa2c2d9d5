'use client';
import { forwardRef } from 'react';
import { useSurfaceConditions } from '../../react/use-surface-conditions.js';
import { RareSurface } from '../rare/RareSurface.js';
import type { SurfaceElementProps } from '../settings.js';
import { useElementProps } from '../use-element-props.js';

/** One dialog at a time for a device that may not be used: why, where to allow it, and the way on without it. */
export const PermissionDialog = forwardRef<HTMLElement, SurfaceElementProps>(function PermissionDialog(props, ref) {
  const element = useElementProps('permission', props, ref);
  return <RareSurface surface="permission" condition={useSurfaceConditions('permission')[0]} element={element} />;
});

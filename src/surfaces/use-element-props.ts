'use client';
import type { Surface } from '../core/types.js';
import { type SurfaceElementProps, useSurfaceSettings } from './settings.js';

/** What goes to a surface's element: what the provider says for all of its sort, and what this one was given. */
export function useElementProps(surface: Exclude<Surface, 'silent'>, given: SurfaceElementProps): SurfaceElementProps {
  const general = useSurfaceSettings().surfaceProps?.[surface];
  if (!general) return given;
  const className = [general.className, given.className].filter(Boolean).join(' ') || undefined;
  return { ...general, ...given, className, style: { ...general.style, ...given.style } };
}

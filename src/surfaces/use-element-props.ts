'use client';
import type { Ref } from 'react';
import type { Surface } from '../core/types.js';
import { type SurfaceElementProps, useSurfaceSettings } from './settings.js';
import { useRefs } from './use-refs.js';

/** What goes to a surface's element: what the provider says for all of its sort, and what this one was given, its ref included. */
export function useElementProps(
  surface: Exclude<Surface, 'silent'>,
  given: SurfaceElementProps,
  givenRef: Ref<HTMLElement>,
): SurfaceElementProps {
  const general = useSurfaceSettings().surfaceProps?.[surface];
  const ref = useRefs(general?.ref, givenRef);
  if (!general) return { ...given, ref };
  const className = [general.className, given.className].filter(Boolean).join(' ') || undefined;
  return { ...general, ...given, className, style: { ...general.style, ...given.style }, ref };
}

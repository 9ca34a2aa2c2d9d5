'use client';
import { useEffect, useLayoutEffect } from 'react';

/** Runs before any effect of the app beneath, so that no event of its first moments is lost; does nothing on a server, without a warning. */
export const useBrowserLayoutEffect = typeof window === 'undefined' ? useEffect : useLayoutEffect;

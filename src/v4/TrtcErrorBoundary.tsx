'use client';
import { type BoundaryProps, KitBoundary } from '../boundary/KitBoundary.js';
import { createErrorKit } from './create-error-kit.js';
import type { TrtcErrorProviderProps } from './TrtcErrorProvider.js';

/** Provider, surfaces and error boundary in one; the boundary's props are those of react-error-boundary. */
export type TrtcErrorBoundaryProps = BoundaryProps & TrtcErrorProviderProps;

/**
 * Wraps a call app: shows its errors to the participant in their language, lets them mend what can be mended, and catches what the app's
 * own components throw. A crashed app keeps its surfaces.
 */
export function TrtcErrorBoundary(props: TrtcErrorBoundaryProps) {
  return <KitBoundary {...props} createErrorKit={createErrorKit} />;
}

'use client';
import type { PropsWithChildren } from 'react';
import { ErrorBoundary, type ErrorBoundaryProps } from 'react-error-boundary';
import { TrtcErrorProvider, type TrtcErrorProviderProps } from '../react/index.js';
import { CrashFallback, type SurfaceSettings, TrtcErrorSurfaces } from '../surfaces/index.js';
import { SurfaceSettingsProvider } from '../surfaces/settings.js';

/** At most one way to draw a crashed app; with none of them the kit draws its own. */
type FallbackChoice =
  | {
      readonly fallback: ErrorBoundaryProps['fallback'];
      readonly fallbackRender?: never;
      readonly FallbackComponent?: never;
    }
  | {
      readonly fallback?: never;
      readonly fallbackRender: ErrorBoundaryProps['fallbackRender'];
      readonly FallbackComponent?: never;
    }
  | {
      readonly fallback?: never;
      readonly fallbackRender?: never;
      readonly FallbackComponent: ErrorBoundaryProps['FallbackComponent'];
    }
  | { readonly fallback?: never; readonly fallbackRender?: never; readonly FallbackComponent?: never };

/** Provider, surfaces and error boundary in one; the boundary's props are those of react-error-boundary. */
export type TrtcErrorBoundaryProps = PropsWithChildren<
  TrtcErrorProviderProps &
    SurfaceSettings &
    Pick<ErrorBoundaryProps, 'onError' | 'onReset' | 'resetKeys'> &
    FallbackChoice
>;

/**
 * Wraps a call app: shows its errors to the participant in their language, lets them mend what can be mended, and catches what the app's
 * own components throw. A crashed app keeps its surfaces.
 */
export function TrtcErrorBoundary(props: TrtcErrorBoundaryProps) {
  const { children, onError, onReset, resetKeys, fallback, fallbackRender, FallbackComponent, ...rest } = props;
  const { components, parts, surfaceProps, toaster, container, isolate, showDetails, theme, hotkey, ...provider } =
    rest;
  const settings = { components, parts, surfaceProps, toaster, container, isolate, showDetails, theme, hotkey };
  return (
    <TrtcErrorProvider {...provider}>
      <SurfaceSettingsProvider value={settings}>
        <ErrorBoundary
          onError={onError}
          onReset={onReset}
          resetKeys={resetKeys}
          {...chooseFallback({ fallback, fallbackRender, FallbackComponent })}
        >
          {children}
        </ErrorBoundary>
      </SurfaceSettingsProvider>
      <TrtcErrorSurfaces {...settings} />
    </TrtcErrorProvider>
  );
}

type Fallbacks = Pick<ErrorBoundaryProps, 'fallback' | 'fallbackRender' | 'FallbackComponent'>;

function chooseFallback({ fallback, fallbackRender, FallbackComponent }: Fallbacks) {
  if (fallbackRender) return { fallbackRender };
  if (FallbackComponent) return { FallbackComponent };
  // null is a fallback too: it shows nothing.
  return fallback === undefined ? { FallbackComponent: CrashFallback } : { fallback };
}

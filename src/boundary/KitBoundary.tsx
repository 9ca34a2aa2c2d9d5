'use client';
import type { PropsWithChildren } from 'react';
import { ErrorBoundary, type ErrorBoundaryProps } from 'react-error-boundary';
import type { ErrorKit } from '../kit/index.js';
import { KitProvider, type KitProviderProps } from '../react/index.js';
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

/** What a boundary takes beside the provider's props: how surfaces look, and the props of react-error-boundary. */
export type BoundaryProps = PropsWithChildren<
  SurfaceSettings & Pick<ErrorBoundaryProps, 'onError' | 'onReset' | 'resetKeys'> & FallbackChoice
>;

type KitBoundaryProps = BoundaryProps & KitProviderProps & { readonly createErrorKit: () => ErrorKit };

/** Provider, surfaces and error boundary in one, whatever the SDK. */
export function KitBoundary(props: KitBoundaryProps) {
  const { children, onError, onReset, resetKeys, fallback, fallbackRender, FallbackComponent, ...rest } = props;
  const { components, parts, surfaceProps, toaster, container, isolate, showDetails, theme, hotkey, ...provider } =
    rest;
  const settings = { components, parts, surfaceProps, toaster, container, isolate, showDetails, theme, hotkey };
  return (
    <KitProvider {...provider}>
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
    </KitProvider>
  );
}

type Fallbacks = Pick<ErrorBoundaryProps, 'fallback' | 'fallbackRender' | 'FallbackComponent'>;

function chooseFallback({ fallback, fallbackRender, FallbackComponent }: Fallbacks) {
  if (fallbackRender) return { fallbackRender };
  if (FallbackComponent) return { FallbackComponent };
  // null is a fallback too: it shows nothing.
  return fallback === undefined ? { FallbackComponent: CrashFallback } : { fallback };
}

'use client';
import type { ComponentType } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { warnOnce } from '../core/warn.js';
import { useKitContext } from '../react/context.js';
import { describeError } from '../react/describe-error.js';
import { useSurfaceConditions } from '../react/use-snapshot.js';
import { Announcer } from './announcer/Announcer.js';
import { AutoplayResume } from './autoplay-resume/AutoplayResume.js';
import { ConnectionBanner } from './connection-banner/ConnectionBanner.js';
import { DeviceRetryPanel } from './device-panel/DeviceRetryPanel.js';
import { EndScreen } from './end-screen/EndScreen.js';
import { PermissionDialog } from './permission-dialog/PermissionDialog.js';
import { SurfaceRoot } from './root/SurfaceRoot.js';
import {
  type SurfaceComponents,
  type SurfaceProps,
  type SurfaceSettings,
  SurfaceSettingsProvider,
} from './settings.js';
import { ErrorToaster } from './toaster/ErrorToaster.js';
import { ToasterBridge } from './toaster/ToasterBridge.js';

type SurfaceName = keyof SurfaceComponents;

// From the bottom to the top: what ends the call lies over everything, a toast under everything.
const surfaces: readonly (readonly [SurfaceName, ComponentType])[] = [
  ['toast', ErrorToaster],
  ['banner', ConnectionBanner],
  ['autoplay', AutoplayResume],
  ['device', DeviceRetryPanel],
  ['permission', PermissionDialog],
  ['screen', EndScreen],
];

/** All surfaces and the announcer. One that crashes is left out, and the rest goes on; a replacement that crashes makes way for the kit's own. */
export function TrtcErrorSurfaces(settings: SurfaceSettings) {
  // Outside its own boundary, which would swallow the cure.
  useKitContext('TrtcErrorSurfaces');
  const { components, toaster } = settings;
  return (
    <ErrorBoundary fallback={null} onError={(error) => tellDeveloper('root', error)} resetKeys={[settings.container]}>
      <SurfaceSettingsProvider value={settings}>
        <SurfaceRoot>
          <ErrorBoundary fallback={null} onError={(error) => tellDeveloper('announcer', error)}>
            <Announcer />
          </ErrorBoundary>
          {surfaces.map(([name, Default]) => (
            <ErrorBoundary key={name} fallback={null} onError={(error) => tellDeveloper(name, error)}>
              {name === 'toast' && toaster ? (
                <ToasterBridge toaster={toaster} />
              ) : (
                <Slot name={name} own={components?.[name]} Default={Default} />
              )}
            </ErrorBoundary>
          ))}
        </SurfaceRoot>
      </SurfaceSettingsProvider>
    </ErrorBoundary>
  );
}

interface SlotProps {
  readonly name: SurfaceName;
  readonly own: ComponentType<SurfaceProps> | null | undefined;
  readonly Default: ComponentType;
}

function Slot({ name, own, Default }: SlotProps) {
  if (own === null) return null;
  if (!own) return <Default />;
  return (
    <ErrorBoundary
      fallback={<Default />}
      resetKeys={[own]}
      onError={(error) =>
        warnOnce(
          `components.${name} crashed, so the kit's own surface stands in for it. Mend your component: ${describeError(error)}`,
        )
      }
    >
      <Own name={name} Component={own} />
    </ErrorBoundary>
  );
}

function Own({ name, Component }: { readonly name: SurfaceName; readonly Component: ComponentType<SurfaceProps> }) {
  const conditions = useSurfaceConditions(name);
  return conditions.length > 0 ? <Component conditions={conditions} /> : null;
}

function tellDeveloper(name: string, error: unknown) {
  warnOnce(`The surface "${name}" crashed and is left out; the others go on: ${describeError(error)}`);
}

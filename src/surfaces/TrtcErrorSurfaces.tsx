'use client';
import type { ComponentType } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { warnOnce } from '../core/warn.js';
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

/** All surfaces and the announcer. One that crashes is left out, and the rest goes on. */
export function TrtcErrorSurfaces(settings: SurfaceSettings) {
  const { components, toaster } = settings;
  return (
    <SurfaceSettingsProvider value={settings}>
      <SurfaceRoot>
        <Announcer />
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
  );
}

interface SlotProps {
  readonly name: SurfaceName;
  readonly own: ComponentType<SurfaceProps> | null | undefined;
  readonly Default: ComponentType;
}

function Slot({ name, own: Own, Default }: SlotProps) {
  const conditions = useSurfaceConditions(name);
  if (Own === null) return null;
  if (!Own) return <Default />;
  return conditions.length > 0 ? <Own conditions={conditions} /> : null;
}

function tellDeveloper(name: SurfaceName, error: unknown) {
  warnOnce(
    `The surface "${name}" crashed and is left out; the others go on. If you replaced it by components, mend your component: ${String(error)}`,
  );
}

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
  useSurfaceSettings,
} from './settings.js';
import { ErrorToaster } from './toaster/ErrorToaster.js';
import { ToasterBridge } from './toaster/ToasterBridge.js';

type SurfaceName = keyof SurfaceComponents;

/** All surfaces and the announcer. One that crashes is left out, and the rest goes on; a replacement that crashes makes way for the kit's own. */
export function TrtcErrorSurfaces(settings: SurfaceSettings) {
  // Outside its own boundary, which would swallow the cure.
  useKitContext('TrtcErrorSurfaces');
  return (
    <ErrorBoundary fallback={null} onError={(error) => tellDeveloper('root', error)} resetKeys={[settings.container]}>
      <SurfaceSettingsProvider value={settings}>
        <SurfaceRoot>
          <ErrorBoundary fallback={null} onError={(error) => tellDeveloper('announcer', error)}>
            <Announcer />
          </ErrorBoundary>
          {/* From the bottom to the top: what ends the call lies over everything, a toast under everything. */}
          <div data-trtc-part="top">
            <Slot name="toast" Default={Toasts} />
            <Slot name="banner" Default={ConnectionBanner} />
          </div>
          <div data-trtc-part="bottom">
            <Slot name="autoplay" Default={AutoplayResume} />
            <Slot name="device" Default={DeviceRetryPanel} />
          </div>
          <Slot name="permission" Default={PermissionDialog} />
          <Slot name="screen" Default={EndScreen} />
        </SurfaceRoot>
      </SurfaceSettingsProvider>
    </ErrorBoundary>
  );
}

interface SlotProps {
  readonly name: SurfaceName;
  readonly Default: ComponentType;
}

function Slot({ name, Default }: SlotProps) {
  const { components } = useSurfaceSettings();
  const own = components?.[name];
  if (own === null) return null;
  return (
    <ErrorBoundary fallback={null} onError={(error) => tellDeveloper(name, error)}>
      {own ? <Replaced name={name} Component={own} Default={Default} /> : <Default />}
    </ErrorBoundary>
  );
}

interface ReplacedProps extends SlotProps {
  readonly Component: ComponentType<SurfaceProps>;
}

function Replaced({ name, Component, Default }: ReplacedProps) {
  return (
    <ErrorBoundary
      fallback={<Default />}
      resetKeys={[Component]}
      onError={(error) =>
        warnOnce(
          `components.${name} crashed, so the kit's own surface stands in for it. Mend your component: ${describeError(error)}`,
        )
      }
    >
      <Own name={name} Component={Component} />
    </ErrorBoundary>
  );
}

function Own({ name, Component }: Omit<ReplacedProps, 'Default'>) {
  const conditions = useSurfaceConditions(name);
  if (conditions.length === 0) return null;
  return (
    <div data-trtc-part="own">
      <Component conditions={conditions} />
    </div>
  );
}

function Toasts() {
  const { toaster } = useSurfaceSettings();
  return toaster ? <ToasterBridge toaster={toaster} /> : <ErrorToaster />;
}

function tellDeveloper(name: string, error: unknown) {
  warnOnce(`The surface "${name}" crashed and is left out; the others go on: ${describeError(error)}`);
}

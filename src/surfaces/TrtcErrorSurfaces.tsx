'use client';
import type { ComponentType } from 'react';
import { warnOnce } from '../core/warn.js';
import { useKitContext } from '../react/context.js';
import { useSurfaceConditions } from '../react/use-surface-conditions.js';
import { Announcer } from './announcer/Announcer.js';
import { AutoplayResume } from './autoplay-resume/AutoplayResume.js';
import { ConnectionBanner } from './connection-banner/ConnectionBanner.js';
import { DeviceRetryPanel } from './device-panel/DeviceRetryPanel.js';
import { EndScreen } from './end-screen/EndScreen.js';
import { SurfaceRoot } from './host/SurfaceRoot.js';
import type { Area } from './host/surface-host.js';
import { useOnlyDrawer } from './host/use-only-drawer.js';
import { HostProvider, useHeldHost } from './host/use-surface-host.js';
import { AppComponent, textOf } from './parts/AppComponent.js';
import { Guarded } from './parts/Guarded.js';
import { PermissionDialog } from './permission-dialog/PermissionDialog.js';
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
    <Guarded name="TrtcErrorSurfaces" fallback={null} retryAt={[settings.container]}>
      <SurfaceSettingsProvider value={settings}>
        <Surfaces />
      </SurfaceSettingsProvider>
    </Guarded>
  );
}

function Surfaces() {
  const host = useHeldHost();
  const isDrawer = useOnlyDrawer();
  if (!host || !isDrawer) return null;
  return (
    <HostProvider value={host}>
      <Guarded name="The announcer" fallback={null} retryAt={[host]}>
        <SurfaceRoot area="live">
          <Announcer />
        </SurfaceRoot>
      </Guarded>
      <Slot name="toast" Default={Toasts} />
      <Slot name="banner" Default={ConnectionBanner} />
      <Slot name="autoplay" Default={AutoplayResume} />
      <Slot name="device" Default={DeviceRetryPanel} />
      <Slot name="permission" Default={PermissionDialog} />
      <Slot name="screen" Default={EndScreen} />
    </HostProvider>
  );
}

interface SlotProps {
  readonly name: SurfaceName;
  readonly Default: ComponentType;
}

function Slot({ name, Default }: SlotProps) {
  const { components } = useSurfaceSettings();
  const ids = useSurfaceConditions(name)
    .map(({ id }) => id)
    .join(' ');
  const own = components?.[name];
  if (own === null) return null;
  return (
    <Guarded name={`The surface "${name}"`} fallback={<Bare Default={Default} />} retryAt={[ids]}>
      {own ? (
        <Guarded name={`components.${name}`} fallback={<Default />} retryAt={[textOf(own), ids]}>
          <Own name={name} Component={own} />
        </Guarded>
      ) : (
        <Default />
      )}
    </Guarded>
  );
}

/** A surface without anything of the app's: what was handed in for it made it throw. */
function Bare({ Default }: Pick<SlotProps, 'Default'>) {
  const { container, isolate, showDetails, hotkey } = useSurfaceSettings();
  return (
    <Guarded name="A surface of the kit" fallback={null} retryAt={[]}>
      <SurfaceSettingsProvider value={{ container, isolate, showDetails, hotkey }}>
        <Default />
      </SurfaceSettingsProvider>
    </Guarded>
  );
}

interface OwnProps {
  readonly name: SurfaceName;
  readonly Component: ComponentType<SurfaceProps>;
}

function Own({ name, Component }: OwnProps) {
  const conditions = useSurfaceConditions(name);
  if (conditions.length === 0) return null;
  return (
    <SurfaceRoot area={areaOf(name)}>
      <div data-trtc-part="own">
        <AppComponent component={Component} props={{ conditions }} />
      </div>
    </SurfaceRoot>
  );
}

// An app's own dialog lies over the page as it likes.
function areaOf(name: SurfaceName): Area {
  return name === 'permission' || name === 'screen' ? 'own' : name;
}

function Toasts() {
  const { toaster } = useSurfaceSettings();
  if (!toaster) return <ErrorToaster />;
  if (typeof toaster.show === 'function' && typeof toaster.hide === 'function')
    return <ToasterBridge toaster={toaster} />;
  warnOnce('toaster has no show() and hide(), so the kit shows its own toasts. Hand in an object with both.');
  return <ErrorToaster />;
}

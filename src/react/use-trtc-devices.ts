'use client';
import { useCallback, useEffect, useState } from 'react';
import type { DeviceOption } from '../core/host.js';
import { oneAtATime } from '../core/recovery/one-at-a-time.js';
import type { InputKind } from '../core/types.js';
import { useKitContext } from './context.js';

/** What `useTrtcDevices` gives. */
export interface TrtcDevices {
  /** The devices that are present, renewed when one comes or goes. Labels are empty before any permission was given. */
  readonly devices: readonly DeviceOption[];
  /** The chosen one; by default the first. Undefined where none is present. */
  readonly selected: DeviceOption | undefined;
  readonly select: (id: string) => void;
  /** Asks for the list again. Never rejects. */
  readonly refresh: () => Promise<void>;
}

/** The cameras or the microphones that are present. @throws where there is no provider above. */
export function useTrtcDevices(kind: InputKind): TrtcDevices {
  const { host } = useKitContext('useTrtcDevices').kit;
  const [devices, setDevices] = useState<readonly DeviceOption[]>([]);
  const [selectedId, select] = useState<string>();

  const refresh = useCallback(async () => {
    const all = await host.devices.list();
    setDevices(all.filter((device) => device.kind === kind));
  }, [host, kind]);

  useEffect(() => {
    const refreshAgain = oneAtATime(refresh);
    refreshAgain();
    return host.devices.observe(() => refreshAgain());
  }, [host, refresh]);

  return { devices, selected: devices.find(({ id }) => id === selectedId) ?? devices[0], select, refresh };
}

'use client';
import { useEffect, useId } from 'react';
import type { DeviceOption } from '../../core/host.js';
import type { Condition } from '../../core/store/index.js';
import type { InputKind } from '../../core/types.js';
import { useSpeech, useTrtcDevices } from '../../react/index.js';
import { Words } from '../parts/Words.js';
import { CameraPreview } from './CameraPreview.js';
import { canPickAnother, failedDeviceId } from './failed-device.js';
import { LevelMeter } from './LevelMeter.js';

interface DevicePickerProps {
  readonly kind: InputKind;
  readonly condition: Condition;
  readonly picked: string | undefined;
  /** Whether the picked device may be opened to be seen or heard. */
  readonly isPreviewing: boolean;
  /** Undefined where none of them can be picked any more. */
  readonly onPick: (id: string | undefined) => void;
  /** Tells whether another device than the one that failed can be picked. */
  readonly onOthers: (hasOthers: boolean) => void;
}

/** The cameras or microphones that are present: one of them is picked, seen or heard before it is used. */
export function DevicePicker({ kind, condition, picked, isPreviewing, onPick, onOthers }: DevicePickerProps) {
  const { t, say } = useSpeech();
  const { devices: present } = useTrtcDevices(kind);
  const name = useId();
  // Before any permission a browser says that there is one, and hides which: nothing to choose from.
  const devices = present.filter(({ id }) => id !== '');
  const isUnnamed = devices.length < present.length;
  const failed = failedDeviceId(condition, devices);
  const isPickedThere = devices.some(({ id }) => id === picked);
  const suggested = devices.find(({ id }) => id !== failed)?.id;

  useEffect(() => {
    if (!isPickedThere && picked !== suggested) onPick(suggested);
  }, [isPickedThere, picked, suggested, onPick]);

  const hasOthers = canPickAnother(condition, devices);
  useEffect(() => onOthers(hasOthers), [hasOthers, onOthers]);

  if (isUnnamed) return null;
  if (devices.length === 0)
    return (
      <Words as="p" data-trtc-part="empty">
        {say('labels.no_devices', { context: kind })}
      </Words>
    );
  return (
    <div data-trtc-part="picker">
      {kind === 'camera' && isPickedThere && isPreviewing && <CameraPreview deviceId={picked} />}
      <fieldset data-trtc-part="devices">
        <Words as="legend" data-trtc-part="hidden">
          {say('labels.devices', { context: kind })}
        </Words>
        {devices.map((device, index) => (
          <label key={device.id} data-trtc-part="device" data-failed={device.id === failed ? '' : undefined}>
            <input type="radio" name={name} checked={device.id === picked} onChange={() => onPick(device.id)} />
            <span data-trtc-part="device-name">{labelOf(device, index)}</span>
            {device.id === failed && (
              <Words as="span" data-trtc-part="device-note">
                {say(`labels.${noteOf(condition)}`)}
              </Words>
            )}
          </label>
        ))}
      </fieldset>
      {kind === 'microphone' && isPickedThere && isPreviewing && <LevelMeter deviceId={picked} />}
    </div>
  );

  function labelOf({ label }: DeviceOption, index: number): string {
    return label || t(`labels.device_unnamed_${kind}`, { number: index + 1 });
  }
}

function noteOf({ kind }: Condition) {
  return kind === 'device-in-use' ? 'device_busy' : 'device_failed';
}

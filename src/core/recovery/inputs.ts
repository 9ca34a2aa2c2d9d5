import type { Device, InputKind } from '../types.js';

/** The inputs a device stands for; where it is not known, both may be meant. */
export function inputsOf(device: Device | undefined): readonly InputKind[] {
  switch (device) {
    case 'camera':
    case 'microphone':
      return [device];
    case 'screen':
      return [];
    default:
      return ['camera', 'microphone'];
  }
}

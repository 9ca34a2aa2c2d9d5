import type { Condition } from '../../core/store/index.js';
import type { SurfaceElementProps } from '../settings.js';

/** What draws a surface that is seldom seen. */
export interface RareSurfaceProps {
  readonly condition: Condition;
  readonly element: SurfaceElementProps;
}

// One download for all surfaces that are seldom seen.
export { DevicePanel as device } from '../device-panel/DevicePanel.js';
export { End as screen } from '../end-screen/End.js';
export { Permission as permission } from '../permission-dialog/Permission.js';

export { Announcer } from './announcer/Announcer.js';
export { AutoplayResume } from './autoplay-resume/AutoplayResume.js';
export { ConnectionBanner } from './connection-banner/ConnectionBanner.js';
export { CrashFallback } from './crash/CrashFallback.js';
export { DeviceRetryPanel } from './device-panel/DeviceRetryPanel.js';
export { EndScreen } from './end-screen/EndScreen.js';
export { ErrorDetails } from './error-details/ErrorDetails.js';
export type { GuideId } from './permission-dialog/guide-ids.js';
export { PermissionDialog } from './permission-dialog/PermissionDialog.js';
export { type TrtcPermission, useTrtcPermission } from './permission-dialog/use-trtc-permission.js';
export type {
  ButtonPartProps,
  PartComponents,
  SurfaceComponents,
  SurfaceElementProps,
  SurfaceProps,
  SurfacePropsByName,
  SurfaceSettings,
  ToastAttributes,
  ToastContent,
  ToasterAdapter,
  ToastLabels,
  ToastStack,
} from './settings.js';
export { TrtcErrorSurfaces } from './TrtcErrorSurfaces.js';
export { ErrorToaster } from './toaster/ErrorToaster.js';

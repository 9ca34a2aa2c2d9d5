import type { Host } from '../core/host.js';

type Opener = NonNullable<Host['page']['openSettings']>;
type Pane = Parameters<Opener>[0];

const windowsPanes: Partial<Record<Pane, string>> = {
  camera: 'ms-settings:privacy-webcam',
  microphone: 'ms-settings:privacy-microphone',
};

const macPanes: Record<Pane, string> = {
  camera: 'x-apple.systempreferences:com.apple.preference.security?Privacy_Camera',
  microphone: 'x-apple.systempreferences:com.apple.preference.security?Privacy_Microphone',
  screen: 'x-apple.systempreferences:com.apple.preference.security?Privacy_ScreenCapture',
};

/** What opens the system's privacy settings; only Windows and macOS have addresses for them. */
export function findSettingsOpener(): Opener | undefined {
  const platform = typeof navigator === 'undefined' ? '' : navigator.userAgent;
  if (/Windows NT 1\d/.test(platform)) return opener(windowsPanes);
  // iPadOS calls itself a Mac, but has fingers.
  if (/Macintosh/.test(platform) && navigator.maxTouchPoints === 0) return opener(macPanes);
  return undefined;
}

function opener(panes: Partial<Record<Pane, string>>): Opener {
  return (pane) => {
    const address = panes[pane];
    if (address) window.location.assign(address);
  };
}

/** A camera and a microphone that need no hardware, granted without a question. */
export const fakeDeviceFlags = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];

/** Keeps Chromium from talking to the network by itself, which stalls it where there is none. */
export const quietFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-gpu',
];

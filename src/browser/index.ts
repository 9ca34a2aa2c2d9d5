export { captureUnhandled } from './capture-unhandled.js';
export { browserClock } from './clock.js';
export { createBrowserHost } from './create-browser-host.js';

export { captureUnhandled } from './capture-unhandled.js';
export { createBrowserHost } from './create-browser-host.js';

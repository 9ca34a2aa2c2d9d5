export * from './face.js';
export * from './v4/index.js';

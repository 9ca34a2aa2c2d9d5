/** The package once more, with modules of its own (vitest.config.ts). */
declare module 'virtual:second-copy' {
  export const copy: typeof import('../../../src/index.js');
}

import { fileURLToPath } from 'node:url';

/** @param {string} path within the repository */
export const inRepository = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Where the built package lies while it is measured; what `npm run build` made stays as it is. */
export const kitFolder = inRepository('.cache/bench-kit');

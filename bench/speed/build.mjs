import { build, preview } from 'vite';
import { inRepository, kitFolder } from './folders.mjs';

const pageFolder = inRepository('bench/page');
const outDir = inRepository('.cache/bench-page');

/** One React for all (npm installs the peers' own beside them), and the kit as it is shipped. */
export const resolve = {
  alias: [
    { find: /^react(?=$|\/)/, replacement: inRepository('node_modules/react') },
    { find: /^react-dom(?=$|\/)/, replacement: inRepository('node_modules/react-dom') },
    { find: /^trtc-error-kit$/, replacement: `${kitFolder}/src/index.js` },
    { find: /^trtc-error-kit\/testing$/, replacement: `${kitFolder}/src/testing/index.js` },
    { find: /^trtc-error-kit\/styles\.css$/, replacement: `${kitFolder}/styles.css` },
  ],
};

/** Builds the package with the repository's own settings. */
export async function buildKit() {
  const configFile = inRepository('vite.config.ts');
  const options = { outDir: kitFolder, emptyOutDir: true };
  await build({ root: inRepository('.'), configFile, logLevel: 'error', build: options });
}

/** Builds the page for production and serves it. */
export async function servePage() {
  const settings = {
    root: pageFolder,
    configFile: /** @type {const} */ (false),
    logLevel: /** @type {const} */ ('error'),
  };
  const chunkSizeWarningLimit = Number.POSITIVE_INFINITY;
  await build({ ...settings, resolve, build: { outDir, emptyOutDir: true, chunkSizeWarningLimit } });
  const server = await preview({ ...settings, build: { outDir } });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The page is served nowhere.');
  return { address, stop: () => server.close() };
}

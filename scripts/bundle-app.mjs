import { build } from 'vite';

/**
 * @typedef {import('vite').Rolldown.RolldownOutput['output']} Output
 *
 * @typedef {object} App
 * @property {string} code Of its entry.
 * @property {string} entry Where that lies, as far as imports go: an absolute path; nothing is read from it.
 * @property {string} root
 * @property {import('vite').UserConfig['resolve']} [resolve]
 * @property {import('vite').BuildOptions} [options]
 */

/**
 * Bundles an app in memory for production.
 * @param {App} app
 * @returns {Promise<{ output: Output, first: Output[number][] }>} all files, and those that are downloaded before anything is asked for: the
 *   entry, all that it imports at once, and the styles
 */
export async function bundleApp({ code, entry, root, resolve, options }) {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    ...(resolve ? { resolve } : {}),
    build: { write: false, ...options, rolldownOptions: { input: entry, ...options?.rolldownOptions } },
    plugins: [
      {
        name: 'app',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
  });
  const { output } = /** @type {import('vite').Rolldown.RolldownOutput} */ (result);
  return { output, first: firstOf(output) };
}

/** @param {Output} output */
function firstOf(output) {
  const names = new Set(output.flatMap((file) => (file.type === 'chunk' && !file.isEntry ? [] : [file.fileName])));
  for (const name of names) {
    const file = output.find(({ fileName }) => fileName === name);
    if (file?.type === 'chunk') for (const imported of file.imports) names.add(imported);
  }
  return output.filter(({ fileName }) => names.has(fileName));
}

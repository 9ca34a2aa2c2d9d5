import { foreignPages } from './pages.mjs';

const NAME = 'virtual:foreign-pages';

/**
 * Gives the foreign pages to tests and stories in a browser, as `virtual:foreign-pages` (pages.d.ts); a sheet is loaded when it is asked for.
 *
 * @returns {import('vite').Plugin}
 */
export function foreignPagesModule() {
  return {
    name: 'foreign-pages',
    resolveId: (id) => (id.startsWith(NAME) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${NAME}`)) return null;
      const page = foreignPages[Number(id.split('/')[1])];
      if (page) return `export const css = ${JSON.stringify(await page.css())};`;
      const rows = foreignPages.map(
        ({ css: _css, ...rest }, index) =>
          `{ ...${JSON.stringify(rest)}, css: async () => (await import('${NAME}/${index}')).css }`,
      );
      return `export const foreignPages = [${rows.join(', ')}];`;
    },
  };
}

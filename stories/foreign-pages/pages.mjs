import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { inRoot } from '../../scripts/run.mjs';

// Pages that nobody here wrote, by their real sheets, and some that are worse than any. Tests, a story and a bench show the kit in them.

/**
 * @typedef {object} ForeignPage
 * @property {string} name What it is called in tests and in the story, whose address takes letters, digits, blanks and hyphens.
 * @property {boolean} [comesFirst] Whether its sheet stands before the kit's. Else after it.
 * @property {{ id: string, className: string }} [body] What its body bears.
 * @property {() => string | Promise<string>} css Its sheet.
 */

const require = createRequire(import.meta.url);
/** @param {readonly string[]} paths */
const read =
  (...paths) =>
  () =>
    paths.map((path) => readFileSync(path, 'utf8')).join('\n');
/** @param {string} name */
const ownSheet = (name) => read(fileURLToPath(new URL(`sheets/${name}.css`, import.meta.url)));

/** @type {readonly ForeignPage[]} */
export const foreignPages = [
  { name: 'Tailwind 3', css: compileTailwind3 },
  { name: 'Tailwind 3 before ours', css: compileTailwind3, comesFirst: true },
  { name: 'Tailwind 4', css: () => compileTailwind4('@import "tailwindcss";') },
  { name: 'Tailwind 4 before ours', css: () => compileTailwind4('@import "tailwindcss";'), comesFirst: true },
  { name: 'Bootstrap', css: read(require.resolve('bootstrap/dist/css/bootstrap.css')) },
  { name: 'antd', css: read(require.resolve('antd/dist/reset.css')) },
  { name: 'MUI', css: renderCssBaseline },
  { name: 'Bulma', css: read(require.resolve('bulma/css/bulma.css')) },
  { name: 'Foundation', css: read(require.resolve('foundation-sites/dist/css/foundation.css')) },
  { name: 'Pico', css: read(require.resolve('@picocss/pico/css/pico.css')) },
  { name: 'Materialize', css: read(require.resolve('materialize-css/dist/css/materialize.css')) },
  { name: 'normalize', css: read(require.resolve('normalize.css/normalize.css')) },
  {
    name: 'create-vite',
    css: read(
      require.resolve('create-vite/template-react-ts/src/index.css'),
      require.resolve('create-vite/template-react-ts/src/App.css'),
    ),
  },
  {
    name: 'create-next-app',
    css: read(
      require.resolve('create-next-app/dist/templates/app/ts/app/globals.css'),
      require.resolve('create-next-app/dist/templates/app/ts/app/page.module.css'),
    ),
  },
  {
    name: 'create-next-app with Tailwind',
    css: async () =>
      compileTailwind4(read(require.resolve('create-next-app/dist/templates/app-tw/ts/app/globals.css'))()),
  },
  { name: 'element rules', css: ownSheet('elements') },
  { name: 'element rules before ours', css: ownSheet('elements'), comesFirst: true },
  { name: 'heavy rules', css: ownSheet('weight'), body: { id: 'page', className: 'a b c' } },
  { name: 'rules in layers', css: ownSheet('layered') },
  { name: 'inherited text', css: ownSheet('inherited') },
  { name: 'a reset of everything', css: ownSheet('reset') },
  { name: 'everything unset', css: ownSheet('unset') },
  { name: 'backdrops', css: ownSheet('backdrop') },
  { name: 'scrollbars', css: ownSheet('scrollbars') },
];

// What compiles them takes long to load, and most who ask for this list only want the names.

async function compileTailwind3() {
  const [{ default: postcss }, { default: tailwind }] = await Promise.all([import('postcss'), import('tailwindcss-3')]);
  const content = [{ raw: '<p class="flex p-4 text-lg"></p>', extension: 'html' }];
  const source = '@tailwind base; @tailwind components; @tailwind utilities;';
  const { css } = await postcss([tailwind({ content })]).process(source, { from: undefined });
  return css;
}

/** @param {string} source */
async function compileTailwind4(source) {
  const { compile } = await import('@tailwindcss/node');
  const compiler = await compile(source, { base: inRoot('.'), onDependency: () => {} });
  return compiler.build(['flex', 'p-4', 'text-lg']);
}

// On a server emotion writes its styles into the markup.
async function renderCssBaseline() {
  const [{ CssBaseline }, { createElement }, { renderToStaticMarkup }] = await Promise.all([
    import('@mui/material'),
    import('react'),
    import('react-dom/server'),
  ]);
  const markup = renderToStaticMarkup(createElement(CssBaseline, { enableColorScheme: true }));
  return markup.replace(/<[^>]+>/g, '');
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CssBaseline } from '@mui/material';
import { compile } from '@tailwindcss/node';
import postcss from 'postcss';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import tailwind3 from 'tailwindcss-3';
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
/** @param {string} path */
const packaged = (path) => () => readFileSync(require.resolve(path), 'utf8');
/** @param {readonly string[]} paths */
const fromTemplate =
  (...paths) =>
  () =>
    paths.map((path) => readFileSync(inRoot(`node_modules/${path}`), 'utf8')).join('\n');
/** @param {string} name */
const ownSheet = (name) => () => readFileSync(new URL(`sheets/${name}.css`, import.meta.url), 'utf8');

const nextTemplates = 'create-next-app/dist/templates';

/** @type {readonly ForeignPage[]} */
export const foreignPages = [
  { name: 'Tailwind 3', css: compileTailwind3 },
  { name: 'Tailwind 3 before ours', css: compileTailwind3, comesFirst: true },
  { name: 'Tailwind 4', css: () => compileTailwind4('@import "tailwindcss";') },
  { name: 'Tailwind 4 before ours', css: () => compileTailwind4('@import "tailwindcss";'), comesFirst: true },
  { name: 'Bootstrap', css: packaged('bootstrap/dist/css/bootstrap.css') },
  { name: 'antd', css: packaged('antd/dist/reset.css') },
  { name: 'MUI', css: renderCssBaseline },
  { name: 'Bulma', css: packaged('bulma/css/bulma.css') },
  { name: 'Foundation', css: packaged('foundation-sites/dist/css/foundation.css') },
  { name: 'Pico', css: packaged('@picocss/pico/css/pico.css') },
  { name: 'Materialize', css: packaged('materialize-css/dist/css/materialize.css') },
  { name: 'normalize', css: packaged('normalize.css/normalize.css') },
  {
    name: 'create-vite',
    css: fromTemplate('create-vite/template-react-ts/src/index.css', 'create-vite/template-react-ts/src/App.css'),
  },
  {
    name: 'create-next-app',
    css: fromTemplate(`${nextTemplates}/app/ts/app/globals.css`, `${nextTemplates}/app/ts/app/page.module.css`),
  },
  {
    name: 'create-next-app with Tailwind',
    css: () => compileTailwind4(fromTemplate(`${nextTemplates}/app-tw/ts/app/globals.css`)()),
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

async function compileTailwind3() {
  const content = [{ raw: '<p class="flex p-4 text-lg"></p>', extension: 'html' }];
  const { css } = await postcss([tailwind3({ content })]).process(
    '@tailwind base; @tailwind components; @tailwind utilities;',
    {
      from: undefined,
    },
  );
  return css;
}

/** @param {string} source */
async function compileTailwind4(source) {
  const compiler = await compile(source, { base: inRoot('.'), onDependency: () => {} });
  return compiler.build(['flex', 'p-4', 'text-lg']);
}

// On a server emotion writes its styles into the markup.
function renderCssBaseline() {
  const markup = renderToStaticMarkup(createElement(CssBaseline, { enableColorScheme: true }));
  return markup.replace(/<[^>]+>/g, '');
}

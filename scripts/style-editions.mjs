import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { transform } from 'lightningcss';
import postcss from 'postcss';
import { inRoot } from './run.mjs';

// One source, src/styles, in :where() and of no specificity; what an app gets is made of it here. docs/theming.md tells what each
// edition is for.

/** Two ids, so that a page's own rule with an id and any number of classes is lighter. */
const WEIGHT = ':not(#trtc#trtc)';
const LAYER = 'trtc-error-kit';

const rules = inRoot('src/styles/index.css');
const themes = inRoot('src/styles/themes/index.css');
const base = inRoot('src/styles/base.css');
const plain = inRoot('src/styles/plain.css');

/** What browsers show that can read no other rule; before both editions, and neither strengthened nor layered. */
export const plainStyles = () => `${flatten(plain)}\n`;

/** Heavier than a page's own rules, on a base that sets those back. The default. */
export const strongStyles = () => `${plainStyles()}${strengthen([base, rules])}`;

/** The sources in a layer: any class of the app's wins. */
export const layeredStyles = () => `${plainStyles()}@layer ${LAYER} {\n${flatten(rules)}\n}\n`;

/** The example themes; strong, for they are to win over the tokens of either edition. */
export const strongThemes = () => strengthen([themes]);

/** The strong edition as a short text for a sheet of a shadow root, whose host is to take nothing from the page either. */
export function strongText() {
  const host = ':host([data-trtc-isolate]) { all: initial !important; display: contents !important; }';
  const code = Buffer.from(`${host}\n${strengthen([base, rules])}`);
  return transform({ filename: 'strong.css', code, minify: true }).code.toString();
}

/**
 * Gives whoever imports the sources the strong edition that is shipped: `styles/index.css` as a sheet, `styles/index.css?strong` as a
 * text. A library build gets the editions as files beside its modules.
 *
 * @returns {import('vite').Plugin}
 */
export function styleEditions() {
  // Named like a module of the source, so that it becomes one of the package.
  const text = inRoot('src/styles/strong.js');
  /** @type {import('vite').ResolvedConfig} */
  let config;
  return {
    name: 'style-editions',
    enforce: 'pre',
    configResolved: (resolved) => {
      config = resolved;
    },
    resolveId: (id) => (id.endsWith('/styles/index.css?strong') || id.endsWith('/src/styles/strong.js') ? text : null),
    load(id) {
      const [path, query = ''] = id.split('?');
      const edition =
        path === text
          ? () => `export default ${JSON.stringify(strongText())};`
          : path === rules
            ? strongStyles
            : path === themes
              ? strongThemes
              : undefined;
      if (!edition || query.includes('raw')) return null;
      for (const file of filesOf(path === themes ? [themes] : [plain, base, rules])) this.addWatchFile(file);
      return { code: edition(), map: { mappings: '' } };
    },
    generateBundle() {
      if (!config.build.lib) return;
      this.emitFile({ type: 'asset', fileName: 'styles.css', source: strongStyles() });
      this.emitFile({ type: 'asset', fileName: 'layered.css', source: layeredStyles() });
      this.emitFile({ type: 'asset', fileName: 'themes.css', source: strongThemes() });
    },
  };
}

/** @param {readonly string[]} entries */
function strengthen(entries) {
  const sheet = postcss.parse(entries.map((entry) => String(flatten(entry))).join('\n'));
  replaceCustomSelectors(sheet);
  sheet.walkRules((rule) => {
    if (isInKeyframes(rule)) return;
    rule.selectors = rule.selectors.map(addWeight);
  });
  return String(sheet);
}

/**
 * A file with what it imports in the place of the imports.
 * @param {string} file
 */
function flatten(file) {
  const sheet = postcss.parse(readFileSync(file, 'utf8'), { from: file });
  sheet.walkAtRules('import', (rule) => {
    rule.replaceWith(flatten(importedBy(rule, file)));
  });
  return sheet;
}

/**
 * @param {readonly string[]} entries
 * @returns {string[]}
 */
function filesOf(entries) {
  return entries.flatMap((entry) => {
    /** @type {string[]} */
    const imported = [];
    postcss.parse(readFileSync(entry, 'utf8')).walkAtRules('import', (rule) => {
      imported.push(importedBy(rule, entry));
    });
    return [entry, ...filesOf(imported)];
  });
}

/** @param {import('postcss').AtRule} rule @param {string} file */
function importedBy(rule, file) {
  return resolve(dirname(file), rule.params.replace(/["']/g, ''));
}

/**
 * Names for selectors, as in https://drafts.csswg.org/css-extensions/#custom-selectors. A selector may begin with a name, and becomes one for
 * each that it stands for; the meaning of a name may have those before it.
 * @param {import('postcss').Root} sheet
 */
function replaceCustomSelectors(sheet) {
  /** @type {Map<string, string>} */
  const meanings = new Map();
  sheet.walkAtRules('custom-selector', (rule) => {
    const [, name = '', text = ''] = /^(:--[\w-]+)\s+([\s\S]*)$/.exec(rule.params) ?? [];
    const meaning = text.replace(/\s+/g, ' ').replace(/:--[\w-]+/g, (other) => meanings.get(other) ?? other);
    meanings.set(name, meaning);
    rule.remove();
  });
  sheet.walkRules(/:--/, (rule) => {
    rule.selectors = rule.selectors.flatMap((selector) => {
      const [name = ''] = /^:--[\w-]+/.exec(selector) ?? [];
      return postcss.list.comma(meanings.get(name) ?? name).map((each) => each + selector.slice(name.length));
    });
  });
}

/** A pseudo-element has to stay last. @param {string} selector */
function addWeight(selector) {
  const [pseudo = ''] = /::[\w-]+$/.exec(selector) ?? [];
  return selector.slice(0, selector.length - pseudo.length) + WEIGHT + pseudo;
}

/** @param {import('postcss').Rule} rule */
function isInKeyframes({ parent }) {
  return parent?.type === 'atrule' && /** @type {import('postcss').AtRule} */ (parent).name.endsWith('keyframes');
}

import { gzipSync } from 'node:zlib';
import { transform } from 'lightningcss';
import postcss, { type Rule } from 'postcss';
import { describe, expect, it } from 'vitest';
import {
  layeredStyles,
  plainStyles,
  strongStyles,
  strongText,
  strongThemes,
} from '../../../scripts/style-editions.mjs';
import { readStyles } from './theme.js';

const kilobyte = 1024;

function rulesOf(css: string, isFrame = false): readonly Rule[] {
  const rules: Rule[] = [];
  postcss.parse(css).walkRules((rule) => {
    const { parent } = rule;
    if ((parent?.type === 'atrule' && 'name' in parent && parent.name === 'keyframes') === isFrame) rules.push(rule);
  });
  return rules;
}

/** An edition without what older browsers read in its place. */
const withoutPlain = (css: string) => css.slice(plainStyles().length);
const selectorsOf = (css: string) => rulesOf(css).flatMap(({ selectors }) => selectors);
const framesOf = (css: string) => rulesOf(css, true).map(String);
const withoutWeight = (selector: string) => selector.replace(':not(#trtc#trtc)', '');

describe.each([
  ['styles.css', withoutPlain(strongStyles())],
  ['themes.css', strongThemes()],
])('%s', (_name, css) => {
  it('is heavier, in every selector, than a rule of the page with an id and any classes', () => {
    const selectors = selectorsOf(css);
    expect(selectors.length).toBeGreaterThanOrEqual(3);
    expect(selectors.filter((selector) => !/:not\(#trtc#trtc\)(::[\w-]+)?$/.test(selector))).toEqual([]);
  });

  it('is in no layer, which any unlayered rule would beat', () => {
    expect(css).not.toMatch(/@layer|@import/);
  });

  it('leaves !important to the app', () => {
    expect(css).not.toContain('!important');
  });
});

describe('styles.css', () => {
  it('sets everything back first, and then has every rule of the sources in their order', () => {
    const selectors = selectorsOf(withoutPlain(strongStyles())).map(withoutWeight);
    const sources = selectorsOf(readStyles());
    expect(selectors.slice(-sources.length)).toEqual(sources);
    expect(selectors.length).toBeGreaterThan(sources.length);
    expect(rulesOf(withoutPlain(strongStyles()))[0]?.toString()).toContain('all: revert');
  });

  it('moves as the sources do', () => {
    expect(framesOf(strongStyles())).toEqual(framesOf(readStyles()));
    expect(framesOf(strongStyles()).length).toBeGreaterThan(4);
  });

  it('has no name left that only the build knows', () => {
    expect(strongStyles()).not.toMatch(/:--|@custom-selector/);
  });

  it('is small to download', () => {
    expect(gzipSync(minified(strongStyles())).length).toBeLessThan(8 * kilobyte);
  });
});

describe.each([
  ['styles.css', strongStyles],
  ['layered.css', layeredStyles],
])('%s, for older browsers', (_name, edition) => {
  it('begins with a plain look, which the others do not read', () => {
    expect(edition().startsWith(plainStyles())).toBe(true);
    const { nodes } = postcss.parse(plainStyles());
    const kinds = nodes.filter(({ type }) => type !== 'comment').map((node) => node.type === 'atrule' && node.params);
    expect(kinds).toEqual(['not (aspect-ratio: 1)']);
  });
});

describe('layered.css', () => {
  it('is the sources, all of them in one layer, and no more', () => {
    const { nodes } = postcss.parse(withoutPlain(layeredStyles()));
    expect(nodes.map((node) => node.type === 'atrule' && `${node.name} ${node.params}`)).toEqual([
      'layer trtc-error-kit',
    ]);
    expect(selectorsOf(withoutPlain(layeredStyles()))).toEqual(selectorsOf(readStyles()));
    expect(framesOf(layeredStyles())).toEqual(framesOf(readStyles()));
  });

  it('has no weight, so that any class of the app wins', () => {
    expect(layeredStyles()).not.toMatch(/#trtc|!important/);
  });

  it('is small to download', () => {
    expect(gzipSync(minified(layeredStyles())).length).toBeLessThan(7 * kilobyte);
  });
});

describe('the text for shadow roots', () => {
  it('is the strong edition, beneath a host that takes nothing from the page', () => {
    const [host, ...rest] = rulesOf(strongText());
    expect(host?.toString()).toBe(':host([data-trtc-isolate]){all:initial!important;display:contents!important}');
    expect(rest.join('')).not.toContain('!important');
    expect(rest.length).toBe(rulesOf(Buffer.from(minified(withoutPlain(strongStyles()))).toString()).length);
  });

  it('is small to download', () => {
    expect(gzipSync(strongText()).length).toBeLessThan(8 * kilobyte);
  });
});

/** As an app's build makes it. */
function minified(css: string): Uint8Array {
  return transform({ filename: 'styles.css', code: Buffer.from(css), minify: true }).code;
}

import { transform } from 'lightningcss';
import postcss, { type Root } from 'postcss';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltFile, buildLibrary } from './build-library.js';
import { cssFeatures, plainNames } from './css-features.js';
import { isNewer } from './feature.js';

// A browser drops what it does not know without a word. So each name in the shipped sheets is one that every browser knows, or stands
// on a list that tells since when, and what is seen without it.

const TIME_TO_BUILD = 60_000;
const byName = new Map(cssFeatures.map((feature) => [feature.name, feature]));

let sheets: readonly BuiltFile[] = [];
beforeAll(async () => {
  sheets = (await buildLibrary()).sheets;
}, TIME_TO_BUILD);

describe('the shipped sheets', () => {
  test('can be read to the last rule', () => {
    expect(sheets.map(({ name }) => name)).toContain('styles.css');
    for (const { name, text } of sheets) {
      expect(transform({ filename: name, code: Buffer.from(text) }).warnings, name).toEqual([]);
    }
  });

  test('use no name of which nobody has said since when browsers know it', () => {
    expect(usedNames().length).toBeGreaterThan(100);
    expect(usedNames().filter((name) => !plainNames.has(name) && !byName.has(name))).toEqual([]);
  });

  test('use nothing newer than the baseline without saying what is seen in its place', () => {
    const newer = usedNames().flatMap((name) => {
      const feature = byName.get(name);
      return feature && isNewer(feature, 'baseline') ? [feature] : [];
    });
    expect(newer.length).toBeGreaterThan(5);
    expect(newer.filter(({ without }) => !without).map(({ name }) => name)).toEqual([]);
  });

  test('a name that is new is noticed', () => {
    const sheet = postcss.parse(
      '@owner (a) { :where(b):--x { anchor-name: --a; inline-size: 3dvh; color: light-dark(red, blue) } }',
    );
    const unknown = namesIn(sheet).filter((name) => !plainNames.has(name) && !byName.has(name));
    expect(unknown).toEqual(expect.arrayContaining(['@owner', 'anchor-name', 'dvh', 'light-dark()']));
  });
});

function usedNames(): readonly string[] {
  return [...new Set(sheets.flatMap(({ text }) => namesIn(postcss.parse(text))))].sort();
}

function namesIn(sheet: Root): readonly string[] {
  const names: string[] = [];
  sheet.walkAtRules(({ name }) => void names.push(`@${name}`));
  sheet.walkRules(({ selector }) => {
    const isStep = /^(?:from|to|[\d.]+%)/.test(selector);
    if (!isStep) names.push(...(withoutTexts(selector).match(/::?[a-z-]+/g) ?? []));
  });
  sheet.walkDecls(({ prop, value }) => {
    if (!prop.startsWith('--')) names.push(prop);
    const plain = withoutTexts(value);
    for (const [, name] of plain.matchAll(/([a-z-]+)\(/g)) names.push(`${name}()`);
    for (const [, unit] of plain.matchAll(/(?<![\w#.-])-?[\d.]+([a-z%]+)/g)) names.push(`${unit}`);
    for (const word of plain.split(/[\s,]+/)) if (byName.has(`${prop}: ${word}`)) names.push(`${prop}: ${word}`);
  });
  return names;
}

function withoutTexts(text: string): string {
  return text.replace(/"[^"]*"/g, '');
}

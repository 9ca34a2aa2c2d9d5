import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStyles } from './theme.js';

const root = join(import.meta.dirname, '../../..');
const guide = readFileSync(join(root, 'docs/theming.md'), 'utf8');
const styles = readStyles();

const components = readdirSync(join(root, 'src/surfaces'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') || file.endsWith('.ts'))
  .map((file) => readFileSync(join(root, 'src/surfaces', file), 'utf8'))
  .join('\n');

const listed = (pattern: RegExp) => new Set([...guide.matchAll(pattern)].map(([, name]) => name));
const found = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name]) => name));
const sorted = (names: Iterable<string | undefined>) => [...names].sort();

describe('docs/theming.md', () => {
  it('lists each variable that the styles read, and no other', () => {
    const table = guide.slice(guide.indexOf('## Variables'), guide.indexOf('## Attributes'));
    expect(sorted(found(table, /`(--trtc-[\w-]+)`/g))).toEqual(sorted(found(styles, /var\((--trtc-[a-z][\w-]*)/g)));
  });

  it('lists each part that is in the DOM', () => {
    const parts = found(components, /(?:data-trtc-part=|\bpart=)"([\w-]+)"/g);
    expect(parts.size).toBeGreaterThan(30);
    const names = listed(/`([\w-]+)`/g);
    expect(sorted(parts).filter((part) => !names.has(part))).toEqual([]);
  });

  it('lists each attribute that is in the DOM', () => {
    const attributes = found(components, /['"\s](data-(?:trtc-)?[\w-]+)['"]?[=:]/g);
    const known = [...attributes].filter((name) => name?.startsWith('data-trtc-') || name === 'data-severity');
    expect(known.filter((name) => !guide.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the styles', () => {
  it('select only parts that are in the DOM', () => {
    const parts = found(components, /(?:data-trtc-part=|\bpart=)"([\w-]+)"/g);
    expect(sorted(found(styles, /\[data-trtc-part="([\w-]+)"\]/g)).filter((part) => !parts.has(part))).toEqual([]);
  });

  it('read only variables of the kit', () => {
    expect(sorted(found(styles, /var\((--(?!trtc-)[\w-]+)/g))).toEqual([]);
  });

  it('have no specificity of their own, so that order alone decides', () => {
    const rules = styles.replace(/\/\*[\s\S]*?\*\//g, '').replace(/@(?:keyframes)[\s\S]*?\n\}/g, '');
    const selectors = [...rules.matchAll(/(^|\n|\})\s*([^@{}]+?)\s*\{/g)].map(
      ([, , selector]) => selector?.trim() ?? '',
    );
    const weighty = selectors.filter(
      (selector) =>
        selector && !/^(?::where\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)[\s>+~]*)+(?:::[\w-]+)?$/.test(selector),
    );
    expect(weighty).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:tsx?|css)$/.test(file))
  .map((path) => ({ path, text: readFileSync(join(src, path), 'utf8') }));

const code = files.filter(({ path }) => /\.tsx?$/.test(path)).map((file) => ({ ...file, text: withoutComments(file.text) }));

// From left to right: a file may import from its own layer and from those before it. The first pattern that fits decides.
const layers: readonly RegExp[] = [
  /^core\/(?:types|host|warn|redact)\.ts$/,
  /^core\/(?:kinds\.ts|codes\/)/,
  /^core\/(?:normalise|classify)\.ts$/,
  /^core\/(?:store\/|actions\.ts|guard\.ts)/,
  /^core\/(?:recovery\/|index\.ts)/,
  /^adapters\//,
  /^(?:kit|testing)\//,
  /^i18n\//,
  /^react\//,
  /^surfaces\//,
  /^boundary\//,
  /^index\.ts$/,
];

// A row of the codes is told by what an error says of itself; that is a type only.
const layerOf = (path: string) => layers.findIndex((layer) => layer.test(path));

function importsOf({ path, text }: { path: string; text: string }): { name: string; isOwn: boolean; isType: boolean }[] {
  const found = text.matchAll(/\b(import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g);
  return [...found].map(([, , type, from = '', dynamic]) => {
    const name = dynamic ?? from;
    const isOwn = name.startsWith('.');
    const target = relative(src, join(src, dirname(path), name)).replaceAll('\\', '/');
    return { name: isOwn ? target.replace(/\.js$/, '') : name, isOwn, isType: type !== undefined };
  });
}

function pathOf(module: string): string | undefined {
  return code.find(({ path }) => path.replace(/\.tsx?$/, '') === module)?.path;
}

describe('the layers', () => {
  it('have a place for every file', () => {
    expect(code.length).toBeGreaterThan(70);
    expect(code.filter(({ path }) => layerOf(path) < 0).map(({ path }) => path)).toEqual([]);
  });

  test.each(code.map((file) => [file.path, file] as const))('%s imports only from its left', (path, file) => {
    const wrong = importsOf(file).flatMap(({ name, isOwn }) => {
      if (!isOwn || name.startsWith('..')) return [];
      const target = pathOf(name);
      return target === undefined || layerOf(target) <= layerOf(path) ? [] : [target];
    });
    expect(wrong).toEqual([]);
  });

  it('let no file import itself in a circle', () => {
    const graph = new Map(
      code.map((file) => [
        file.path,
        importsOf(file).flatMap(({ name, isOwn, isType }) => (isOwn && !isType ? (pathOf(name) ?? []) : [])),
      ]),
    );
    const circles: string[] = [];
    const done = new Set<string>();
    function visit(path: string, trail: readonly string[]) {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (done.has(path) || trail.includes(path)) return;
      for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
      done.add(path);
    }
    for (const path of graph.keys()) visit(path, []);
    expect(circles).toEqual([]);
  });
});

describe('the core', () => {
  const core = code.filter(({ path }) => path.startsWith('core/'));

  test.each(core.map((file) => [file.path, file] as const))('%s knows neither React nor i18next nor the SDK', (_path, file) => {
    expect(importsOf(file).filter(({ isOwn }) => !isOwn)).toEqual([]);
  });

  test.each(core.map((file) => [file.path, file] as const))('%s knows no global of the browser', (_path, { text }) => {
    const globals =
      /(?<![\w.'"`-])(?:window|document|navigator|location|localStorage|HTMLElement|DOMException|MediaStream\w*|setTimeout|clearTimeout|setInterval|performance|Date\.now|requestAnimationFrame)\b(?!['"`:])/g;
    // The clock of the host is named like the browser's own timers.
    const used = [...withoutStrings(text).matchAll(globals)]
      .map(([name]) => name)
      .filter((name) => !(name === 'setTimeout' || name === 'clearTimeout') || !/^core\/host\.ts$/.test(_path));
    expect(used).toEqual([]);
  });
});

describe('numbers', () => {
  // A code has four or five digits. Milliseconds are written with a separator, so that they are not taken for one.
  test.each(
    code.filter(({ path }) => !path.startsWith('core/codes/')).map((file) => [file.path, file] as const),
  )('%s names no error by its number', (_path, { text }) => {
    const numbers = withoutStrings(text).match(/(?<![\w.#-])-?(?:4\d{3}|5001|10006|16\d{3}|65535|70\d{3}|1000\d\d|1020\d\d|100(?:1|2)\d)\b(?!_)/g) ?? [];
    expect(numbers).toEqual([]);
  });
});

describe('colours', () => {
  const colour = /#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb)\(/gi;
  const painted = files.filter(({ path }) => !/^styles\/tokens[^/]*\.css$/.test(path) && !path.startsWith('core/'));

  test.each(painted.map((file) => [file.path, file] as const))('%s has none of its own', (_path, { text }) => {
    const found = withoutComments(text).match(colour) ?? [];
    expect(found).toEqual([]);
  });
});

describe('words', () => {
  const drawn = code.filter(({ path }) => /^(?:surfaces|react|boundary)\/.*\.tsx$/.test(path));

  test.each(drawn.map((file) => [file.path, file] as const))('%s speaks only through t()', (_path, { text }) => {
    const texts = [...text.matchAll(/>([^<>{}();=]*\p{L}{2}[^<>{}();=]*)<\//gu)].map(([, words = '']) => words.trim());
    const spoken = /\b(?:aria-label|aria-description|aria-roledescription|title|alt|placeholder)="([^"]*\p{L}{2}[^"]*)"/gu;
    const labels = [...text.matchAll(spoken)].map(([, words]) => words);
    expect([...texts, ...labels]).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}

function withoutStrings(text: string): string {
  return text.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

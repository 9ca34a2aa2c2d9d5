import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../src/', import.meta.url));

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(?:tsx?|css)$/.test(file))
  .map((path) => ({ path, text: readFileSync(join(src, path), 'utf8') }));

const code = files
  .filter(({ path }) => /(?<!\.d)\.tsx?$/.test(path))
  .map((file) => ({ ...file, text: withoutComments(file.text) }));

// From left to right: a file may import from its own layer and from those before it. The first pattern that fits decides.
const layers: readonly RegExp[] = [
  /^core\/(?:(?:types|built-ins|host|once|warn|info|shown-text|read|real|read-context|safely)\.ts$|redact\/)/,
  /^core\/(?:kinds|capture)\.ts$/,
  /^core\/(?:normalise|error-reader|find-error|describe-error|tell-developer)\.ts$/,
  /^core\/(?:store\/|actions\.ts|guard\.ts)/,
  /^core\/(?:recovery\/|sdk\.ts)/,
  /^i18n\//,
  /^(?:browser|sdk\/v4)\//,
  /^(?:kit\/|types\.ts)/,
  /^testing\//,
  /^react\//,
  /^surfaces\//,
  /^boundary\//,
  /^(?:face\.ts|v4\/)/,
  /^(?:core|index)\.ts$/,
];

const layerOf = (path: string) => layers.findIndex((layer) => layer.test(path));

function importsOf({
  path,
  text,
}: {
  path: string;
  text: string;
}): { name: string; isOwn: boolean; isType: boolean }[] {
  const found = text.matchAll(
    /\b(import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g,
  );
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

  it('are read from what the files import', () => {
    const own = code.flatMap((file) => importsOf(file).filter(({ isOwn }) => isOwn));
    expect(own.length).toBeGreaterThan(300);
    expect(own.filter(({ name }) => pathOf(name) === undefined && !/\.json$|\.css(?:\?|$)/.test(name))).toEqual([]);
  });

  it('let each file import only from its left', () => {
    const wrong = code.flatMap((file) =>
      importsOf(file).flatMap(({ name, isOwn }) => {
        const target = isOwn ? pathOf(name) : undefined;
        return target === undefined || layerOf(target) <= layerOf(file.path) ? [] : [`${file.path} imports ${target}`];
      }),
    );
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

  it('knows neither React nor i18next nor the SDK', () => {
    const foreign = core.flatMap((file) =>
      importsOf(file).flatMap(({ name, isOwn }) => (isOwn ? [] : `${file.path}: ${name}`)),
    );
    expect(foreign).toEqual([]);
  });

  it('knows no global of the browser: what it needs is handed in', () => {
    const globals =
      /(?<![\w.])(?:window|document|navigator|location|localStorage|HTMLElement|DOMException|MediaStream\w*|setTimeout|clearTimeout|setInterval|performance|Date\.now|requestAnimationFrame)\b(?!:)/g;
    // The host's clock has methods that are named like the browser's own.
    const clock = /\b(?:setTimeout|clearTimeout)\((?:callback|handle): /g;
    expect(foundIn(core, globals, (text) => withoutStrings(text).replace(clock, ''))).toEqual([]);
  });
});

describe('what stands in one place only', () => {
  it('is the number of an error, in the codes of an SDK', () => {
    // Milliseconds are written with a separator, so that they are not taken for a code.
    const numbers =
      /(?<![\w.#])-?(?:4\d{3}|5001|10006|16\d{3}|65535|70\d{3}|1000\d\d|1020\d\d|100[12]\d|0x(?:100|40)\w|0xffff)\b/g;
    const elsewhere = code.filter(({ path }) => !/^sdk\/[^/]+\/codes\//.test(path));
    expect(foundIn(elsewhere, numbers, withoutStrings)).toEqual([]);
  });

  it('is a colour, in the tokens and themes', () => {
    const colours = /#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b|\b(?:rgba?|hsla?|oklch|oklab|lab|lch|hwb)\(/gi;
    const elsewhere = files.filter(({ path }) => !/^(?:styles\/(?:tokens|themes\/)|core\/)/.test(path));
    expect(foundIn(elsewhere, colours, withoutComments)).toEqual([]);
  });

  it('is a sentence, in the locales', () => {
    const drawn = code.filter(({ path }) => /^(?:surfaces|react|boundary)\/.*\.tsx$/.test(path));
    const texts = />\s*[^<>{}();=]*\p{L}{2}[^<>{}();=]*<[/\p{L}]/gu;
    const labels =
      /\b(?:aria-(?:label|description|roledescription|valuetext)|title|alt|placeholder)="[^"]*\p{L}{2}[^"]*"/gu;
    expect(drawn.length).toBeGreaterThan(0);
    expect([...foundIn(drawn, texts), ...foundIn(drawn, labels)]).toEqual([]);
  });
});

function foundIn(where: typeof files, pattern: RegExp, prepare = (text: string) => text): readonly string[] {
  return where.flatMap(({ path, text }) =>
    [...prepare(text).matchAll(pattern)].map(([found]) => `${path}: ${found.trim()}`),
  );
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');
}

function withoutStrings(text: string): string {
  return text.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

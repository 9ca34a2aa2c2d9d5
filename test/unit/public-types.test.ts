import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isExpressionWithTypeArguments, isTypeReferenceNode, type Node } from 'typescript/unstable/ast';
import { API, type Project, SymbolFlags, type Symbol as TypeSymbol } from 'typescript/unstable/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';

// An app that writes a function around one of ours must be able to name what goes in and out of it. Told by the declarations that are
// shipped, with the compiler's own eyes.

const root = fileURLToPath(new URL('../..', import.meta.url));
// Within the project, so that React's types are found from there.
const out = join(root, 'node_modules/.cache/public-types');
const TIME_TO_EMIT = 60_000;

const entries = ['index', 'core', 'testing/index', 'telemetry/opentelemetry/index', 'telemetry/sentry/index'] as const;

let api: API | undefined;
let project: Project | undefined;

beforeAll(() => {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  execFileSync(process.execPath, [
    join(root, 'node_modules/typescript/bin/tsc'),
    ...['-p', join(root, 'tsconfig.build.json'), '--outDir', out],
  ]);
  const config = join(out, 'tsconfig.json');
  const compilerOptions = { module: 'ESNext', moduleResolution: 'bundler', jsx: 'react-jsx', types: [], noEmit: true };
  writeFileSync(config, JSON.stringify({ compilerOptions, files: entries.map((entry) => `src/${entry}.d.ts`) }));
  api = new API({ cwd: out });
  project = api.updateSnapshot({ openProject: config }).getProjects()[0];
}, TIME_TO_EMIT);

afterAll(() => {
  api?.close();
  rmSync(out, { recursive: true, force: true });
});

/** The names that are used in the declarations of an entry's exports, yet cannot be imported from there: `Undo in ErrorKit`. */
function missingFrom(entry: string, { program, checker }: Project): readonly string[] {
  const file = program.getSourceFile(join(out, `src/${entry}.d.ts`));
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${entry} was not emitted`);
  const exported = new Map(checker.getExportsOfModule(module).map((symbol) => [original(symbol).id, symbol.name]));
  expect(exported.size).toBeGreaterThan(10);

  function original(symbol: TypeSymbol): TypeSymbol {
    return symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  }

  const missing = new Set<string>();
  function visit(node: Node, name: string) {
    const used = nameIn(node);
    const found = used && checker.getSymbolAtLocation(used);
    const target = found && original(found);
    if (target && isGiven(target) && !exported.has(target.id)) missing.add(`${target.name} in ${name}`);
    node.forEachChild((child) => {
      visit(child, name);
      return undefined;
    });
  }
  for (const symbol of checker.getExportsOfModule(module)) {
    for (const handle of original(symbol).declarations) {
      const node = handle.resolve();
      if (node) visit(node, symbol.name);
    }
  }
  return [...missing].sort();
}

/** What a type is called where it is used: `Undo` in `() => Undo`, `Clock` in `extends Clock`. */
function nameIn(node: Node): Node | undefined {
  if (isTypeReferenceNode(node)) return node.typeName;
  return isExpressionWithTypeArguments(node) ? node.expression : undefined;
}

/**
 * Whether a module of ours gives a type to others: neither a library's, nor a parameter of a type, nor a shorthand that a module keeps to
 * itself, which nobody else needs to name.
 */
function isGiven(symbol: TypeSymbol): boolean {
  const isOurs = symbol.declarations.some(({ path }) => path.includes('/public-types/src/'));
  return isOurs && !(symbol.flags & SymbolFlags.TypeParameter) && symbol.getParent() !== undefined;
}

test.each(entries)('all types that the signatures of "%s" name can be imported from there', (entry) => {
  if (!project) throw new Error('no declarations');
  expect(missingFrom(entry, project)).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { transformWithOxc } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildTarget } from '../../../scripts/baseline.mjs';
import { type BuiltFile, buildLibrary } from './build-library.js';
import { isNewer } from './feature.js';
import { javascriptFeatures } from './javascript-features.js';

// One name that an old browser lacks, or one piece of syntax that it cannot read, and its participant sees nothing at all.

const TIME_TO_BUILD = 60_000;
const packageJson = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));

let modules: readonly BuiltFile[] = [];
beforeAll(async () => {
  modules = (await buildLibrary()).modules;
}, TIME_TO_BUILD);

describe('what is shipped', () => {
  test('can be read by the oldest browsers in which the kit runs', async () => {
    expect(modules.length).toBeGreaterThan(100);
    const unread: string[] = [];
    for (const { name, text } of modules) if (await needsLowering(text)) unread.push(name);
    expect(unread).toEqual([]);
  });

  test('newer syntax is noticed', async () => {
    expect(await needsLowering('export const a = (b) => b ?? 1;')).toBe(false);
    expect(await needsLowering('let a; a ??= 1; export { a };')).toBe(true);
    expect(await needsLowering('export class A { #b = 1; }')).toBe(true);
  });

  test('imports only what package.json brings along', () => {
    const brought = new Set(Object.keys({ ...packageJson.dependencies, ...packageJson.peerDependencies }));
    const foreign = modules.flatMap(({ text }) => [...text.matchAll(/^(?:import|export)[^;]*? from "([^."][^"]*)"/gm)]);
    const names = foreign.map(([, id = '']) =>
      id
        .split('/')
        .slice(0, id.startsWith('@') ? 2 : 1)
        .join('/'),
    );
    expect([...new Set(names)].filter((name) => !brought.has(name))).toEqual([]);
  });

  test.each(javascriptFeatures)('does without $name where a browser lacks it', (feature) => {
    const users = modules.filter(({ text }) => feature.pattern.test(withoutComments(text))).map(({ name }) => name);
    if (users.length === 0) return;
    expect(!isNewer(feature, 'oldest') || feature.without, `${users} use it: say what is done without it`).toBeTruthy();
  });
});

/** Whether the build's own tool would write it otherwise for the oldest browsers. */
async function needsLowering(text: string): Promise<boolean> {
  const write = async (target: string | string[]) =>
    (await transformWithOxc(text, 'file.js', { target, sourcemap: false })).code;
  return (await write(buildTarget())) !== (await write('esnext'));
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { attributes, names } from '../../../src/telemetry/opentelemetry/index.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const out = join(root, '.cache/telemetry-guide');
const guide = readFileSync(join(root, 'docs/telemetry.md'), 'utf8');
const blocks = [...guide.matchAll(/```ts\n(.*?)```/gs)].map(([, code = '']) => code);
const TIME_TO_COMPILE = 60_000;

afterAll(() => rmSync(out, { recursive: true, force: true }));

function compile(sources: readonly string[]): string {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const files = sources.map((code, index) => {
    writeFileSync(join(out, `block-${index}.ts`), code);
    return `block-${index}.ts`;
  });
  const paths = {
    'trtc-error-kit': ['../../src/index.ts'],
    'trtc-error-kit/telemetry/*': ['../../src/telemetry/*/index.ts'],
  };
  writeFileSync(
    join(out, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../tsconfig.json',
      compilerOptions: { paths },
      include: ['../../src/styles/strong.d.ts'],
      files,
    }),
  );
  try {
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', out], { encoding: 'utf8' });
    return '';
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout);
  }
}

describe('the guide', () => {
  it('has code that compiles against the real libraries', { timeout: TIME_TO_COMPILE }, () => {
    expect(blocks).toHaveLength(3);
    expect(compile(blocks)).toBe('');
    const broken = blocks.map((code) => code.replace("logs.getLogger('call')", "logs.getLogger('call').nothing"));
    expect(compile(broken)).toContain('nothing');
  });

  it('needs ten lines to wire it up', () => {
    const lines = blocks.slice(0, 2).map((code) => code.split('\n').filter((line) => !/^$|^import /.test(line)));
    for (const of of lines) expect(of.length).toBeLessThanOrEqual(10);
  });

  it('tells of every attribute and every name, and of no others', () => {
    const told = new Set([...guide.matchAll(/`((?:trtc|error|exception)\.[a-z_.]+)/g)].map(([, name]) => name));
    const real = [...Object.values(attributes), ...Object.values(names)];
    expect(real.filter((name) => !told.has(name))).toEqual([]);
    expect([...told].filter((name) => !(real as (string | undefined)[]).includes(name))).toEqual([]);
  });
});

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Within the project, so that the libraries' types are found from there.
const out = join(root, 'node_modules/.cache/toasters-guide');
const TIME_TO_COMPILE = 60_000;

afterAll(() => rmSync(out, { recursive: true, force: true }));

const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const guide = readFileSync(join(root, 'docs/toasters.md'), 'utf8');
const examples = [...guide.matchAll(/```tsx\n(.*?)```/gs)].map(([, code = '']) => code);

test('what the guide of toasters shows compiles as it stands, and names every entry', {
  timeout: TIME_TO_COMPILE,
}, () => {
  const entries = Object.keys(exports).filter((entry) => entry.startsWith('./toasters/'));
  expect(entries).toHaveLength(5);
  for (const entry of entries) expect(examples.join()).toContain(`'trtc-error-kit/${entry.slice(2)}'`);
  expect(compile(examples)).toBe('');
});

test('an example that does not fit is found', { timeout: TIME_TO_COMPILE }, () => {
  expect(compile([examples[0]?.replace('sonnerToaster(toast)', 'sonnerToaster(7)') ?? ''])).toContain('TS2345');
});

/** What the compiler says of examples, empty where it says nothing. */
function compile(codes: readonly string[]): string {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const files = codes.map((code, index) => {
    const file = `example-${index}.tsx`;
    writeFileSync(join(out, file), `${code}\nexport {};\n`);
    return file;
  });
  const paths = { 'trtc-error-kit': [join(root, 'src/index.ts')], 'trtc-error-kit/*': [join(root, 'src/*')] };
  const compilerOptions = { noEmit: true, noUnusedLocals: false, paths };
  writeFileSync(
    join(out, 'tsconfig.json'),
    JSON.stringify({
      extends: join(root, 'tsconfig.json'),
      compilerOptions,
      include: [join(root, 'src/styles/*.d.ts')],
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

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot, runNpm, say } from './run.mjs';

// The example for Jest in docs/testing.md, as an app has it: the packed package, Jest from the registry, and the guide's own code. It takes
// a minute and a network, so it is no part of `npm test`.

const guide = readFileSync(inRoot('docs/testing.md'), 'utf8');
const files = ['CallPage.tsx', 'jest.config.cjs', 'call-page.test.jsx'];
const tools = [
  'jest@30',
  'jest-environment-jsdom@30',
  '@swc/core@1',
  '@swc/jest',
  '@testing-library/dom@10',
  '@testing-library/jest-dom@6',
  '@testing-library/react@16',
  '@testing-library/user-event@14',
  'react@19',
  'react-dom@19',
  'trtc-js-sdk@4',
];
const limit = 5 * 60_000;

const app = mkdtempSync(join(tmpdir(), 'trtc-error-kit-jest-'));
try {
  for (const name of files) writeFileSync(join(app, name), codeOf(name));
  writeFileSync(join(app, 'no-styles.cjs'), '');
  writeFileSync(join(app, 'package.json'), '{ "private": true, "scripts": { "test": "jest" } }');
  await npm(['run', '--silent', 'build']);
  await npm(['pack', '--pack-destination', app]);
  const [packed = ''] = readdirSync(app).filter((name) => name.endsWith('.tgz'));
  await npm(['install', '--prefix', app, '--no-audit', '--no-fund', join(app, packed), ...tools]);
  const output = await npm(['test', '--prefix', app]);
  // Jest does not fail for what React warns of.
  if (/console\.(?:error|warn)/.test(output)) throw new Error(output);
  say(output.trim());
} finally {
  rmSync(app, { recursive: true, force: true });
}

/** @param {string} name The title of a block of the guide. */
function codeOf(name) {
  const code = guide.match(new RegExp(`^\`\`\`\\w+ title="${name.replace('.', '\\.')}"\\n(.*?)^\`\`\`$`, 'ms'))?.[1];
  if (code === undefined) throw new Error(`docs/testing.md shows no ${name}.`);
  return code;
}

/** @param {string[]} args */
async function npm(args) {
  const { code, output } = await runNpm(args, { limit });
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${output}`);
  return output;
}

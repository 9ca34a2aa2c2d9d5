import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { inRoot, root, say } from './run.mjs';
import { findNodeTrouble, setUpDependencies } from './setup.mjs';

const firstPort = 6006;
const pollMilliseconds = 500;

const trouble = findNodeTrouble();
if (trouble) say(trouble);
if (trouble || !(await setUpDependencies())) process.exit(1);

const port = await findFreePort(firstPort);
if (port !== firstPort) say(`Storybook: port ${firstPort} is taken, so it uses ${port}.`);
say('Storybook: starting.');
const storybook = startStorybook(port);
void announce(`http://localhost:${port}/`);

/**
 * @param {number} from
 * @returns {Promise<number>}
 */
async function findFreePort(from) {
  const isFree = await new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(from, () => probe.close(() => resolve(true)));
  });
  return isFree ? from : findFreePort(from + 1);
}

/** @param {number} onPort */
function startStorybook(onPort) {
  const folder = inRoot('node_modules/storybook');
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const path = join(folder, typeof bin === 'string' ? bin : bin.storybook);
  const args = ['dev', '--port', `${onPort}`, '--exact-port', '--ci', '--no-version-updates'];
  const child = spawn(process.execPath, [path, ...args], { cwd: root, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 0));
  return child;
}

/** @param {string} address */
async function announce(address) {
  while (storybook.exitCode === null) {
    const story = await findCallApp(address);
    if (story !== undefined) {
      say(`\nReady. Open the call app in a browser: ${address}${story}\nStop with Ctrl+C.\n`);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
  }
}

/**
 * The path of the call app's story, or undefined while Storybook does not answer yet.
 * @param {string} address
 */
async function findCallApp(address) {
  try {
    const response = await fetch(`${address}index.json`);
    /** @type {{ entries: Record<string, { id: string, title: string, type: string }> }} */
    const { entries } = await response.json();
    const entry = Object.values(entries).find(({ title, type }) => type === 'story' && /^call app/i.test(title));
    return entry ? `?path=/story/${entry.id}` : '';
  } catch {
    return undefined;
  }
}

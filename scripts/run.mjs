import { spawn } from 'node:child_process';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {object} RunOptions
 * @property {boolean} [isShown] Whether it prints straight to the terminal. Else what it printed is given back.
 * @property {Record<string, string>} [env] Added to the environment.
 * @property {boolean} [isShell] Whether the command is looked up by a shell.
 * @property {number} [limit] It is ended after so many milliseconds.
 */

/**
 * Runs a program to its end, in the folder of the repository. Never rejects: a program that cannot be started has code 127.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { isShown = false, env = {}, isShell = false, limit } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      shell: isShell,
      stdio: isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      // Not its own timeout: where a program does not start, that would keep this one alive.
      signal: limit ? AbortSignal.timeout(limit) : undefined,
    });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}\nEnded by ${signal}.` : output }),
    );
  });
}

/**
 * Runs npm.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm && basename(npm).startsWith('npm')) return run(process.execPath, [npm, ...args], options);
  // On Windows npm is a .cmd file, which only a shell starts.
  return run('npm', args, { ...options, isShell: process.platform === 'win32' });
}

/**
 * Whether a program is on the PATH.
 * @param {string} name
 */
export async function hasProgram(name) {
  const { code } = await run(process.platform === 'win32' ? 'where' : 'which', [name]);
  return code === 0;
}

/** @param {string} path Relative to the repository. */
export function inRoot(path) {
  return join(root, path);
}

/** @param {string} line */
export function say(line) {
  console.log(line);
}

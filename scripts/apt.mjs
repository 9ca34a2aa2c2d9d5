import { hasProgram, run } from './run.mjs';

/** Whether packages can be installed here: as root, on a Debian or what comes of it. */
export async function canUseApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && (await hasProgram('apt-get'));
}

/** @param {readonly string[]} packages */
export async function aptInstall(packages) {
  const options = { isShown: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update'], options);
  return run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
}

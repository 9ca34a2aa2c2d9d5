import { mkdirSync, rmSync } from 'node:fs';
import { addUp, countReport, tell } from './count.mjs';
import { inRoot, runNpm, say } from './run.mjs';
import { browserCure, findNodeTrouble, setUpBrowser, setUpDependencies, setUpFonts } from './setup.mjs';
import { steps } from './steps.mjs';

/**
 * @typedef {import('./count.mjs').Count} Count
 * @typedef {import('./steps.mjs').Step} Step
 */

const reports = '.cache/test';
const limitMilliseconds = 20 * 60_000;

/** @type {Count} */
const onePassed = { passed: 1, failed: 0, skipped: 0 };
/** @type {Count} */
const oneFailed = { passed: 0, failed: 1, skipped: 0 };
/** @type {Count} */
const oneSkipped = { passed: 0, failed: 0, skipped: 1 };

const count = await test(process.argv.slice(2));
say(tell(count));
process.exitCode = count.failed > 0 ? 1 : 0;

/**
 * @param {readonly string[]} names The steps to run; all where none is named.
 * @returns {Promise<Count>}
 */
async function test(names) {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown) say(`There is no step ${unknown}. There are: ${steps.map(({ name }) => name).join(', ')}.`);
  const trouble = findNodeTrouble();
  if (trouble) say(trouble);
  if (unknown || trouble || !(await setUpDependencies())) return oneFailed;

  const chosen = steps.filter(({ name }) => names.length === 0 || names.includes(name));
  const needsBrowser = chosen.some((step) => step.needsBrowser);
  const browser = needsBrowser ? await setUpBrowser() : undefined;
  if (browser) {
    process.env.CHROMIUM_PATH = browser.path;
    await setUpFonts();
  }
  const lacksBrowser = needsBrowser && !browser;
  if (lacksBrowser) say(browserCure);

  // The tests with the real SDK mostly wait for its timers: there is room beside them.
  const beside = chosen.filter((step) => step.runsBeside);
  const rest = chosen.filter((step) => !step.runsBeside);
  const lanes = await Promise.all([runLane(rest, browser, true), runLane(beside, browser, rest.length === 0)]);
  const results = lanes.flat();

  say('');
  for (const result of results) say(`${result.name.padEnd(8)} ${tell(result.count)} (${result.seconds.toFixed(1)} s)`);
  if (lacksBrowser) say(`browser  ${browserCure}`);
  say('');
  return addUp([...results.map((result) => result.count), ...(lacksBrowser ? [oneFailed] : [])]);
}

/**
 * Runs steps one after another.
 * @param {readonly Step[]} lane
 * @param {object | undefined} browser
 * @param {boolean} isShown Whether the tests' own output is shown while they run, or only where they fail.
 */
async function runLane(lane, browser, isShown) {
  /** @type {{ name: string, count: Count, seconds: number }[]} */
  const results = [];
  for (const step of lane) {
    const startedAt = Date.now();
    const stepCount = step.needsBrowser && !browser ? oneSkipped : await runStep(step, isShown);
    results.push({ name: step.name, count: stepCount, seconds: (Date.now() - startedAt) / 1000 });
  }
  return results;
}

/**
 * @param {Step} step
 * @param {boolean} isShown
 * @returns {Promise<Count>}
 */
async function runStep(step, isShown) {
  say(`\n— ${step.name}: ${step.title}`);
  return step.isVitest ? runProject(step, isShown) : runScript(step);
}

/** @param {Step} step */
async function runScript({ script }) {
  const { code, output } = await runNpm(['run', '--silent', script], { limit: limitMilliseconds });
  say(code === 0 ? 'passed' : `${output.trim()}\nfailed: run it alone with npm run ${script}`);
  return code === 0 ? onePassed : oneFailed;
}

/**
 * @param {Step} step
 * @param {boolean} isShown
 */
async function runProject({ name, script }, isShown) {
  const report = inRoot(`${reports}/${name}.json`);
  mkdirSync(inRoot(reports), { recursive: true });
  rmSync(report, { force: true });
  const args = ['--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await runNpm(['run', '--silent', script, '--', ...args], {
    isShown,
    limit: limitMilliseconds,
  });
  if (code !== 0 && !isShown) say(output);
  return countReport(report, code);
}

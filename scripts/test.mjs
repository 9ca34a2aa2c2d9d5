import { mkdirSync, rmSync } from 'node:fs';
import { canUseApt } from './apt.mjs';
import { addUp, countReport, tell } from './count.mjs';
import { inRoot, runNpm, say } from './run.mjs';
import { browserCure, findNodeTrouble, setUpBrowser, setUpDependencies, setUpFonts } from './setup.mjs';
import { reasonToSkip, setUpOtherBrowser } from './setup-other-browsers.mjs';
import { browsersOf, steps } from './steps.mjs';

/**
 * @typedef {import('./count.mjs').Count} Count
 * @typedef {import('./steps.mjs').BrowserId} BrowserId
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
  const needed = new Set(chosen.flatMap(browsersOf));
  const found = await setUpBrowsers(needed);
  const missing = [...needed].filter((browser) => !found.has(browser));

  // The tests with the real SDK mostly wait for its timers: there is room beside them.
  const beside = chosen.filter((step) => step.runsBeside);
  const rest = chosen.filter((step) => !step.runsBeside);
  const lanes = await Promise.all([runLane(rest, found, true), runLane(beside, found, rest.length === 0)]);
  const results = lanes.flat();

  say('');
  for (const result of results) say(`${result.name.padEnd(8)} ${tell(result.count)} (${result.seconds.toFixed(1)} s)`);
  for (const browser of missing) say(`browser  ${browser === 'chromium' ? browserCure : reasonToSkip(browser)}`);
  say('');
  // Without Chromium hardly anything is tested; and a machine for tests on which apt-get works has to have the others too.
  const isGrave =
    missing.includes('chromium') || (missing.length > 0 && Boolean(process.env.CI) && (await canUseApt()));
  return addUp([...results.map((result) => result.count), ...(isGrave ? [oneFailed] : [])]);
}

/**
 * @param {ReadonlySet<BrowserId>} needed
 * @returns {Promise<ReadonlySet<BrowserId>>} Those that are there.
 */
async function setUpBrowsers(needed) {
  /** @type {Set<BrowserId>} */
  const found = new Set();
  if (needed.has('chromium')) {
    const browser = await setUpBrowser();
    if (browser) {
      process.env.CHROMIUM_PATH = browser.path;
      found.add('chromium');
    } else say(browserCure);
  }
  for (const other of /** @type {const} */ (['firefox', 'webkit'])) {
    if (needed.has(other) && (await setUpOtherBrowser(other))) found.add(other);
  }
  if (found.size > 0) await setUpFonts();
  return found;
}

/**
 * Runs steps one after another.
 * @param {readonly Step[]} lane
 * @param {ReadonlySet<BrowserId>} found The browsers there are.
 * @param {boolean} isShown Whether the tests' own output is shown while they run, or only where they fail.
 */
async function runLane(lane, found, isShown) {
  /** @type {{ name: string, count: Count, seconds: number }[]} */
  const results = [];
  for (const step of lane) {
    const startedAt = Date.now();
    const stepCount = await runStep(step, found, isShown);
    results.push({ name: step.name, count: stepCount, seconds: (Date.now() - startedAt) / 1000 });
  }
  return results;
}

/**
 * @param {Step} step
 * @param {ReadonlySet<BrowserId>} found
 * @param {boolean} isShown
 * @returns {Promise<Count>}
 */
async function runStep(step, found, isShown) {
  say(`\n— ${step.name}: ${step.title}`);
  if (!step.projects) return runScript(step);
  const able = step.projects.filter(({ browser }) => !browser || found.has(browser));
  const skipped = step.projects.filter((project) => !able.includes(project));
  for (const { name, browser } of skipped) say(`${name}: skipped, for there is no ${browser}`);
  const names = able.map(({ name }) => name);
  return addUp([
    ...skipped.map(() => oneSkipped),
    ...(names.length > 0 ? [await runProjects(step, names, isShown)] : []),
  ]);
}

/** @param {Step} step */
async function runScript({ script }) {
  const { code, output } = await runNpm(['run', '--silent', script], { limit: limitMilliseconds });
  say(code === 0 ? 'passed' : `${output.trim()}\nfailed: run it alone with npm run ${script}`);
  return code === 0 ? onePassed : oneFailed;
}

/**
 * @param {Step} step
 * @param {readonly string[]} projects
 * @param {boolean} isShown
 */
async function runProjects({ name, script }, projects, isShown) {
  const report = inRoot(`${reports}/${name}.json`);
  mkdirSync(inRoot(reports), { recursive: true });
  rmSync(report, { force: true });
  const chosen = projects.flatMap((project) => ['--project', project]);
  const args = [...chosen, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await runNpm(['run', '--silent', script, '--', ...args], {
    isShown,
    limit: limitMilliseconds,
  });
  if (code !== 0 && !isShown) say(output);
  return countReport(report, code);
}

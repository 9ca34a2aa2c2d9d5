import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * Adds counts up.
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export function addUp(counts) {
  const sum = (/** @type {keyof Count} */ key) => counts.reduce((total, count) => total + count[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/**
 * The closing line, which machines read.
 * @param {Count} count
 */
export function tell({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/**
 * Counts the tests of a Vitest report. A run that ended badly has at least one failure, whatever its report says.
 * @param {string} path
 * @param {number} exitCode
 * @returns {Count}
 */
export function countReport(path, exitCode) {
  const count = readReport(path);
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/**
 * @param {string} path
 * @returns {Count}
 */
function readReport(path) {
  let report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = report.testResults;
  // A file that breaks while it is loaded has failed, though no test in it has.
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** What a test says the console will say. Knows nothing of Vitest, so that stories may import it. */
const expected: (RegExp | string)[] = [];

/** Expects a warning or an error on the console, by a part of its text: it must come, and does not fail the test. */
export function expectConsole(pattern: RegExp | string): void {
  expected.push(pattern);
}

/** Gives what was expected, and forgets it. */
export function takeExpected(): (RegExp | string)[] {
  return expected.splice(0);
}

import { afterEach, beforeEach, expect } from 'vitest';
import { takeExpected } from './expect-console.js';

const loud = ['error', 'warn'] as const;

/** Fails each test that warns on the console, or lacks a warning it expected. */
export function watchConsole(): void {
  let noise: string[] = [];
  let restore = () => {};

  beforeEach(() => {
    noise = [];
    takeExpected();
    const native = { error: console.error, warn: console.warn };
    for (const level of loud) console[level] = (...args) => noise.push(`console.${level}: ${args.map(show).join(' ')}`);
    restore = () => Object.assign(console, native);
  });

  afterEach(() => {
    restore();
    const patterns = takeExpected();
    const isOf = (line: string) => (pattern: RegExp | string) =>
      typeof pattern === 'string' ? line.includes(pattern) : pattern.test(line);
    const unexpected = noise.filter((line) => !patterns.some(isOf(line)));
    const missing = patterns.filter((pattern) => !noise.some((line) => isOf(line)(pattern)));
    expect(unexpected, 'the console said what the test did not expect').toEqual([]);
    expect(missing, 'the test expected what the console did not say').toEqual([]);
  });
}

function show(value: unknown): string {
  // Of a stack only Chromium's begins with the message.
  if (value instanceof Error) return `${value}\n${value.stack}`;
  return String(value);
}

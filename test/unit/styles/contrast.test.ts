import { describe, expect, it } from 'vitest';
import { contrast, mix, readThemes, type Theme } from './theme.js';

const TEXT = 4.5;
const GRAPHIC = 3;

const pairs: readonly (readonly [text: string, background: string, least: number])[] = [
  ['text', 'surface', TEXT],
  ['text', 'surface-sunken', TEXT],
  ['text-muted', 'surface', TEXT],
  ['text-muted', 'surface-sunken', TEXT],
  ['on-brand', 'brand', TEXT],
  ['info', 'surface', TEXT],
  ['error', 'surface', TEXT],
  ['info', 'info-soft', GRAPHIC],
  ['warning', 'warning-soft', GRAPHIC],
  ['error', 'error-soft', GRAPHIC],
  ['success', 'success-soft', GRAPHIC],
  ['warning', 'surface', GRAPHIC],
  ['success', 'surface-sunken', GRAPHIC],
  ['brand', 'surface', GRAPHIC],
  ['on-video', 'video', TEXT],
];

function colour(theme: Theme, name: string): string {
  const value = theme[name];
  if (!value || !/^#[0-9a-f]{6}$/.test(value)) throw new Error(`${name} is no plain colour: ${value}`);
  return value;
}

describe.each(Object.entries(readThemes()))('the theme "%s"', (_name, theme) => {
  it.each(pairs)('has %s readable on %s', (text, background, least) => {
    expect(contrast(colour(theme, text), colour(theme, background))).toBeGreaterThanOrEqual(least);
  });

  it('has its text readable on the picked device', () => {
    const soft = mix(colour(theme, 'brand'), colour(theme, 'surface'), 0.12);
    expect(contrast(colour(theme, 'text'), soft)).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(colour(theme, 'error'), soft)).toBeGreaterThanOrEqual(TEXT);
  });
});

it('follows the system with the very colours of the dark theme', () => {
  const { dark, system } = readThemes();
  expect(system).toEqual(dark);
});

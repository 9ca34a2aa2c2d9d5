import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../src/styles');

/** The variables of a theme as the rules read them: name without dashes, to the theme's own value. */
export type Theme = Readonly<Record<string, string>>;

/** The values that a block of tokens gives where the app gives none. */
function readBlock(file: string, selector: string): Theme {
  const css = readFileSync(join(folder, file), 'utf8');
  const start = css.indexOf(selector);
  if (start < 0) throw new Error(`${selector} is not in ${file}`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return Object.fromEntries(
    [...block.matchAll(/--trtc--([\w-]+): var\(--trtc-[\w-]+, (.+)\);/g)].map(([, name, value]) => [name, value]),
  );
}

/** All themes that come with the kit; one that leaves a value out has that of the light one. */
export function readThemes(): Readonly<Record<string, Theme>> {
  const light = readBlock('tokens.css', ':where([data-trtc-host], [data-trtc-root], [data-trtc-crash]) {');
  const own = (file: string, name: string) => ({ ...light, ...readBlock(file, `[data-trtc-theme="${name}"]`) });
  return {
    light,
    dark: own('tokens.css', 'dark'),
    system: own('tokens.css', 'system'),
    console: own('themes/console.css', 'console'),
    'high-contrast': own('themes/high-contrast.css', 'high-contrast'),
    studio: own('themes/studio.css', 'studio'),
  };
}

/** All rules of the sources, as one text. */
export function readStyles(): string {
  const index = readFileSync(join(folder, 'index.css'), 'utf8');
  return [...index.matchAll(/@import "(.+)"/g)]
    .map(([, file = '']) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

/** WCAG 2.2's contrast of two colours written as #rrggbb. */
export function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A colour laid over another with an alpha: what a soft brand colour comes to (in sRGB, near enough to oklab's for a threshold). */
export function mix(over: string, under: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const value = (hex: string) => Number.parseInt(hex.slice(at, at + 2), 16);
    return Math.round(value(over) * share + value(under) * (1 - share));
  });
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { textsIn, words } from './texts.js';

// What no code asks for, four languages would translate and keep for nothing.

const source = fileURLToPath(new URL('../../../src/', import.meta.url));
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(source + file, 'utf8'))
  .join('\n');

/** `labels.missing_${part}` and the like, with anything in the place of what is put in. */
const asked = [...code.matchAll(/[`'](\w+\.[\w.${}[\]?' -]*)[`']/g)].flatMap(([, key = '']) =>
  Object.keys(words.en).includes(key.split('.')[0] ?? '') ? [new RegExp(`^${toPattern(key)}(_\\w+)?$`)] : [],
);

test('every text is asked for by the code', () => {
  expect(asked.length).toBeGreaterThan(20);
  const isAsked = (path: string) => asked.some((pattern) => pattern.test(path)) || isPickedByName(path);
  const unused = textsIn(words.en).filter(([path]) => !isAsked(path));
  expect(unused.map(([path]) => path)).toEqual([]);
});

/** `'device_busy'`, which a function gives to be put behind `labels.` */
function isPickedByName(path: string): boolean {
  const name = path.split('.').at(-1) ?? '';
  return name.includes('_') && code.includes(`'${name}'`);
}

function toPattern(key: string): string {
  return key.replace(/\$\{[^}]*\}/g, '[\\w-]+').replace(/\./g, '\\.');
}

import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { phraseMarks } from '../../../scripts/phrase-marks.mjs';
import { styleEditions } from '../../../scripts/style-editions.mjs';
import { others, reference, words } from './texts.js';

// A participant downloads one language, and a developer's reference only who opens it. Told by building a small app as a bundler would.

const inRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const TIME_TO_BUILD = 60_000;

let chunks: readonly Rolldown.OutputChunk[] = [];

beforeAll(async () => {
  const entry = inRoot('app.js');
  const result = await build({
    configFile: false,
    root: inRoot(''),
    logLevel: 'error',
    json: { namedExports: false },
    build: { write: false, minify: false, rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' } },
    plugins: [
      styleEditions(),
      phraseMarks(),
      {
        name: 'app',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? `export * from '${inRoot('src/index.ts')}';` : undefined),
      },
    ],
  });
  const { output } = result as Rolldown.RolldownOutput;
  chunks = output.filter((file) => file.type === 'chunk');
}, TIME_TO_BUILD);

/** The files of locales in a chunk, such as `ja.json` and `reference/ja.json`. */
const localesOf = ({ modules }: Rolldown.OutputChunk) =>
  Object.keys(modules).flatMap((id) => /\/locales\/(.+\.json)/.exec(id)?.[1] ?? []);

const homeOf = (locale: string) => chunks.filter((chunk) => localesOf(chunk).includes(locale));

/** What is downloaded before anything is asked for: the first chunk and all that it imports at once. */
function first(): readonly Rolldown.OutputChunk[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set(chunks.filter(({ isEntry }) => isEntry));
  for (const chunk of found) {
    for (const name of chunk.imports) {
      const imported = byName.get(name);
      if (imported) found.add(imported);
    }
  }
  return [...found];
}

test('the first download has English, and no other language', () => {
  expect(first().flatMap(localesOf)).toEqual(['en.json']);
  const code = first()
    .map((chunk) => chunk.code)
    .join('\n');
  expect(code).toContain(words.en.kinds.unknown.title);
  for (const language of others) expect(code).not.toContain(words[language].kinds.unknown.title);
});

test.each(others)('%s is a download of its own', (language) => {
  const homes = homeOf(`${language}.json`);
  expect(homes.map(({ isDynamicEntry }) => isDynamicEntry)).toEqual([true]);
  expect(homes.flatMap(localesOf)).toEqual([`${language}.json`]);
});

test.each(['en', ...others] as const)('the reference of %s is a download of its own', (language) => {
  const homes = homeOf(`reference/${language}.json`);
  expect(homes.map(({ isDynamicEntry }) => isDynamicEntry)).toEqual([true]);
  expect(homes.flatMap(localesOf)).toEqual([`reference/${language}.json`]);
  const code = first()
    .map((chunk) => chunk.code)
    .join('\n');
  expect(code).not.toContain(reference[language].account['70016']?.meaning);
});

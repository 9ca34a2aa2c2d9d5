import { SourceMap } from 'node:module';
import { gzipSync } from 'node:zlib';
import { bundleApp } from '../../scripts/bundle-app.mjs';
import { resolve } from './build.mjs';
import { inRepository } from './folders.mjs';

/** @typedef {import('vite').Rolldown.OutputChunk} Chunk */
/**
 * A module's share of the first chunk.
 * @typedef {object} Part
 * @property {string} name
 * @property {number} minified In bytes.
 * @property {number} gzipped By how many bytes the chunk is smaller without it.
 */

/**
 * Bundles an app in memory for production.
 * @param {string} code of its entry
 * @returns {Promise<{ script: number, styles: number, later: number, parts: Part[] }>} bytes of gzip: of the entry with what it imports
 *   statically, of the sheets, and of what it imports later
 */
export async function bundle(code) {
  const { output, first: files } = await bundleApp({
    code,
    entry: inRepository('bench/app.js'),
    root: inRepository('bench'),
    resolve,
    options: { sourcemap: 'hidden', chunkSizeWarningLimit: Number.POSITIVE_INFINITY },
  });
  const chunks = output.filter((file) => file.type === 'chunk');
  const sheets = output.filter((file) => file.fileName.endsWith('.css'));
  const first = files.filter((file) => file.type === 'chunk');
  return {
    script: sum(first, sizeOf),
    styles: sum(sheets, (sheet) => gzipSync(/** @type {{ source: string | Uint8Array }} */ (sheet).source).length),
    later: sum(
      chunks.filter((chunk) => !first.includes(chunk)),
      sizeOf,
    ),
    parts: first.flatMap(partsOf).sort((a, b) => b.gzipped - a.gzipped),
  };
}

/** @param {Chunk} chunk */
const sizeOf = ({ code }) => gzipSync(code).length;

/** @param {Chunk} chunk @returns {Part[]} */
function partsOf(chunk) {
  const shares = sharesOf(chunk);
  const whole = sizeOf(chunk);
  const names = [...new Set(shares.map(({ name }) => name))];
  return names.map((name) => {
    const of = shares.filter((share) => share.name === name);
    const rest = shares.filter((share) => share.name !== name);
    return {
      name,
      minified: sum(of, ({ text }) => text.length),
      gzipped: whole - gzipSync(rest.map(({ text }) => text).join('')).length,
    };
  });
}

/** Cuts a chunk where another module begins. @param {Chunk} chunk */
function sharesOf({ code, map, fileName }) {
  // What the bundler writes itself has none.
  if (!map) return [{ name: fileName, text: code }];
  const sources = new SourceMap(/** @type {import('node:module').SourceMapPayload} */ (/** @type {unknown} */ (map)));
  /** @type {{ name: string, text: string }[]} */
  const shares = [];
  for (const [row, line] of code.split('\n').entries()) {
    let from = 0;
    let name = '';
    for (let column = 0; column <= line.length; column += 1) {
      const at = column < line.length ? nameAt(sources, row, column) : undefined;
      if (at === name) continue;
      if (column > from) shares.push({ name, text: line.slice(from, column) });
      from = column;
      name = at ?? '';
    }
  }
  return shares;
}

/** @param {SourceMap} sources @param {number} row @param {number} column */
function nameAt(sources, row, column) {
  const entry = sources.findEntry(row, column);
  const path = 'originalSource' in entry ? entry.originalSource : undefined;
  if (!path) return '(none)';
  return path.replace(/^.*\.cache\/bench-kit\/|^.*(?=node_modules)/, '');
}

/** @template T @param {readonly T[]} items @param {(item: T) => number} of */
function sum(items, of) {
  return items.reduce((total, item) => total + of(item), 0);
}

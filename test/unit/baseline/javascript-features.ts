import type { Feature } from './feature.js';

/** What the build's syntax cannot stand in for, newer than the oldest browsers: where it is in the code, and what is done without it. */
export const javascriptFeatures: readonly (Feature & { readonly pattern: RegExp })[] = [
  { name: 'Array.prototype.at', pattern: /\.at\(-?\d/, since: { chrome: 92, firefox: 90, safari: 15.4 } },
  { name: 'Object.hasOwn', pattern: /Object\.hasOwn\b/, since: { chrome: 93, firefox: 92, safari: 15.4 } },
  { name: 'String.prototype.replaceAll', pattern: /\.replaceAll\(/, since: { chrome: 85, firefox: 77, safari: 13.1 } },
  {
    name: 'Array.prototype.toSorted and its sisters',
    pattern: /\.(?:toSorted|toReversed|toSpliced)\(|\.with\(\d/,
    since: { chrome: 110, firefox: 115, safari: 16 },
  },
  {
    name: 'Array.prototype.findLast',
    pattern: /\.findLast(?:Index)?\(/,
    since: { chrome: 97, firefox: 104, safari: 15.4 },
  },
  { name: 'Object.groupBy', pattern: /(?:Object|Map)\.groupBy\b/, since: { chrome: 117, firefox: 119, safari: 17.4 } },
  {
    name: 'Methods of sets',
    pattern: /\.(?:union|intersection|difference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/,
    since: { chrome: 122, firefox: 127, safari: 17 },
  },
  { name: 'Promise.any', pattern: /Promise\.any\b/, since: { chrome: 85, firefox: 79, safari: 14 } },
  {
    name: 'Promise.withResolvers',
    pattern: /Promise\.withResolvers\b/,
    since: { chrome: 119, firefox: 121, safari: 17.4 },
  },
  { name: 'new AggregateError', pattern: /new AggregateError\b/, since: { chrome: 85, firefox: 79, safari: 14 } },
  {
    name: 'WeakRef',
    pattern: /\bnew (?:WeakRef|FinalizationRegistry)\b/,
    since: { chrome: 84, firefox: 79, safari: 14.1 },
  },
  { name: 'structuredClone', pattern: /\bstructuredClone\(/, since: { chrome: 98, firefox: 94, safari: 15.4 } },
  { name: 'crypto.randomUUID', pattern: /\.randomUUID\b/, since: { chrome: 92, firefox: 95, safari: 15.4 } },
  {
    name: 'AbortSignal.any and timeout',
    pattern: /AbortSignal\.(?:any|timeout|abort)\b/,
    since: { chrome: 116, firefox: 124, safari: 17.4 },
  },
  {
    name: 'addEventListener with a signal',
    pattern: /addEventListener\([^)]*\{[^}]*\bsignal\b/,
    since: { chrome: 90, firefox: 86, safari: 15 },
  },
  { name: 'Lookbehind', pattern: /\(\?<[=!]/, since: { chrome: 62, firefox: 78, safari: 16.4 } },
  {
    name: 'Flag v of a regular expression',
    pattern: /\/[dgimsuy]*v[dgimsuy]*[;,.)\s]*$/m,
    since: { chrome: 112, firefox: 116, safari: 17 },
  },
  {
    name: 'Properties of Unicode in a regular expression',
    pattern: /\\p\{/i,
    since: { chrome: 64, firefox: 78, safari: 11.1 },
  },
  {
    name: 'Intl.ListFormat',
    pattern: /Intl\.ListFormat\b/,
    since: { chrome: 72, firefox: 78, safari: 14.1 },
    without: 'Commas alone: i18n/format-list.ts.',
  },
  {
    name: 'Intl.Segmenter',
    pattern: /Intl\.Segmenter\b/,
    since: { chrome: 87, firefox: 125, safari: 14.1 },
    without:
      'A long name is cut by a regular expression that knows marks, flags and joined pictures: core/shown-text.ts.',
  },
  {
    name: 'Modal dialogs',
    pattern: /\.showModal\(/,
    since: { chrome: 37, firefox: 98, safari: 15.4 },
    without:
      'The dialog lies over the page by its styles alone, and Tab goes around in it by the kit: host/top-layer.ts.',
  },
  {
    name: 'Popovers',
    pattern: /\.(?:show|hide)Popover\b|['"]popover['"]/,
    since: { chrome: 114, firefox: 125, safari: 17 },
    without: 'What is not modal lies over the page by its z-index: host/move.ts.',
  },
  {
    name: 'moveBefore',
    pattern: /['".]moveBefore\b/,
    since: { chrome: 133, firefox: 144, safari: Number.POSITIVE_INFINITY },
    without: 'The host is appended anew, and the focus put back: host/move.ts.',
  },
  {
    name: 'Adopted sheets',
    pattern: /adoptedStyleSheets\b/,
    since: { chrome: 73, firefox: 101, safari: 16.4 },
    without: 'A style element in the shadow root: host/adopt-styles.ts.',
  },
  {
    name: 'Permissions of camera and microphone',
    pattern: /permissions\b[^;]*\.query\(/,
    since: { chrome: 64, firefox: 131, safari: 16 },
    without:
      'The answer is unknown, and the kit goes by what the failure itself tells: browser/create-browser-host.ts.',
  },
];

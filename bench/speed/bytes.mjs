import { bundle } from './bundle.mjs';
import { peers } from './contestants.mjs';

const KILOBYTE = 1024;

/** Has all that a call app brings anyway. */
const base = `
  import i18next from 'i18next';
  import * as Dialog from '@radix-ui/react-dialog';
  import { createElement, useState } from 'react';
  import { createRoot } from 'react-dom/client';
  import { I18nextProvider, initReactI18next, Trans, useTranslation } from 'react-i18next';
  globalThis.app = { i18next, ...Dialog, createElement, useState, createRoot, I18nextProvider, initReactI18next, Trans, useTranslation };
`;

/** @type {Readonly<Record<string, string>>} */
const additions = {
  kit: `import { TrtcErrorBoundary } from 'trtc-error-kit';
    import 'trtc-error-kit/styles.css';
    globalThis.added = createElement(TrtcErrorBoundary, { language: 'en' });`,
  sonner: `import { toast, Toaster } from 'sonner'; globalThis.added = [toast, Toaster];`,
  'react-hot-toast': `import toast, { Toaster } from 'react-hot-toast'; globalThis.added = [toast, Toaster];`,
  'react-toastify': `import { toast, ToastContainer } from 'react-toastify'; globalThis.added = [toast, ToastContainer];`,
  notistack: `import { enqueueSnackbar, SnackbarProvider } from 'notistack'; globalThis.added = [enqueueSnackbar, SnackbarProvider];`,
};

/**
 * What the first chunk of an app grows by, in kB of gzip.
 * @param {{ tell: (line: string) => void, isDetailed?: boolean }} options
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function measureBytes({ tell, isDetailed = false }) {
  const before = await bundle(base);
  /** @type {Map<string, Record<string, number>>} */
  const results = new Map();
  for (const [name, addition] of Object.entries(additions)) {
    const { script, styles, later, parts } = await bundle(base + addition);
    const size = {
      script: (script - before.script) / KILOBYTE,
      styles: styles / KILOBYTE,
      later: (later - before.later) / KILOBYTE,
    };
    results.set(peers.includes(name) ? `${name}-tuned` : name, { ...size, both: size.script + size.styles });
    if (name === 'kit' && isDetailed) tellParts(parts, tell);
  }
  const row = { unit: 'kB', results };
  return [
    { ...row, title: 'first chunk, scripts', figure: 'script', limit: 25 },
    { ...row, title: 'styles', figure: 'styles' },
    { ...row, title: 'first chunk, scripts and styles', figure: 'both', aim: 1 },
    { ...row, title: 'loaded later, in any language', figure: 'later' },
  ];
}

// What an app has that has react, i18next, react-i18next and Radix Dialog.
const brought =
  /node_modules\/(?:react(?:-dom|-i18next|-remove-scroll|-remove-scroll-bar|-style-singleton)?|scheduler|i18next|@radix-ui|aria-hidden|tslib|use-|get-nonce|html-parse-stringify|void-elements)/;

/** @param {readonly import('./bundle.mjs').Part[]} parts @param {(line: string) => void} tell */
function tellParts(parts, tell) {
  tell(
    'first chunk by module, without react, i18next and Radix: bytes minified; what gzip saves when it is left out\n',
  );
  const own = parts.filter(({ name }) => !brought.test(name));
  for (const { name, minified, gzipped } of own) {
    tell(`${String(minified).padStart(7)} ${String(gzipped).padStart(7)}  ${name}`);
  }
}

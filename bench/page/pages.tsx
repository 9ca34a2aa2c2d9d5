import { foreignPages } from 'virtual:foreign-pages';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { ToastContainer, toast as toastify } from 'react-toastify';
import { toast as sonner, Toaster } from 'sonner';
import { createErrorKit, TrtcErrorProvider, TrtcErrorSurfaces } from '../../src/index.js';
import '../../src/styles/index.css';
import { wear } from '../../stories/foreign-pages/wear.js';
import { changeOf, look } from '../../test/browser/pages/look.js';

/** How many elements of a library look different in a page, by what is seen at once and by anything at all. */
export interface Count {
  readonly page: string;
  readonly elements: number;
  readonly atOnce: number;
  readonly atAll: number;
}

declare global {
  interface Window {
    countChanges(): Promise<readonly Count[]>;
  }
}

const seenAtOnce = [
  'color',
  'background-color',
  'border-top-left-radius',
  'font-weight',
  'text-transform',
  'display',
] as const;

const toasts = [
  ['Couldn’t sign you in', 'The call service didn’t accept your sign-in. Try opening the call again.'],
  ['The call service is having problems', 'It’s not your device or your network. Wait a moment, then try again.'],
  ['Couldn’t join the call', 'Check your internet connection.'],
] as const;

interface Contestant {
  /** The outermost elements of what is shown. */
  readonly outermost?: string;
  readonly view: ReactNode;
  show(): void;
}

const kit = createErrorKit();

const contestants: Readonly<Record<string, Contestant>> = {
  kit: {
    view: (
      <TrtcErrorProvider kit={kit} language="en">
        <TrtcErrorSurfaces theme="light" showDetails={false} />
      </TrtcErrorProvider>
    ),
    show() {
      for (const kind of ['sign-in-failed', 'service-busy', 'join-failed'] as const) {
        kit.store.signal(kind, { operation: kind, retry: (_attempt) => new Promise(() => {}) });
      }
    },
  },
  sonner: {
    outermost: 'section:has(> [data-sonner-toaster])',
    view: <Toaster theme="light" richColors closeButton expand duration={Number.POSITIVE_INFINITY} />,
    show() {
      for (const [title, description] of toasts) {
        sonner.error(title, { description, action: { label: 'Try again', onClick: () => {} } });
      }
    },
  },
  toastify: {
    outermost: '.Toastify',
    view: <ToastContainer theme="light" autoClose={false} />,
    show() {
      for (const [title, description] of toasts) toastify.error(`${title}. ${description}`);
    },
  },
};

const contestant = contestants[new URLSearchParams(location.search).get('of') ?? 'kit'];
createRoot(document.getElementById('root') as HTMLElement).render(contestant?.view);
setTimeout(() => contestant?.show(), 300);

// The size of the root font is the page's to choose.
document.documentElement.style.setProperty('font-size', '16px', 'important');

window.countChanges = async () => {
  look(contestant?.outermost);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const clean = look(contestant?.outermost);
  const counts: Count[] = [];
  // The first row is the measure's own check: a sheet that says nothing changes nothing.
  for (const foreign of [{ name: 'an empty sheet', css: async () => '' }, ...foreignPages]) {
    const undo = await wear(foreign);
    const now = look(contestant?.outermost);
    undo();
    const changes = clean.map((each, index) => Object.keys(changeOf(each, now[index])));
    counts.push({
      page: foreign.name,
      elements: clean.length,
      atOnce: changes.filter((changed) => seenAtOnce.some((name) => changed.includes(name))).length,
      atAll: changes.filter((changed) => changed.length > 0).length,
    });
  }
  return counts;
};

import { enqueueSnackbar, SnackbarProvider } from 'notistack';
import { type ReactNode, useEffect } from 'react';
import hot, { Toaster as HotToaster, useToasterStore } from 'react-hot-toast';
import { ToastContainer, toast as toastify } from 'react-toastify';
import { Toaster as SonnerToaster, toast as sonner } from 'sonner';
import { createErrorKit, TrtcErrorBoundary } from 'trtc-error-kit';
import 'trtc-error-kit/styles.css';
import { createRtcError } from 'trtc-error-kit/testing';
import { createPlainToaster } from './plain.js';

/** Something that shows messages. */
export interface Contestant {
  /** What its toasts match. */
  readonly toasts: string;
  readonly view: ReactNode;
  /** Makes what is handed to it, before time is taken; the same number is the same message. */
  prepare(number: number): () => void;
}

/** As many at once as the kit shows. */
const LIMIT = 3;

const title = (number: number) => `Couldn’t join the call (${number})`;
const body = 'Something went wrong on the way in. Try again.';
const sentence = (number: number) => `${title(number)}. ${body}`;

function HotToasterOfThree() {
  // The way of its documents to a limit below its own of twenty.
  const { toasts } = useToasterStore();
  useEffect(() => {
    const shown = toasts.filter(({ visible }) => visible);
    for (const { id } of shown.slice(LIMIT)) hot.remove(id);
  }, [toasts]);
  return <HotToaster />;
}

/** The kit, and its peers tuned as their documents say (a limit, ids, their own way with duplicates) and as they come. */
export const contestants: Readonly<Record<string, () => Contestant>> = {
  kit() {
    const kit = createErrorKit();
    return {
      toasts: '[data-trtc-part="toast"]',
      view: <TrtcErrorBoundary kit={kit} language="en" />,
      prepare(number) {
        const error = createRtcError('JOIN_ROOM_FAILED', { extraCode: -900_000 - number });
        return () => kit.report(error);
      },
    };
  },
  plain: createPlainToaster,
  'sonner-tuned': () => ({
    toasts: '[data-sonner-toast]',
    view: <SonnerToaster visibleToasts={LIMIT} />,
    prepare: (number) => () => sonner.error(title(number), { id: number, description: body }),
  }),
  sonner: () => ({
    toasts: '[data-sonner-toast]',
    view: <SonnerToaster />,
    prepare: (number) => () => sonner.error(title(number), { description: body }),
  }),
  'react-hot-toast-tuned': () => ({
    toasts: '[data-rht-toaster] [role="status"]',
    view: <HotToasterOfThree />,
    prepare: (number) => () => hot.error(sentence(number), { id: String(number) }),
  }),
  'react-hot-toast': () => ({
    toasts: '[data-rht-toaster] [role="status"]',
    view: <HotToaster />,
    prepare: (number) => () => hot.error(sentence(number)),
  }),
  'react-toastify-tuned': () => ({
    toasts: '.Toastify__toast',
    view: <ToastContainer limit={LIMIT} />,
    prepare: (number) => () => toastify.error(sentence(number), { toastId: number }),
  }),
  'react-toastify': () => ({
    toasts: '.Toastify__toast',
    view: <ToastContainer />,
    prepare: (number) => () => toastify.error(sentence(number)),
  }),
  'notistack-tuned': () => ({
    toasts: '.notistack-Snackbar',
    view: <SnackbarProvider maxSnack={LIMIT} preventDuplicate />,
    prepare: (number) => () => enqueueSnackbar(sentence(number), { variant: 'error', key: String(number) }),
  }),
  notistack: () => ({
    toasts: '.notistack-Snackbar',
    view: <SnackbarProvider />,
    prepare: (number) => () => enqueueSnackbar(sentence(number), { variant: 'error' }),
  }),
};

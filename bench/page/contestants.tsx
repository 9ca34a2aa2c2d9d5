import * as Radix from '@radix-ui/react-toast';
import { type ReactNode, useSyncExternalStore } from 'react';
import { ToastContainer, toast as toastify } from 'react-toastify';
import { toast as sonner, Toaster } from 'sonner';
import { createErrorKit, TrtcErrorProvider, TrtcErrorSurfaces } from '../../src/index.js';
import { createRtcError } from '../../src/testing/index.js';

/** Something that shows messages. */
export interface Contestant {
  render(): ReactNode;
  /** Shows the message of a number; the same number is the same message. */
  show(number: number): void;
}

/** The kit and its peers. */
export const contestants: Record<string, () => Contestant> & { kit: () => Contestant } = {
  kit() {
    const kit = createErrorKit();
    return {
      render: () => (
        <TrtcErrorProvider kit={kit} language="en">
          <TrtcErrorSurfaces />
        </TrtcErrorProvider>
      ),
      show: (number) => kit.report(createRtcError('JOIN_ROOM_FAILED', { extraCode: -900_000 - number })),
    };
  },
  sonner: () => ({
    render: () => <Toaster />,
    show: (number) => sonner.error(`Can’t get into the room (${number})`, { id: number }),
  }),
  toastify: () => ({
    render: () => <ToastContainer />,
    show: (number) => toastify.error(`Can’t get into the room (${number})`, { toastId: number }),
  }),
  radix() {
    let messages: readonly number[] = [];
    const listeners = new Set<() => void>();
    const subscribe = (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    function List() {
      const shown = useSyncExternalStore(subscribe, () => messages);
      return shown.map((number) => (
        <Radix.Root key={number} data-bench-toast="">
          <Radix.Title>Can’t get into the room ({number})</Radix.Title>
        </Radix.Root>
      ));
    }
    return {
      render: () => (
        <Radix.Provider>
          <List />
          <Radix.Viewport />
        </Radix.Provider>
      ),
      show(number) {
        if (!messages.includes(number)) messages = [...messages, number];
        for (const listener of listeners) listener();
      },
    };
  },
};

import { createRoot } from 'react-dom/client';
import { contestants } from './contestants.js';
import { countPresses } from './presses.js';
import { watchReadable } from './readable.js';
import { runStorm, type Storm, type StormOutcome } from './storm.js';

/** What a round asks of the page. */
export interface Bench {
  storm(storm: Storm): Promise<StormOutcome>;
  /** Raises one message so many milliseconds after a frame began; answers when one could read it, by `performance.now()`. */
  raise(phase: number): Promise<{ raised: number; readable: number | undefined }>;
  /** How long each press took until it was painted, in milliseconds. */
  presses(): readonly number[];
}

declare global {
  interface Window {
    bench: Bench;
  }
}

const name = new URLSearchParams(location.search).get('of') ?? '';
const contestant = contestants[name]?.();
if (!contestant) throw new Error(`Nobody is called ${name}.`);
createRoot(document.getElementById('root') as HTMLElement).render(contestant.view);
const presses = countPresses(document.getElementById('press') as HTMLElement);

window.bench = {
  storm: (storm) => runStorm(contestant, storm),
  async raise(phase) {
    const show = contestant.prepare(0);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, phase));
    const readable = watchReadable(contestant.toasts);
    const { startTime: raised } = performance.mark('bench-raise');
    show();
    return { raised, readable: await readable };
  },
  presses: () => presses,
};

import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { type Contestant, contestants } from './contestants.js';

declare global {
  interface Window {
    storm(count: number, isDistinct: boolean): Promise<{ blocked: number; mounted: number }>;
  }
}

const name = new URLSearchParams(location.search).get('of') ?? 'kit';
const contestant: Contestant = contestants[name]?.() ?? contestants.kit();

function App(): ReactNode {
  return contestant.render();
}

createRoot(document.getElementById('root') as HTMLElement).render(<App />);

const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

window.storm = async (count, isDistinct) => {
  const before = performance.now();
  for (let index = 0; index < count; index += 1) contestant.show(isDistinct ? index : 0);
  await painted();
  await painted();
  return {
    blocked: performance.now() - before,
    mounted: document.querySelectorAll('[data-bench-toast], li, .Toastify__toast').length,
  };
};

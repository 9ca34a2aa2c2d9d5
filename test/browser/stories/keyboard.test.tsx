import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { showStory, stories } from '../support/stories.js';

const MOST_STOPS = 30;

const alone = stories.filter(({ args }) => args.raised.length === 1);

test.each(alone)('in $name every action is reached by Tab alone', async ({ name, args }) => {
  const { surfaces } = await showStory(name, args);
  const all = () => surfaces.flatMap((surface) => [...surface.querySelectorAll('button')]);
  const reached = new Set<Element>();
  const missing = () => all().filter((button) => !reached.has(button));
  // The devices are listed a moment later, and bring a button of their own.
  if (args.raised[0]?.device) await new Promise((resolve) => setTimeout(resolve, 300));
  for (let stop = 0; stop < MOST_STOPS && missing().length > 0; stop += 1) {
    await userEvent.keyboard('{Tab}');
    const focused = document.activeElement;
    if (!focused || !surfaces.some((surface) => surface.contains(focused))) continue;
    if (focused instanceof HTMLButtonElement) reached.add(focused);
    expect(focused.getBoundingClientRect().height, `${focused.outerHTML} is large enough`).toBeGreaterThan(10);
  }
  expect(missing().map((button) => button.textContent)).toEqual([]);
});

test.each(alone.filter(({ args }) => args.raised[0]?.kind))(
  'in $name Enter does what the main button says',
  async ({ name, args }) => {
    await showStory(name, args);
    const main = document.querySelector<HTMLElement>('[data-trtc-surface] [data-trtc-action][data-variant="primary"]');
    if (!main) return;
    const surface = main.closest<HTMLElement>('[data-trtc-surface]');
    const action = main.dataset.trtcAction ?? '';
    const waits = main.getAttribute('aria-disabled') === 'true';
    main.focus();
    await userEvent.keyboard('{Enter}');
    if (waits) {
      // It waits its minute, and says so.
      expect(main.textContent).toMatch(/\d/);
      expect(surface?.dataset.state).toBe('active');
      return;
    }
    const isMending = ['retry', 'pick-device', 'resume', 'rejoin', 'sign-in'].includes(action);
    if (isMending) await expect.poll(() => surface?.dataset.state ?? 'gone').toMatch(/recovering|resolved|gone/);
  },
);

import { cleanup } from '@testing-library/react';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { showStory, stories } from '../support/stories.js';

// Firefox loses the space at which it first broke a line within an inline box, once the line becomes longer: two words then run together.

const TIME_FOR_ALL = 60_000;

test.each([320, 800, 1280])(
  'no two words run together, on a page %i wide',
  async (width) => {
    await page.viewport(width, 700);
    for (const { name, args } of stories) {
      const { roots } = await showStory(name, args);
      await new Promise(requestAnimationFrame);
      expect(roots.flatMap(joinedWords), name).toEqual([]);
      cleanup();
    }
  },
  TIME_FOR_ALL,
);

test('two words that run together are noticed', () => {
  const line = document.createElement('p');
  line.textContent = 'two words';
  document.body.append(line);
  expect(joinedWords(line)).toEqual([]);
  line.style.wordSpacing = '-1em';
  expect(joinedWords(line)).toEqual(['two words']);
  line.remove();
});

/** Pairs of words on one line with nothing between them. */
function joinedWords(root: Element): string[] {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const joined: string[] = [];
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    for (const { index, 0: space } of text.data.matchAll(/(?<=\S) (?=\S)/g)) {
      const before = boxOf(text, index - 1);
      const after = boxOf(text, index + space.length);
      if (before.width > 0 && before.top === after.top && after.left - before.right < 1) {
        joined.push(text.data.slice(Math.max(0, index - 8), index + 8));
      }
    }
  }
  return joined;
}

function boxOf(text: Text, index: number): DOMRect {
  const range = document.createRange();
  range.setStart(text, index);
  range.setEnd(text, index + 1);
  return range.getBoundingClientRect();
}

import { cleanup } from '@testing-library/react';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import '../../../src/styles/themes/index.css';
import { createWords } from '../../../src/i18n/index.js';
import { englishIn, wordsOf } from '../support/english.js';
import { showStory, stories } from '../support/stories.js';

// Storybook's own check looks at each story once, in English and light. Other words are longer, and other colours fainter. And i18next
// shows English where a text is missing, which nobody would notice in a language they cannot read.

const otherThemes = ['dark', 'high-contrast', 'console', 'studio'];
const TIME_FOR_ALL = 240_000;

test.each(['en', 'zh', 'zh-Hant', 'ja', 'ko'])(
  'no story in %s falls back to English, or violates a rule of accessibility in any theme',
  async (language) => {
    expect(stories.length).toBeGreaterThan(50);
    // Loaded beforehand: what is announced while a language is on its way is rightly English.
    await createWords().setLanguage([language], {});
    for (const { name, args } of stories) {
      const { roots, setTheme } = await showStory(name, args, language);
      if (language !== 'en')
        expect(
          roots.flatMap((root) => englishIn(wordsOf(root))),
          name,
        ).toEqual([]);
      expect(await violations(roots), `${name}, light`).toEqual([]);
      for (const theme of otherThemes) {
        setTheme(theme);
        // Only the colours differ from here on.
        expect(await violations(roots, ['color-contrast']), `${name}, ${theme}`).toEqual([]);
      }
      cleanup();
    }
  },
  TIME_FOR_ALL,
);

async function violations(roots: readonly HTMLElement[], rules?: string[]): Promise<string[]> {
  const { violations: found } = await axe.run(
    { include: [...roots] },
    rules ? { runOnly: rules } : { rules: { region: { enabled: false } } },
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

test('a colour that is too faint is noticed', async () => {
  const first = stories.find(({ name }) => name === 'ConnectionLost');
  if (!first) throw new Error('no story');
  const { roots } = await showStory(first.name, first.args);
  for (const { style } of roots) {
    style.setProperty('--trtc-text', '#cccccc');
    style.setProperty('--trtc-text-muted', '#cccccc');
  }
  expect(await violations(roots, ['color-contrast'])).not.toEqual([]);
});

test('English is noticed, alone and in the midst of other words', async () => {
  expect(englishIn('カメラ Try again')).toContainEqual(expect.stringContaining('Try again'));
  const story = stories.find(({ name }) => name === 'ConnectionLost');
  if (!story) throw new Error('no story');
  const { roots } = await showStory(story.name, story.args);
  expect(roots.flatMap((root) => englishIn(wordsOf(root))).length).toBeGreaterThan(2);
});

// Takes a picture of every story (or of those whose id matches a word) in each language, theme and width, from a running Storybook.
// Usage: node scripts/screenshots.mjs [--url http://localhost:6006] [--only toast] [--languages en,ja] [--themes light] [--widths 320,1280] [--out folder]
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { fakeDeviceFlags, quietFlags } from './browser-flags.mjs';
import { findBrowser } from './find-browser.mjs';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:6006' },
    only: { type: 'string', default: '' },
    languages: { type: 'string', default: 'en,zh,zh-Hant,ja,ko' },
    themes: { type: 'string', default: 'light,dark' },
    widths: { type: 'string', default: '320,1280' },
    out: { type: 'string', default: '.cache/screenshots' },
  },
});

const SETTLE = 700;
const index = await (await fetch(`${values.url}/index.json`)).json();
const ids = Object.values(index.entries)
  .filter((entry) => entry.type === 'story' && entry.id.includes(values.only))
  .map((entry) => entry.id);
const browser = await chromium.launch({
  executablePath: (await findBrowser())?.path,
  args: [...quietFlags, ...fakeDeviceFlags],
});
await mkdir(values.out, { recursive: true });

for (const width of values.widths.split(',').map(Number)) {
  const page = await browser.newPage({ viewport: { width, height: width < 600 ? 640 : 760 } });
  for (const language of values.languages.split(',')) {
    for (const theme of values.themes.split(',')) {
      for (const id of ids) {
        await page.goto(
          `${values.url}/iframe.html?id=${id}&viewMode=story&globals=language:${language};theme:${theme}`,
        );
        await page
          .waitForSelector('[data-trtc-surface], .sb-show-main #storybook-root > *', { timeout: 20_000 })
          .catch(() => {});
        await page.waitForTimeout(SETTLE);
        await page.screenshot({ path: `${values.out}/${id}_${language}_${theme}_${width}.png` });
      }
    }
  }
  await page.close();
}
await browser.close();
console.log(`${ids.length} stories, pictures in ${values.out}`);

import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import en from '../../../locales/en.json' with { type: 'json' };
import { writeOptions } from '../../sdk/page/options.js';
import type { Driver, Point } from '../provider/driver.js';
import { openWebKit } from '../provider/webkit.js';

// WebKit for GTK is built without WebRTC: a browser that truly cannot do calls.
describe('a browser that cannot do calls', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await openWebKit({ width: 1000, height: 700 });
    const query = writeOptions({ hasRoom: false, isChecked: true });
    await driver.open(`http://127.0.0.1:${inject('callPagePort')}/${query}`);
  });
  afterAll(() => driver?.close());

  const screen = `document.querySelector('[data-trtc-surface="screen"]')`;

  test('is told so before anybody tries, by what the SDK itself found', async () => {
    await expect
      .poll(() => driver.evaluate(`${screen} && ${screen}.dataset.trtcKind`), { timeout: 30_000 })
      .toBe('unsupported-browser');
    expect(await driver.evaluate('typeof RTCPeerConnection')).toBe('undefined');
    const text = await driver.evaluate(`${screen}.innerText`);
    expect(text).toContain(en.kinds['unsupported-browser'].title);
    expect(text).toContain(en.labels.missing_webrtc);
  });

  test('a real click on its button gives the page back', async () => {
    const button = `${screen}.querySelector('[data-trtc-action="dismiss"]')`;
    const middle = `(({ left, top, width, height }) => ({ x: left + width / 2, y: top + height / 2 }))(${button}.getBoundingClientRect())`;
    await driver.click((await driver.evaluate(middle)) as Point);
    await expect.poll(() => driver.evaluate(`${screen} === null`)).toBe(true);
    expect(await driver.evaluate('document.querySelector("main").closest("[aria-hidden], [inert]")')).toBeNull();
  });
});

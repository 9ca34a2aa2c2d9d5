import { describe, expect, test } from 'vitest';
import { fakeDevices, surfaceOf, useBrowser } from './stage.js';
import { expectShown } from './words.js';

describe('a refused permission', () => {
  const { open } = useBrowser([fakeDevices]);

  test('is explained', async () => {
    const { page } = await open();
    const failed = await page.evaluate(async () => {
      const { createCall, fail } = window.callTest;
      const call = createCall();
      return fail(() => call.publish({ audio: false }));
    });
    expect(failed).toEqual({ code: 4100, name: 'NotAllowedError' });
    await expectShown(page, { surface: 'permission', kind: 'permission-denied', code: 4100, severity: 'error' });
    await surfaceOf(page, 'permission').waitFor();
  });
});

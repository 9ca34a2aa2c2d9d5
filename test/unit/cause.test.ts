import { describe, expect, test } from 'vitest';
import { type Condition, createErrorStore } from '../../src/core/store/index.js';
import { v4 } from '../../src/sdk/v4/index.js';
import { createManualClock, createRtcError } from '../../src/testing/index.js';
import { SECRET } from './redact/secrets.js';

/** An error as axios and the like throw it: cyclic, and with the whole request in it. */
function createRequestError() {
  const request = { headers: { Authorization: `Bearer ${SECRET}` }, send: () => {}, socket: {} };
  request.socket = { request };
  return Object.assign(createRtcError('INITIALIZE_FAILED', { name: 'NotAllowedError' }), { config: request });
}

/** Every way on which the store makes an occurrence anew: raised, refined, repeated without the device that is known, failed again. */
async function hear() {
  const error = createRequestError();
  const store = createErrorStore({ errors: v4.errors, clock: createManualClock() });
  const heard: Condition[] = [];
  store.observe((condition) => heard.push(condition));
  const { id } = store.report(error, { retry: () => Promise.reject(createRequestError()) });
  store.refine(id, { device: 'camera', kind: 'permission-dismissed' });
  store.report(createRequestError());
  store.signal('unsupported-browser', { details: error });
  await store.retry(id);
  return { error, heard, history: store.getHistory() };
}

describe('an app that keeps or sends the conditions it hears of', () => {
  test('sends none of what was thrown, and does not fail where that is a circle', async () => {
    const { heard, history } = await hear();
    expect(heard.length).toBeGreaterThan(5);
    for (const condition of [...heard, ...history]) {
      expect(JSON.stringify(condition)).not.toContain(SECRET);
      expect(JSON.stringify({ ...condition, info: { ...condition.info } })).not.toContain(SECRET);
      expect(structuredClone(condition).info.message).toBe(condition.info.message);
      expect(Object.keys(condition.info)).not.toContain('cause');
    }
  });

  test('still finds the cause where it looks for it', async () => {
    const { error, heard, history } = await hear();
    for (const { info } of [...heard, ...history]) expect(info.cause).toBeInstanceOf(Error);
    expect(heard[0]?.info.cause).toBe(error);
  });
});

import { createFakeClient, createFakeLocalStream, createRtcError } from '../../../src/testing/index.js';

/** A camera that another application holds. */
export const busy = () => createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError' });

/** A namespace as far as the kit looks at it; what it makes is remembered in `made`. */
export function createFakeSdk() {
  const made: object[] = [];
  const keep = <T extends object>(one: T): T => {
    made.push(one);
    return one;
  };
  class Sdk {
    readonly VERSION = '4.15.22';
    async checkSystemRequirements() {
      return { result: true, detail: {} };
    }
    createClient(_settings: object) {
      return keep(createFakeClient());
    }
    createStream(settings: { audio?: boolean; video?: boolean; screen?: boolean; userId?: string }) {
      if (settings.userId === '') throw createRtcError('INVALID_PARAMETER');
      return keep(createFakeLocalStream({ id: `stream-${made.length}`, initialize: fail(busy()) }));
    }
  }
  return { sdk: new Sdk(), made };
}

export function fail(error: unknown): () => never {
  return () => {
    throw error;
  };
}

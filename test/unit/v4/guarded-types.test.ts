import type { default as Namespace } from 'trtc-js-sdk';
import { expectTypeOf, it } from 'vitest';
import type { ErrorKit } from '../../../src/index.js';

type Sdk = typeof Namespace;

// What does not hold here does not compile.
it('what is guarded is of the same type, with the SDK’s own types', () => {
  const use = (kit: ErrorKit, sdk: Sdk) => {
    const trtc = kit.guarded(sdk);
    const client = trtc.createClient({ mode: 'rtc', sdkAppId: 1, userId: 'me', userSig: 'sig' });
    const stream = trtc.createStream({ audio: true, video: true });
    client.on('stream-added', ({ stream: remote }) => client.subscribe(kit.guarded(remote)));
    return {
      trtc,
      client: kit.guarded(client),
      stream,
      joined: client.join({ roomId: 1 }),
      published: client.publish(stream),
    };
  };
  type Used = ReturnType<typeof use>;
  expectTypeOf<Used['trtc']>().toEqualTypeOf<Sdk>();
  expectTypeOf<Used['client']>().toEqualTypeOf<ReturnType<Sdk['createClient']>>();
  expectTypeOf<Used['stream']>().toEqualTypeOf<ReturnType<Sdk['createStream']>>();
  expectTypeOf<Used['joined']>().toEqualTypeOf<Promise<void>>();
  expectTypeOf<Used['published']>().toEqualTypeOf<Promise<void>>();
});

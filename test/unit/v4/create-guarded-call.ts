import { availableActions } from '../../../src/core/actions.js';
import type { KitSettings } from '../../../src/kit/index.js';
import { createFakeClient, type FakeClientOptions } from '../../../src/testing/index.js';
import { createTestKit } from '../create-test-kit.js';

/** What the app joins with. */
export const room = { roomId: 1, privateMapKey: 'very-secret-key' };

/** A guarded client that tells what is asked of it, and says its state as the SDK does. */
export function createGuardedCall(settings: KitSettings = {}, options: FakeClientOptions = {}) {
  const test = createTestKit({}, settings);
  const asked: unknown[][] = [];
  const say = (state: string) => client.emit('connection-state-changed', { prevState: '', state });
  const note =
    (name: 'join' | 'leave' | 'publish' | 'unpublish') =>
    async (...args: unknown[]) => {
      asked.push([name, ...args]);
      await options[name]?.(...args);
      if (name === 'join') say('CONNECTED');
      if (name === 'leave') say('DISCONNECTED');
    };
  const client = Object.assign(
    createFakeClient({
      join: note('join'),
      leave: note('leave'),
      publish: note('publish'),
      unpublish: note('unpublish'),
    }),
    {
      async switchRole(role: string) {
        asked.push(['switchRole', role]);
      },
      callExperimentalAPI: async (..._args: unknown[]) => {},
      userSig_: 'old',
      destroy: () => client.off('*'),
    },
  );
  const guarded = test.kit.guarded(client);
  const { kit } = test;
  return {
    ...test,
    client,
    guarded,
    asked,
    names: () => asked.map(([name]) => name),
    ban() {
      say('DISCONNECTED');
      client.emit('client-banned', { reason: 'kick', message: '' });
    },
    buttons: () => kit.store.getSnapshot().conditions.flatMap((one) => availableActions(one, kit.getCapabilities())),
    async press(action: 'rejoin' | 'sign-in') {
      const [condition] = kit.store.getSnapshot().conditions;
      if (condition) kit.perform(action, condition);
      await test.settle();
    },
  };
}

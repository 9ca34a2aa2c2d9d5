import { isObject, read } from '../../core/read.js';
import type { Rejoin, SdkTools } from '../../core/sdk.js';
import type { Condition } from '../../core/store/index.js';
import { warnOnce } from '../../core/warn.js';
import { resolveWhere } from './binding.js';
import type { MethodCall } from './guarded-proxy.js';
import { renewSignature } from './renew-signature.js';
import type { TrtcClient, TrtcLocalStream } from './types.js';

/** A call that the app is in, or was taken out of: how it was entered, and what was published. It holds secrets, and never leaves here. */
interface RememberedCall {
  join: readonly unknown[];
  isInRoom: boolean;
  readonly published: Map<TrtcLocalStream, readonly unknown[]>;
}

type ClientCall = MethodCall<TrtcClient>;

/** What guarded clients remember of their calls, and the way back into them. */
export interface RememberedCalls {
  /** The app, or a button, calls a method of a client. */
  calling(call: ClientCall): void;
  /** It succeeded. */
  called(call: ClientCall): void;
  /** Whether a client has entered its room, as far as its methods tell. */
  isInRoom(client: TrtcClient): boolean;
  forget(client: TrtcClient): void;
  /** A stream is closed: nobody can publish it again. */
  forgetStream(stream: object): void;
  findRejoin(condition: Condition): Rejoin | undefined;
}

/** @param publish publishes as if the app did */
export function createRememberedCalls(
  { store, connection, guard, onRejoinChange }: SdkTools,
  publish: (client: TrtcClient, args: readonly unknown[]) => unknown,
): RememberedCalls {
  const calls = new Map<TrtcClient, RememberedCall>();

  function remember(client: TrtcClient, args: readonly unknown[]) {
    calls.set(client, { join: copyOf(args), isInRoom: false, published: new Map() });
    onRejoinChange();
  }

  function forget(client: TrtcClient) {
    if (calls.delete(client)) onRejoinChange();
  }

  function isInRoom(client: TrtcClient): boolean {
    // Taken out of the room, the SDK says no more than that.
    return calls.get(client)?.isInRoom === true && connection.getState(client).state !== 'DISCONNECTED';
  }

  // Whatever kept the participant out is over.
  function heal(client: TrtcClient) {
    for (const operation of ['join', 'rejoin']) store.succeed({ owner: client, operation });
    resolveWhere(
      store,
      ({ id, status, actions, canRetry }) =>
        (actions.includes('rejoin') || actions.includes('sign-in')) &&
        status !== 'recovering' &&
        !canRetry &&
        store.isOf(id, client),
      'retried',
      client,
    );
  }

  async function enter(client: TrtcClient) {
    const call = calls.get(client);
    if (!call) return;
    const isLeft = () => calls.get(client) !== call;
    // The SDK takes itself for joined until it is told to leave; where it has left, that fails.
    await leave(client);
    if (isLeft()) return;
    await Reflect.apply(client.join, client, [...call.join]);
    // The app has left while the button was at work.
    if (isLeft()) return leave(client);
    call.isInRoom = true;
    heal(client);
    for (const [stream, args] of [...call.published]) {
      // What fails here is told with a button of its own: the room is entered.
      if (!isLeft() && !hasEnded(stream)) await Promise.resolve(publish(client, args)).catch(() => {});
    }
  }

  return {
    calling({ real: client, name, args }) {
      if (name === 'join' && !isInRoom(client)) remember(client, args);
      else if (name === 'unpublish') calls.get(client)?.published.delete(args[0] as TrtcLocalStream);
    },
    called({ real: client, name, args }) {
      const call = calls.get(client);
      if (!call) return;
      if (name === 'join') {
        call.join = copyOf(args);
        call.isInRoom = true;
        heal(client);
      } else if (name === 'publish') {
        call.published.set(args[0] as TrtcLocalStream, args);
      } else if (name === 'switchRole') {
        changeJoin(call, { role: args[0] });
      } else if (name === 'callExperimentalAPI' && args[0] === 'updatePrivateMapKey') {
        changeJoin(call, { privateMapKey: read(args[1], 'privateMapKey') });
      }
    },
    isInRoom,
    forget,
    forgetStream(stream) {
      for (const { published } of calls.values()) published.delete(stream as TrtcLocalStream);
    },
    findRejoin(condition) {
      const client = [...calls.keys()].find((one) => store.isOf(condition.id, one));
      if (!client) return undefined;
      return async (userSig) => {
        if (userSig !== undefined && !renewSignature(client, userSig)) {
          warnOnce(
            'A client of this SDK takes no new userSig. Create a new client in recovery.signIn, and join with that.',
          );
          return;
        }
        await guard(() => enter(client), { owner: client, operation: 'rejoin' });
      };
    },
  };
}

// What was changed in the room would be set back by what it was joined with.
function changeJoin(call: RememberedCall, changes: object) {
  const [options, ...rest] = call.join;
  call.join = [{ ...(isObject(options) ? options : {}), ...changes }, ...rest];
}

async function leave(client: TrtcClient): Promise<void> {
  try {
    await client.leave();
  } catch {
    // It had left already.
  }
}

// The app may use its object for something else later.
function copyOf(args: readonly unknown[]): readonly unknown[] {
  return args.map((arg) => (isObject(arg) ? { ...arg } : arg));
}

// A screen that is no longer shared cannot be captured again without asking.
function hasEnded(stream: TrtcLocalStream): boolean {
  const tracks = [stream.getVideoTrack(), stream.getAudioTrack()].filter((track) => track !== null);
  return tracks.length > 0 && tracks.every(({ readyState }) => readyState === 'ended');
}

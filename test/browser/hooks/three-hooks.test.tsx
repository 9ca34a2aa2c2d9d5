import { screen, waitFor } from '@testing-library/react';
import { useEffect } from 'react';
import { describe, expect, test, vi } from 'vitest';
import {
  type Condition,
  type ConditionFilter,
  type ErrorKit,
  type TrtcGuard,
  useTrtcConditions,
  useTrtcGuard,
  useTrtcKit,
  useTrtcSource,
} from '../../../src/index.js';
import { createFakeClient, createFakeLocalStream, createRtcError } from '../../../src/testing/index.js';
import { startCall } from '../support/call.js';
import { findSurface, noSurface, surfaces, turns } from '../support/page.js';
import { closeRoom } from '../support/raise.js';

const isDialog = ({ surface }: Condition) => surface === 'permission';

describe('useTrtcGuard', () => {
  test('fifty tiles that only guard are not rendered when errors come and go', async () => {
    let renders = 0;
    const stream = createFakeLocalStream();
    function Tile() {
      useTrtcGuard({ device: 'camera', owner: stream });
      renders += 1;
      return null;
    }
    const app = Array.from({ length: 50 }, (_, index) => <Tile key={String(index)} />);
    const call = startCall({ app });
    await turns();
    renders = 0;
    const { id } = call.kit.report(createRtcError('SERVER_TIMEOUT'));
    await findSurface('toast');
    call.kit.store.dismiss(id);
    await noSurface();
    // A handler that comes brings a button, and that is all.
    call.change({ app, recovery: { contactSupport: () => {} } });
    call.kit.report(createRtcError('INVALID_PARAMETER'));
    expect(await findSurface('toast')).toContainHTML('contact-support');
    expect(renders).toBe(0);
  });

  test('gives the same functions for a context written inline, and others where it says something else', () => {
    const seen: TrtcGuard[] = [];
    function App({ device }: { readonly device: 'camera' | 'microphone' }) {
      seen.push(useTrtcGuard({ device, retry: () => {} }));
      return null;
    }
    const call = startCall({ app: <App device="camera" /> });
    call.change({ app: <App device="camera" /> });
    call.change({ app: <App device="microphone" /> });
    expect(seen[1]?.guard).toBe(seen[0]?.guard);
    expect(seen[1]?.report).toBe(seen[0]?.report);
    expect(seen[0]?.guarded).toBe(call.kit.guarded);
    expect(seen[2]?.guarded).toBe(call.kit.guarded);
    expect(seen[2]?.guard).not.toBe(seen[0]?.guard);
  });

  test('guards a client in one line, which a hook takes as well as a bare one', async () => {
    const client = createFakeClient({
      join() {
        throw createRtcError('SERVER_TIMEOUT');
      },
    });
    let owned: readonly Condition[] = [];
    function App() {
      const { guarded } = useTrtcGuard();
      const own = guarded(client);
      useTrtcSource(own);
      owned = useTrtcConditions({ owner: own });
      useEffect(() => {
        own.join().catch(() => {});
      }, [own]);
      return null;
    }
    startCall({ app: <App /> });
    await findSurface('toast');
    expect(owned).toMatchObject([{ kind: 'server-timeout', count: 1, info: { operation: 'join' } }]);
  });

  test('all that the context says is known of each error, and a call knows better', async () => {
    const stream = createFakeLocalStream();
    const [first, latest] = [vi.fn(), vi.fn()];
    let tell: TrtcGuard['report'] | undefined;
    function App({ retry }: { readonly retry: () => unknown }) {
      tell = useTrtcGuard({
        device: 'camera',
        deviceId: 'cam-1',
        source: 'my-source',
        userId: 'me',
        streamId: 'mine',
        operation: 'open',
        picksDevice: true,
        owner: stream,
        retry,
      }).report;
      return null;
    }
    const call = startCall({ app: <App retry={first} /> });
    call.change({ app: <App retry={latest} /> });
    const condition = tell?.(createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError' }), { userId: 'you' });
    expect(condition).toMatchObject({
      canRetry: true,
      canPickDevice: true,
      info: {
        device: 'camera',
        deviceId: 'cam-1',
        source: 'my-source',
        userId: 'you',
        streamId: 'mine',
        operation: 'open',
      },
    });
    const { id } = condition as Condition;
    expect(call.kit.store.isOf(id, stream)).toBe(true);
    await expect(call.kit.store.retry(id, { cameraId: 'cam-2' })).resolves.toBe(true);
    expect(first).not.toHaveBeenCalled();
    expect(latest).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ cameraId: 'cam-2' }));
  });
});

describe('useTrtcConditions', () => {
  function createReader(filter?: Parameters<typeof useTrtcConditions>[0]) {
    const renders: (readonly Condition[])[] = [];
    function Reader() {
      // Another object at each render, as an app writes it.
      renders.push(useTrtcConditions(typeof filter === 'object' ? { ...filter } : filter));
      return null;
    }
    return { Reader, renders, now: () => renders.at(-1)?.map(({ kind }) => kind) };
  }

  const mine = createFakeLocalStream();
  test.each<[string, ConditionFilter | ((condition: Condition) => boolean) | undefined, string[]]>([
    ['everything', undefined, ['server-timeout', 'device-in-use', 'permission-denied', 'room-closed']],
    ['what belongs to a source', { owner: mine }, ['device-in-use']],
    ['nothing of a source that is not there yet', { owner: null }, []],
    ['one kind', { kinds: 'room-closed' }, ['room-closed']],
    ['several kinds', { kinds: ['room-closed', 'server-timeout'] }, ['server-timeout', 'room-closed']],
    ['one surface', { surface: 'device' }, ['device-in-use']],
    ['what fits in all', { surface: 'toast', kinds: ['device-in-use'] }, []],
    ['what a function says', isDialog, ['permission-denied']],
  ])('gives %s', async (_name, filter, kinds) => {
    const { Reader, now } = createReader(filter);
    const call = startCall({ app: <Reader /> });
    call.host.setPermission('microphone', 'denied', { isSilent: true });
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    call.kit.report(createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError' }), {
      device: 'camera',
      owner: mine,
    });
    call.kit.report(createRtcError('INITIALIZE_FAILED', { name: 'NotAllowedError' }), { device: 'microphone' });
    closeRoom(call);
    await findSurface('screen');
    await waitFor(() => expect(now()).toEqual(kinds));
  });

  test('renders only when something that it gives has changed, and gives the same array until then', async () => {
    const { Reader, renders } = createReader({ kinds: 'server-timeout' });
    const call = startCall({ app: <Reader /> });
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    await waitFor(() => expect(renders.at(-1)).toHaveLength(1));
    const count = renders.length;
    call.kit.report(createRtcError('JOIN_ROOM_FAILED'));
    await waitFor(() => expect(surfaces('toast')).toHaveLength(2));
    closeRoom(call);
    await findSurface('screen');
    expect(renders).toHaveLength(count);
    call.change({ app: <Reader /> });
    expect(renders).toHaveLength(count + 1);
    expect(renders.at(-1)).toBe(renders.at(-2));
  });

  test.each([5, 'text', { kinds: 7, surface: {}, owner: 3 }])('a filter that is none (%j) breaks nothing', (odd) => {
    const { Reader } = createReader(odd as never);
    const { kit } = startCall({ app: <Reader /> });
    kit.report('x');
    expect(screen.queryByText(/crash/i)).toBeNull();
  });
});

describe('useTrtcSource', () => {
  test('listens while its component is mounted, renders nothing anew, and ends nothing that still holds', async () => {
    const stream = createFakeLocalStream();
    let renders = 0;
    function Tile() {
      useTrtcSource(stream);
      renders += 1;
      return null;
    }
    const call = startCall({ app: <Tile /> });
    stream.emit('error', createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
    const panel = await findSurface('device');
    expect(renders).toBe(1);
    call.change({ app: null });
    await turns();
    expect(stream.listenerCount()).toBe(0);
    expect(surfaces('device')).toEqual([panel]);
  });

  test('listens to the next one instead, and to none while there is none', () => {
    const [first, second] = [createFakeClient(), createFakeClient()];
    function App({ client }: { readonly client: typeof first | null }) {
      useTrtcSource(client);
      return null;
    }
    const call = startCall({ app: <App client={first} />, isStrict: true });
    expect(first.listenerCount()).toBeGreaterThan(0);
    call.change({ app: <App client={second} /> });
    expect([first.listenerCount(), second.listenerCount() > 0]).toEqual([0, true]);
    call.change({ app: <App client={null} /> });
    expect(second.listenerCount()).toBe(0);
  });
});

test('useTrtcKit gives the provider’s own kit, for code outside React', async () => {
  let outside: ErrorKit | undefined;
  function App() {
    const kit = useTrtcKit();
    useEffect(() => {
      outside = kit;
    }, [kit]);
    return null;
  }
  const call = startCall({ app: <App /> });
  expect(outside).toBe(call.kit);
  outside?.report('x');
  await findSurface('toast');
});

import { screen, waitFor } from '@testing-library/react';
import { StrictMode, useEffect } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { type TrtcErrors, type TrtcSource, useTrtcError } from '../../../src/index.js';
import { createFakeClient, createFakeLocalStream, createRtcError } from '../../../src/testing/index.js';
import { expectConsole } from '../setup.js';
import { startCall } from '../support/call.js';
import { findSurface, noSurface, surfaces, turns } from '../support/page.js';
import { said, words } from '../support/words.js';

/** Holds what the hook gave at each render. */
function createProbe(initial?: TrtcSource | null) {
  const renders: TrtcErrors[] = [];
  function Probe({ source = initial }: { readonly source?: TrtcSource | null | undefined }) {
    renders.push(useTrtcError(source, { device: 'camera' }));
    return null;
  }
  return {
    Probe,
    renders,
    get now() {
      const last = renders.at(-1);
      if (!last) throw new Error('not rendered yet');
      return last;
    },
  };
}

describe('the functions', () => {
  test('keep their identity through renders and errors, though the defaults are written inline', async () => {
    const probe = createProbe();
    const call = startCall({ app: <probe.Probe /> });
    const first = probe.now;
    call.kit.report('x');
    await waitFor(() => expect(probe.renders.length).toBeGreaterThan(1));
    call.change({ app: <probe.Probe /> });
    for (const name of ['report', 'guard', 'retry', 'dismiss', 'clear', 'showBoundary'] as const) {
      expect(probe.now[name], name).toBe(first[name]);
    }
  });

  test('change with the source, and only then', async () => {
    const stream = createFakeLocalStream();
    const probe = createProbe();
    const call = startCall({ app: <probe.Probe source={null} /> });
    const { report } = probe.now;
    call.change({ app: <probe.Probe source={stream} /> });
    expect(probe.now.report).not.toBe(report);
  });
});

describe('report', () => {
  test('gives back the condition, with what the defaults and the call know', () => {
    const probe = createProbe();
    startCall({ app: <probe.Probe /> });
    const condition = probe.now.report(createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError' }), {
      deviceId: 'cam-1',
    });
    expect(condition).toMatchObject({
      kind: 'device-in-use',
      info: { device: 'camera', deviceId: 'cam-1', code: 4100 },
    });
  });

  test('the call knows better than the defaults', () => {
    const probe = createProbe();
    startCall({ app: <probe.Probe /> });
    expect(probe.now.report('x', { device: 'microphone' }).info.device).toBe('microphone');
  });

  test('in an effect at the first render is shown, in StrictMode too', async () => {
    const error = createRtcError('JOIN_ROOM_FAILED');
    function App() {
      const { report } = useTrtcError();
      useEffect(() => {
        report(error);
      }, [report]);
      return null;
    }
    startCall({ app: <App />, isStrict: true });
    await findSurface('toast');
    expect(surfaces()).toHaveLength(1);
    expect(screen.queryByText('×2')).toBeNull();
  });
});

describe('guard', () => {
  test('gives back what the operation returns, and shows nothing', async () => {
    const probe = createProbe();
    startCall({ app: <probe.Probe /> });
    await expect(probe.now.guard(async () => 42)).resolves.toBe(42);
    expect(surfaces()).toEqual([]);
  });

  test('shows a failure with a button that runs it again, and rejects with the very error', async () => {
    const error = createRtcError('JOIN_ROOM_FAILED');
    const join = vi.fn().mockRejectedValueOnce(error).mockResolvedValueOnce(undefined);
    const probe = createProbe();
    startCall({ app: <probe.Probe /> });
    await expect(probe.now.guard(() => join())).rejects.toBe(error);
    (await screen.findByRole('button', { name: words.en.actions.retry })).click();
    expect(await screen.findByText(said('join-failed').done)).toBeInTheDocument();
    expect(join).toHaveBeenCalledTimes(2);
  });

  test('an unawaited failure is never an unhandled rejection', async () => {
    const unhandled = vi.fn((event: PromiseRejectionEvent) => event.preventDefault());
    window.addEventListener('unhandledrejection', unhandled);
    const probe = createProbe();
    startCall({ app: <probe.Probe /> });
    probe.now.guard(() => Promise.reject(createRtcError('JOIN_ROOM_FAILED')));
    await findSurface('toast');
    await turns();
    window.removeEventListener('unhandledrejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  test('with wait stays pending until the participant’s retry succeeds', async () => {
    const join = vi.fn().mockRejectedValueOnce(createRtcError('JOIN_ROOM_FAILED')).mockResolvedValueOnce('joined');
    const probe = createProbe();
    startCall({ app: <probe.Probe /> });
    const done = vi.fn();
    const waiting = probe.now.guard(() => join(), { wait: true }).then(done);
    const again = await screen.findByRole('button', { name: words.en.actions.retry });
    expect(done).not.toHaveBeenCalled();
    again.click();
    await waiting;
    expect(done).toHaveBeenCalledWith('joined');
  });

  test('the same object as an event and as a rejection is one error on screen', async () => {
    const client = createFakeClient();
    const error = createRtcError('SIGNAL_CHANNEL_RECONNECTION_FAILED');
    const probe = createProbe(client);
    startCall({ app: <probe.Probe />, isStrict: true });
    client.emit('error', error);
    await probe.now.guard(() => Promise.reject(error)).catch(() => {});
    expect(await findSurface('banner')).toBeVisible();
    expect(probe.now.conditions).toHaveLength(1);
    expect(probe.now.conditions[0]).toMatchObject({ count: 1, canRetry: true });
  });
});

describe('what is wrong now', () => {
  test('is listed, the gravest being the current one; what is put aside stays in the list', async () => {
    const probe = createProbe();
    startCall({ app: <probe.Probe /> });
    probe.now.report(createRtcError('NOT_SUPPORTED'));
    const grave = probe.now.report(createRtcError('JOIN_ROOM_FAILED'));
    await waitFor(() => expect(probe.now.current?.id).toBe(grave.id));
    probe.now.dismiss(grave);
    await waitFor(() => expect(probe.now.current?.kind).toBe('unsupported-feature'));
    expect(probe.now.conditions.map(({ status }) => status)).toEqual(['active', 'dismissed']);
    probe.now.clear();
    await waitFor(() => expect(probe.now.conditions).toEqual([]));
    expect(probe.now.current).toBeUndefined();
    await noSurface();
  });

  test('retry says whether it helped', async () => {
    const probe = createProbe();
    const { host } = startCall({ app: <probe.Probe /> });
    const run = vi.fn().mockRejectedValueOnce(new Error('again')).mockResolvedValueOnce(undefined);
    const condition = probe.now.report(createRtcError('SERVER_TIMEOUT'), { retry: () => run() });
    await expect(probe.now.retry(condition)).resolves.toBe(false);
    await host.advance(60_000);
    await waitFor(() => expect(probe.now.conditions).toHaveLength(1));
    const left = probe.now.conditions[0];
    await expect(left && probe.now.retry(left)).resolves.toBe(true);
  });

  test('a source sees only its own; its conditions go with it', async () => {
    const stream = createFakeLocalStream();
    const probe = createProbe();
    const call = startCall({ app: <probe.Probe source={stream} />, isStrict: true });
    call.kit.report('of somebody else');
    probe.now.report(createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError' }));
    await waitFor(() => expect(probe.now.conditions.map(({ kind }) => kind)).toEqual(['device-in-use']));
    await findSurface('device');
    call.change({ app: <probe.Probe source={null} /> });
    await noSurface('device');
    expect(stream.listenerCount()).toBe(0);
    expect(surfaces('toast')).toHaveLength(1);
  });

  test('a source that is null at first is listened to when it comes', async () => {
    const stream = createFakeLocalStream();
    const probe = createProbe();
    const call = startCall({ app: <probe.Probe source={null} /> });
    call.change({ app: <probe.Probe source={stream} /> });
    stream.emit('error', createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
    expect(await findSurface('device')).toHaveAttribute('data-trtc-kind', 'device-lost');
  });

  test('a source that is none is told to the developer, and nothing breaks', () => {
    expectConsole('is not a client or a stream');
    const probe = createProbe({ some: 'thing' } as unknown as TrtcSource);
    expect(() => startCall({ app: <probe.Probe /> })).not.toThrow();
  });
});

test('showBoundary hands an error to the nearest boundary', async () => {
  expectConsole('no way on');
  const probe = createProbe();
  startCall({ app: <probe.Probe /> });
  probe.now.showBoundary(probe.now.report(new Error('no way on')));
  expect(await screen.findByText(words.en.crash.title)).toBeVisible();
});

test('an app in StrictMode is told of each error once', async () => {
  const onCondition = vi.fn();
  const stream = createFakeLocalStream();
  const probe = createProbe(stream);
  const { kit } = startCall({
    app: (
      <StrictMode>
        <probe.Probe />
      </StrictMode>
    ),
    onCondition,
    isStrict: true,
  });
  stream.emit('error', createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
  await findSurface('device');
  expect(onCondition.mock.calls.filter(([, change]) => change === 'raised')).toHaveLength(1);
  expect(kit.store.getSnapshot().conditions).toHaveLength(1);
});

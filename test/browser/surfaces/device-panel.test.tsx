import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DeviceOption } from '../../../src/index.js';
import { createFakeHost, createRtcError } from '../../../src/testing/index.js';
import { startCall } from '../support/call.js';
import { actionsOf, findSurface, noSurface, surfaces, turns } from '../support/page.js';
import { occupyCamera } from '../support/raise.js';
import { said, words } from '../support/words.js';

const { actions, labels } = words.en;
const builtIn: DeviceOption = { id: 'cam-1', kind: 'camera', label: 'Built-in' };
const desk: DeviceOption = { id: 'cam-2', kind: 'camera', label: 'Desk cam' };
const lid: DeviceOption = { id: 'cam-3', kind: 'camera', label: '' };
const headset: DeviceOption = { id: 'mic-1', kind: 'microphone', label: 'Headset' };

// Chromium's fake camera and microphone, under whatever id the test's machine has.
const opened: MediaStream[] = [];
const asked: MediaStreamConstraints[] = [];
beforeEach(() => {
  opened.length = 0;
  asked.length = 0;
  const native = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async (constraints = {}) => {
    asked.push(constraints);
    const stream = await native({ video: Boolean(constraints.video), audio: Boolean(constraints.audio) });
    opened.push(stream);
    return stream;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const stream of opened) for (const track of stream.getTracks()) track.stop();
});

const live = () => opened.flatMap((stream) => stream.getTracks()).filter(({ readyState }) => readyState === 'live');

function start(devices: readonly DeviceOption[]) {
  return startCall({ host: createFakeHost({ devices, permissions: { camera: 'granted', microphone: 'granted' } }) });
}

describe('which devices there are', () => {
  test('all of its kind are listed; the one that failed is marked, another one is suggested', async () => {
    occupyCamera(start([builtIn, desk, lid, headset]));
    const panel = await screen.findByRole('dialog', { name: new RegExp(said('device-in-use', 'camera_retry').title) });
    const group = await within(panel).findByRole('group', { name: labels.devices_camera });
    const radios = within(group).getAllByRole('radio');
    expect(radios.map((radio) => radio.closest('label')?.textContent)).toEqual([
      `Built-in${labels.device_busy}`,
      'Desk cam',
      'Camera 3',
    ]);
    await waitFor(() => expect(within(group).getByRole('radio', { name: 'Desk cam' })).toBeChecked());
  });

  test('none: the panel says that one appears by itself, and offers no use of one', async () => {
    occupyCamera(start([headset]));
    const panel = await findSurface('device');
    expect(await within(panel).findByText(labels.no_devices_camera)).toBeVisible();
    expect(actionsOf(panel)).toEqual(['retry', 'continue-without']);
  });

  test('one that is plugged in appears, one that is unplugged goes', async () => {
    const { host, ...call } = start([builtIn]);
    occupyCamera({ host, ...call });
    const panel = await findSurface('device');
    expect(await within(panel).findAllByRole('radio')).toHaveLength(1);
    host.setDevices([builtIn, desk]);
    await waitFor(() => expect(within(panel).getAllByRole('radio')).toHaveLength(2));
    host.setDevices([desk]);
    await waitFor(() => expect(within(panel).getAllByRole('radio')).toHaveLength(1));
  });

  test('the picked one is unplugged: another one is picked, and with none left nothing can be used', async () => {
    const call = start([builtIn, desk, lid]);
    occupyCamera(call);
    const panel = await findSurface('device');
    await waitFor(() => expect(within(panel).getByRole('radio', { name: 'Desk cam' })).toBeChecked());
    call.host.setDevices([builtIn, lid]);
    await waitFor(() => expect(within(panel).getByRole('radio', { name: 'Camera 2' })).toBeChecked());
    call.host.setDevices([]);
    await waitFor(() => expect(actionsOf(panel)).not.toContain('pick-device'));
  });

  test('a browser that hides which devices there are is not asked to open one, and no list is shown', async () => {
    occupyCamera(start([{ id: '', kind: 'camera', label: '' }]));
    const panel = await findSurface('device');
    await turns(5);
    expect(within(panel).queryAllByRole('radio')).toEqual([]);
    expect(within(panel).queryByText(labels.no_devices_camera)).toBeNull();
    expect(asked).toEqual([]);
  });

  test('of two devices that may be the cause neither is blamed', async () => {
    const { kit } = start([builtIn, headset]);
    kit.report(createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError' }), {
      device: 'both',
      retry: () => {},
      picksDevice: true,
    });
    const panel = await findSurface('device');
    await waitFor(() => expect(within(panel).getAllByRole('radio')).toHaveLength(2));
    expect(within(panel).queryByText(labels.device_busy)).toBeNull();
  });
});

describe('picking', () => {
  test('by keyboard; the retry is told of it', async () => {
    const run = vi.fn(async (_attempt: object) => {});
    const call = start([builtIn, desk, lid]);
    occupyCamera(call, (attempt) => run(attempt));
    const panel = await findSurface('device');
    const suggested = await within(panel).findByRole('radio', { name: 'Desk cam' });
    await waitFor(() => expect(suggested).toBeChecked());
    suggested.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(within(panel).getByRole('radio', { name: 'Camera 3' })).toBeChecked();
    await userEvent.keyboard('{Tab}{Enter}');
    await waitFor(() => expect(run).toHaveBeenCalled());
    expect(run.mock.calls[0]?.[0]).toMatchObject({ cameraId: 'cam-3', retries: 1 });
    expect(await screen.findByText(said('device-in-use', 'camera').done)).toBeInTheDocument();
    await call.host.advance(1_000);
    await noSurface();
  });

  test('"Try again" tries the same device again', async () => {
    const run = vi.fn(async (_attempt: object) => {});
    occupyCamera(start([builtIn, desk]), (attempt) => run(attempt));
    await userEvent.click(await screen.findByRole('button', { name: actions.retry }));
    await waitFor(() => expect(run).toHaveBeenCalled());
    expect(run.mock.calls[0]?.[0]).not.toHaveProperty('cameraId');
  });

  test('an operation that does not listen to a pick offers none', async () => {
    const { kit } = start([builtIn, desk]);
    kit.report(createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError' }), {
      device: 'camera',
      retry: () => {},
    });
    const panel = await findSurface('device');
    await turns(5);
    expect(within(panel).queryAllByRole('radio')).toEqual([]);
    expect(actionsOf(panel)).toEqual(['retry', 'continue-without']);
  });
});

describe('the preview', () => {
  test('shows the picked camera, and follows the pick', async () => {
    occupyCamera(start([builtIn, desk, lid]));
    const panel = await findSurface('device');
    const video = await within(panel).findByLabelText(labels.preview);
    expect((video as HTMLVideoElement).srcObject).toBe(opened[0]);
    expect(asked.at(-1)).toEqual({ video: { deviceId: { exact: 'cam-2' } } });
    await userEvent.click(within(panel).getByRole('radio', { name: 'Camera 3' }));
    await waitFor(() => expect(asked.at(-1)).toEqual({ video: { deviceId: { exact: 'cam-3' } } }));
    await waitFor(() => expect(live()).toHaveLength(1));
  });

  test.each([
    ['is put aside', (call: ReturnType<typeof start>, id: string) => call.kit.store.dismiss(id)],
    ['is mended', (call: ReturnType<typeof start>, id: string) => call.kit.store.resolve(id)],
    ['goes with the whole page', (call: ReturnType<typeof start>) => call.view.unmount()],
  ])('lets go of the camera when the panel %s', async (_name, act) => {
    const call = start([builtIn, desk]);
    const { id } = occupyCamera(call);
    await screen.findByLabelText(labels.preview);
    act(call, id);
    await waitFor(() => expect(live()).toEqual([]));
  });

  test('lets go of a camera that opens only after the panel has gone', async () => {
    const call = start([builtIn, desk]);
    const { id } = occupyCamera(call);
    await waitFor(() => expect(asked).toHaveLength(1));
    call.kit.store.dismiss(id);
    await noSurface();
    await waitFor(() => expect(opened).toHaveLength(1));
    await waitFor(() => expect(live()).toEqual([]));
  });

  test('lets go of the camera before it is asked for again', async () => {
    let liveThen = -1;
    occupyCamera(start([builtIn, desk]), (_attempt) => {
      liveThen = live().length;
    });
    await screen.findByLabelText(labels.preview);
    await userEvent.click(screen.getByRole('button', { name: actions['pick-device_camera'] }));
    expect(liveThen).toBe(0);
  });

  test('a camera that does not open says so in its place', async () => {
    vi.mocked(navigator.mediaDevices.getUserMedia).mockRejectedValue(new DOMException('no', 'NotReadableError'));
    occupyCamera(start([builtIn, desk]));
    expect(await screen.findByText(labels.preview_failed)).toBeVisible();
    expect(surfaces()).toHaveLength(1);
  });

  test('of a microphone is a level that moves with what it hears', async () => {
    const { kit } = start([headset, { ...headset, id: 'mic-2', label: 'Desk mic' }]);
    kit.report(createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError' }), {
      device: 'microphone',
      retry: () => {},
      picksDevice: true,
    });
    const meter = await screen.findByRole('meter', { name: labels.level });
    expect(meter).toBeVisible();
    await waitFor(() => expect(asked.at(-1)).toEqual({ audio: { deviceId: { exact: 'mic-2' } } }));
    // Chromium's fake microphone beeps once a second; a browser that holds sound back hears nothing.
    const context = new AudioContext();
    const isHeard = context.state === 'running';
    await context.close();
    if (isHeard) await waitFor(() => expect((meter as HTMLMeterElement).value).toBeGreaterThan(0), { timeout: 4_000 });
  });
});

describe('leaving it', () => {
  test('Escape goes on without the device, tells the app, and gives the focus back', async () => {
    const continueWithout = vi.fn();
    const call = startCall({ host: createFakeHost({ devices: [builtIn, desk] }), recovery: { continueWithout } });
    const opener = screen.getByRole('button', { name: 'Start' });
    opener.focus();
    occupyCamera(call);
    const retry = await screen.findByRole('button', { name: actions.retry });
    expect(opener).toHaveFocus();
    retry.focus();
    await userEvent.keyboard('{Escape}');
    await noSurface();
    expect(continueWithout).toHaveBeenCalledOnce();
    await waitFor(() => expect(opener).toHaveFocus());
  });

  test('a button that goes leaves the focus in the panel', async () => {
    const call = start([builtIn, desk]);
    occupyCamera(call);
    const use = await screen.findByRole('button', { name: actions['pick-device_camera'] });
    use.focus();
    call.host.setDevices([]);
    await waitFor(() => expect(use).not.toBeInTheDocument());
    await waitFor(() => expect(surfaces('device')[0]).toHaveFocus());
  });
});

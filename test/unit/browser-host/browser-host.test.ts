import { afterEach, describe, expect, it, vi } from 'vitest';
import { captureUnhandled, createBrowserHost } from '../../../src/browser/index.js';
import { isRtcError } from '../../../src/sdk/v4/read-error.js';
import { createFakeHost, createRtcError } from '../../../src/testing/index.js';
import { createErrorKit } from '../../../src/v4/create-error-kit.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/156.0';
const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/156.0';
const linux = 'Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0';

describe('the browser as a host', () => {
  it('on a server knows nothing, and does no harm', async () => {
    vi.stubGlobal('navigator', undefined);
    const host = createBrowserHost();
    expect(host.page.isSecure()).toBe(true);
    expect(host.page.isVisible()).toBe(true);
    expect(host.page.allows('camera')).toBeUndefined();
    expect(host.page.isGestureActive()).toBe(false);
    expect(host.page.openSettings).toBeUndefined();
    expect(host.network.isOnline()).toBe(true);
    await expect(host.permissions.query('camera')).resolves.toBe('unknown');
    await expect(host.devices.list()).resolves.toEqual([]);
    const undos = [
      host.page.onFocus(() => {}),
      host.page.onGesture(() => {}),
      host.page.onVisibilityChange(() => {}),
      host.permissions.observe('camera', () => {}),
      host.devices.observe(() => {}),
      host.network.observe(() => {}),
    ];
    for (const undo of undos) expect(undo).not.toThrow();
    expect(() => createErrorKit().start()()).not.toThrow();
  });

  it('measures with the clock that nobody sets, in whole milliseconds; without one, with the machine’s', () => {
    const { clock } = createBrowserHost();
    vi.stubGlobal('performance', { now: () => 1_234.6 });
    expect(clock.monotonic()).toBe(1_235);
    vi.stubGlobal('performance', undefined);
    vi.spyOn(Date, 'now').mockReturnValue(5);
    expect([clock.monotonic(), clock.now()]).toEqual([5, 5]);
    vi.restoreAllMocks();
  });

  it('lists cameras and microphones once, and nothing else', async () => {
    const enumerateDevices = async () => [
      { deviceId: 'default', kind: 'audioinput', label: 'Default' },
      { deviceId: 'communications', kind: 'audioinput', label: 'Communications' },
      { deviceId: 'm1', kind: 'audioinput', label: 'Microphone' },
      { deviceId: 'c1', kind: 'videoinput', label: 'Camera' },
      { deviceId: 's1', kind: 'audiooutput', label: 'Speaker' },
    ];
    vi.stubGlobal('navigator', { mediaDevices: { enumerateDevices } });
    await expect(createBrowserHost().devices.list()).resolves.toEqual([
      { id: 'm1', kind: 'microphone', label: 'Microphone' },
      { id: 'c1', kind: 'camera', label: 'Camera' },
    ]);
  });

  it('asks the browser once for all who ask while the answer is on its way', async () => {
    const query = vi.fn(async () => ({ state: 'denied' }));
    const enumerateDevices = vi.fn(async () => []);
    vi.stubGlobal('navigator', { permissions: { query }, mediaDevices: { enumerateDevices } });
    const { permissions, devices } = createBrowserHost();
    const answers = Array.from({ length: 10_000 }, () => [permissions.query('camera'), devices.list()]).flat();
    expect(await Promise.all(answers)).toHaveLength(20_000);
    expect([query.mock.calls.length, enumerateDevices.mock.calls.length]).toEqual([1, 1]);
    await permissions.query('camera');
    expect(query).toHaveBeenCalledTimes(2);
  });

  it('watches a permission, and not any more once that is undone before the browser has answered', async () => {
    const status = Object.assign(new EventTarget(), { state: 'prompt' });
    vi.stubGlobal('navigator', { permissions: { query: async () => status } });
    const { permissions } = createBrowserHost();
    const heard: string[] = [];
    permissions.observe('camera', (answer) => heard.push(`gone: ${answer}`))();
    const stop = permissions.observe('camera', (answer) => heard.push(answer));
    await expect(permissions.query('camera')).resolves.toBe('prompt');
    status.state = 'granted';
    status.dispatchEvent(new Event('change'));
    expect(heard).toEqual(['granted']);
    stop();
    status.dispatchEvent(new Event('change'));
    expect(heard).toEqual(['granted']);
  });

  it.each([
    ['Windows', windows, 0, 'ms-settings:privacy-webcam'],
    ['macOS', mac, 0, 'x-apple.systempreferences:com.apple.preference.security?Privacy_Camera'],
    ['iPadOS, which calls itself a Mac', mac, 5, undefined],
    ['Linux', linux, 0, undefined],
  ])('on %s opens the settings only where they have an address', (_name, userAgent, maxTouchPoints, address) => {
    const assign = vi.fn();
    vi.stubGlobal('navigator', { userAgent, maxTouchPoints });
    vi.stubGlobal('window', { location: { assign } });
    const { openSettings } = createBrowserHost().page;
    openSettings?.('camera');
    expect(assign.mock.calls).toEqual(address ? [[address]] : []);
    expect(openSettings === undefined).toBe(address === undefined);
  });
});

describe('rejections that nobody caught', () => {
  function stubWindow() {
    const window = new EventTarget();
    vi.stubGlobal('window', window);
    return (reason: unknown) => window.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason }));
  }

  it('are taken where they look like the SDK’s, and left alone where not', () => {
    const reject = stubWindow();
    const report = vi.fn();
    const stop = captureUnhandled(isRtcError, report);
    const error = createRtcError('PLAY_NOT_ALLOWED');
    for (const reason of [error, new Error('the app’s'), undefined, 'boom', { code: 16451 }]) reject(reason);
    expect(report.mock.calls).toEqual([[error]]);
    stop();
    reject(error);
    expect(report).toHaveBeenCalledTimes(1);
  });

  it('are shown only where the app wants it, and not where they are the echo of a lost device', () => {
    const reject = stubWindow();
    const kit = createErrorKit({}, createFakeHost());
    kit.start();
    const kinds = () => kit.store.getSnapshot().conditions.map(({ kind }) => kind);
    reject(createRtcError('SERVER_TIMEOUT'));
    expect(kinds()).toEqual([]);
    kit.addSettings({ captureUnhandled: true });
    reject(createRtcError('SERVER_TIMEOUT'));
    expect(kinds()).toEqual(['server-timeout']);
    kit.report(createRtcError('DEVICE_AUTO_RECOVER_FAILED'));
    reject(createRtcError('INITIALIZE_FAILED', { name: 'NotReadableError' }));
    expect(kinds()).toEqual(['server-timeout', 'device-lost']);
    reject(createRtcError('API_CALL_TIMEOUT'));
    expect(kinds()).toEqual(['server-timeout', 'device-lost', 'call-timeout']);
  });
});

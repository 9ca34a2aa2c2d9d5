import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Area, Driver } from './driver.js';
import { toWebDriverKey } from './keys.js';
import { startWebKit } from './start-webkit.js';

const picture = promisify(execFile);
const LARGEST_PICTURE = 32 * 1024 * 1024;

/** A WebKit (the one of GTK) with one page, driven by plain WebDriver. */
export async function openWebKit({ width, height }: { width: number; height: number }): Promise<Driver> {
  const { send, env, stop } = await startWebKit({ width, height: height + 100 });
  const run = (script: string) => send('POST', '/execute/sync', { script, args: [] });
  const act = (type: 'key' | 'pointer', actions: readonly object[]) =>
    send('POST', '/actions', { actions: [{ type, id: type, actions }] });
  const moveTo = ({ x, y }: { x: number; y: number }) => ({
    type: 'pointerMove',
    x: Math.round(x),
    y: Math.round(y),
    duration: 0,
    origin: 'viewport',
  });

  // Its bar lies above the page, so the window is larger by that much.
  const bar = Number(await run('return outerHeight - innerHeight'));
  await send('POST', '/window/rect', { x: 0, y: 0, width, height: height + bar });

  return {
    open: async (address) => void (await send('POST', '/url', { url: address })),
    evaluate: (expression) => run(`return (${expression})`),
    move: async (point) => void (await act('pointer', [moveTo(point)])),
    click: async (point) =>
      void (await act('pointer', [
        moveTo(point),
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ])),
    press: async (key) => void (await act('key', [{ type: 'keyDown', value: toWebDriverKey(key) }])),
    release: async (key) => void (await act('key', [{ type: 'keyUp', value: toWebDriverKey(key) }])),
    takePicture: (area) => photograph(area, bar, env),
    close: stop,
  };
}

/** Its own way to take pictures never answers where there is no graphics card; the screen's does. */
async function photograph({ x, y, width, height }: Area, bar: number, env: NodeJS.ProcessEnv): Promise<Buffer> {
  const part = `${Math.round(width)}x${Math.round(height)}+${Math.round(x)}+${Math.round(y + bar)}`;
  const { stdout } = await picture('import', ['-window', 'root', '-crop', part, '+repage', 'png:-'], {
    env,
    encoding: 'buffer',
    maxBuffer: LARGEST_PICTURE,
  });
  return stdout;
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { findWebKit } from '../../../scripts/find-other-browsers.mjs';

/** A running WebKit: a way to ask its driver, within its one session. */
export interface WebKit {
  send(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown>;
  /** The environment of its screen. */
  readonly env: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

const settings = ['--automation', '--enable-mock-capture-devices=true', '--enable-media-stream=true'];
const PATIENCE = 15_000;

/** Starts a screen in memory, a message bus, the driver, and its browser. */
export async function startWebKit({ width, height }: { width: number; height: number }): Promise<WebKit> {
  const webkit = await findWebKit();
  if (!webkit) throw new Error('There is no WebKit: see scripts/find-other-browsers.mjs.');
  const screen = await startScreen(width, height);
  const env = {
    ...process.env,
    DISPLAY: screen.name,
    // Inside a container there is neither a graphics card nor a way to open a sandbox, and the pages are our own.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
  };
  const port = await findFreePort();
  const driver = spawn('dbus-run-session', ['--', webkit.driver, `--port=${port}`], {
    env,
    stdio: 'ignore',
    // A group of its own, so that the bus and the browser end with it.
    detached: true,
  });

  async function ask(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebKit: ${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  }

  await waitFor(() => ask('GET', '/status'));
  const session = (await ask('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        // It never tells that a page has loaded.
        pageLoadStrategy: 'none',
        'webkitgtk:browserOptions': { binary: webkit.path, args: settings },
      },
    },
  })) as { sessionId: string };
  const base = `/session/${session.sessionId}`;

  return {
    env,
    send: (method, path, body) => ask(method, `${base}${path}`, body),
    async stop() {
      await ask('DELETE', base).catch(() => {});
      endGroup(driver);
      screen.process.kill();
    },
  };
}

async function startScreen(width: number, height: number) {
  // It picks a number nobody uses, and writes it to the fourth of its streams.
  const args = ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'];
  const process = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stream = process.stdio[3];
  if (!stream) throw new Error('Xvfb has no fourth stream.');
  const [number] = (await once(stream, 'data')) as [Buffer];
  return { process, name: `:${number.toString().trim()}` };
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address ? address.port : 0;
}

async function waitFor(check: () => Promise<unknown>): Promise<void> {
  for (const startedAt = Date.now(); ; ) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() - startedAt > PATIENCE) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid);
  } catch {
    // It is gone already.
  }
}

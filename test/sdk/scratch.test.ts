import { test } from 'vitest';
import { fakeDevices, grantAll, useBrowser } from './stage.js';

const { open } = useBrowser([fakeDevices, grantAll]);

test('cut timing', async () => {
  const { page } = await open();
  const r = await page.evaluate(async () => {
    const { createCall, room, until } = window.callTest;
    const call = createCall();
    const log: string[] = [];
    let t0 = 0;
    call.client.on('connection-state-changed', ({ state }) => log.push(`${Date.now() - t0} ${state}`));
    t0 = Date.now();
    await call.join();
    for (const ms of [200, 1000, 1000, 1900, 5000]) {
      const since = Date.now();
      await until(() => Date.now() - since > 3000);
      log.push(`cut ${ms}`);
      t0 = Date.now();
      room?.cutNetwork({ forMs: ms });
      await until(() => log.at(-1)?.includes('RECONN'));
      await until(() => log.at(-1)?.includes('CONNECTED'));
    }
    return log;
  });
  console.log(JSON.stringify(r, null, 1));
});

test('autosubscribe', async () => {
  for (const subscribes of [true, false]) {
    for (const fault of ['none', 'refuse', 'stall'] as const) {
      const { page } = await open();
      const r = await page.evaluate(
        async ([subs, fault]) => {
          const { createCall, room, until } = window.callTest;
          if (fault === 'refuse') room?.refuseSubscribe();
          if (fault === 'stall') room?.stallSubscribe();
          room?.addParticipant({ userId: 'Ann', video: true, audio: true });
          const t0 = Date.now();
          const call = createCall({ subscribes: subs });
          const log: string[] = [];
          const push = call.events.push.bind(call.events);
          call.events.push = (...a: string[]) => {
            log.push(`${Date.now() - t0} ${a[0]}`);
            return push(...a);
          };
          call.client.on('stream-added', ({ stream }) => {
            const c = (stream as any).getConnection();
            log.push(
              `ADDED tracks v=${stream.getVideoTrack()?.readyState}/${stream.getVideoTrack()?.muted} a=${stream.getAudioTrack()?.readyState} conn=${c?.getCurrentState?.()} sub=${(stream as any).isSubscribed} auto=${c?.autoSubscribe}`,
            );
          });
          await call.join();
          const s = Date.now();
          await until(() => Date.now() - s > (fault === 'stall' ? 14000 : 4000));
          const st = call.remotes[0] as any;
          log.push(
            `END ${st?.getVideoTrack()?.readyState} muted=${st?.getVideoTrack()?.muted} ${st?.getConnection()?.getCurrentState?.()}`,
          );
          room?.clearFaults();
          const told = window.callTest.told.map((t) => `${t.change} ${t.kind}`);
          call.events.length = 0;
          if (subs === false && fault !== 'none') {
            // heal
            await window.callTest.fail(() => call.client.subscribe((window as any).lastStream ?? st));
            const s2 = Date.now();
            await until(() => Date.now() - s2 > 2000);
          }
          log.push('LEAVE');
          await call.leave();
          const s3 = Date.now();
          await until(() => Date.now() - s3 > 500);
          return [log, told];
        },
        [subscribes, fault] as const,
      );
      console.log(`subscribes=${subscribes} fault=${fault}`, JSON.stringify(r, null, 1));
    }
  }
});

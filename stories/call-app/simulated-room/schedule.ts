import type { ScheduleFailure } from './fault-board.js';

/** The two hosts of a domain that signalling is sent to: the second is tried when the first does not answer. */
export function signallingHosts(domain: string): readonly [string, string] {
  return [`signal.${domain}`, `signal-backup.${domain}`];
}

/** The answer to the SDK's schedule request. */
export function answerSchedule(hosts: readonly string[], failure: ScheduleFailure | undefined): Response {
  if (failure && 'status' in failure) return new Response('refused', { status: failure.status });
  if (failure) return Response.json({ code: failure.code, msg: failure.message });
  return Response.json({
    code: 0,
    msg: '',
    data: { domains: hosts, iceServers: [], iceTransportPolicy: 'all', trtcAutoConf: {}, config: {} },
  });
}

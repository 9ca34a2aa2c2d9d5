import { WebSocketInterceptor } from '@mswjs/interceptors/WebSocket';
import { XMLHttpRequestInterceptor } from '@mswjs/interceptors/XMLHttpRequest';

/** One signalling socket of the SDK's, seen from the cloud. Its address bears the userSig and is never handed on. */
export interface SocketLink {
  /** The user who connects. */
  userId: string;
  /** The SDK resumes an earlier socket (`rc=1`). */
  isResumed: boolean;
  isOpen: () => boolean;
  send: (text: string) => void;
  /** Ends it as a lost network does: `error`, then `close` 1006. The SDK will connect again. */
  break: () => void;
  /** Ends it in good order. The SDK will leave it at that. */
  close: () => void;
  onText: (listener: (text: unknown) => void) => void;
  onClose: (listener: () => void) => void;
}

/** What stands behind the network's edge. */
export interface Edge {
  /** The hosts whose sockets are ours. */
  socketHosts: readonly string[];
  answerSchedule: () => Response;
  answerLog: () => Response;
  acceptSocket: (link: SocketLink) => void;
}

const scheduleHosts = [
  'schedule.cloud-rtc.com',
  'schedule.rtc.qcloud.com',
  'schedule.rtc.tencentcloud.com',
  'schedule-ecdn.rtc.tencentcloud.com',
];
const logPath = '/v5/AVQualityReportSvc/C2S';

/** Takes the SDK's requests and sockets, and nothing else; gives back its undo. */
export function interceptEdge(edge: Edge): () => void {
  const stopRequests = interceptRequests(edge);
  const stopSockets = interceptSockets(edge);
  return () => {
    stopSockets();
    stopRequests();
  };
}

function interceptRequests(edge: Edge): () => void {
  const interceptor = new XMLHttpRequestInterceptor();
  interceptor.on('request', ({ request, controller }) => {
    const url = new URL(request.url);
    if (scheduleHosts.includes(url.hostname)) controller.respondWith(edge.answerSchedule());
    else if (url.pathname === logPath) controller.respondWith(edge.answerLog());
  });
  interceptor.apply();
  return () => interceptor.dispose();
}

function interceptSockets(edge: Edge): () => void {
  const native = globalThis.WebSocket;
  const interceptor = new WebSocketInterceptor();
  interceptor.on('connection', ({ client }) => edge.acceptSocket(toLink(client)));
  interceptor.apply();

  // The interceptor would open every foreign socket at once and speak for its server; so the others get the native one.
  const intercepted = globalThis.WebSocket;
  const isOurs = (url: unknown) => edge.socketHosts.includes(new URL(String(url), location.href).hostname);
  globalThis.WebSocket = new Proxy(native, {
    construct: (target, args, newTarget) =>
      isOurs(args[0]) ? Reflect.construct(intercepted, args) : Reflect.construct(target, args, newTarget),
  });
  return () => {
    globalThis.WebSocket = intercepted;
    interceptor.dispose();
  };
}

interface InterceptedClient {
  url: URL;
  socket: WebSocket;
  send: (data: string) => void;
  close: (code?: number, reason?: string) => void;
  addEventListener: WebSocketListening;
}

interface WebSocketListening {
  (type: 'message', listener: (event: MessageEvent) => void): void;
  (type: 'close', listener: (event: CloseEvent) => void): void;
}

function toLink(client: InterceptedClient): SocketLink {
  const query = client.url.searchParams;
  return {
    userId: query.get('userId') ?? '',
    isResumed: query.get('rc') === '1',
    isOpen: () => client.socket.readyState === client.socket.OPEN,
    send: (text) => client.send(text),
    break: () => {
      if (client.socket.readyState >= client.socket.CLOSING) return;
      client.socket.dispatchEvent(new Event('error'));
      client.close(1006, '');
    },
    close: () => client.close(1000, ''),
    onText: (listener) => client.addEventListener('message', (event) => listener(event.data)),
    onClose: (listener) => client.addEventListener('close', () => listener()),
  };
}

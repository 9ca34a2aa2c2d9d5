import * as Sentry from '@sentry/browser';

interface Sent {
  readonly events: Sentry.Event[];
  readonly metrics: {
    readonly name: string;
    readonly value: number;
    readonly attributes: Record<string, { value: unknown }>;
  }[];
}

/** Sentry's own module and client, with a transport that keeps what it would send. */
export function startSentry() {
  const envelopes: (string | Uint8Array)[] = [];
  Sentry.init({
    dsn: 'https://key@ingest.example.com/1',
    transport: (options) =>
      Sentry.createTransport(options, async ({ body }) => {
        envelopes.push(body);
        return { statusCode: 200 };
      }),
  });
  // Each test is a page of its own.
  Sentry.getIsolationScope().clearBreadcrumbs();

  return {
    /** All that was sent, as it was written. */
    async text() {
      await Sentry.flush(1_000);
      return envelopes.join('\n');
    },
    async sent(): Promise<Sent> {
      await Sentry.flush(1_000);
      const items = envelopes.map(String).flatMap(readItems);
      return {
        events: items.filter(({ type }) => type === 'event').map(({ payload }) => payload as Sentry.Event),
        metrics: items
          .filter(({ type }) => type === 'trace_metric')
          .flatMap(({ payload }) => (payload as { items: Sent['metrics'] }).items),
      };
    },
    crumbs: () => Sentry.getIsolationScope().getScopeData().breadcrumbs,
    stop: () => Sentry.close(1_000),
  };
}

// An envelope is a head, then of each item a head and what it holds, a line each.
function readItems(envelope: string): { readonly type: string; readonly payload: unknown }[] {
  const [, ...lines] = envelope.split('\n').filter((line) => line !== '');
  return lines.flatMap((line, index) =>
    index % 2 === 0 ? [{ type: JSON.parse(line).type, payload: JSON.parse(lines[index + 1] ?? 'null') }] : [],
  );
}

import { render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { forgetWarnings } from '../../../src/core/warn.js';
import { type ErrorContext, TrtcErrorBoundary, useTrtcError } from '../../../src/index.js';
import { expectConsole } from '../../expect-console.js';
import { startCall } from '../support/call.js';
import { findSurface, surfaces, turns } from '../support/page.js';
import { words } from '../support/words.js';

const MARK = 'raw-text-of-the-error';

const hostile = new Proxy(
  {},
  {
    get() {
      throw new Error(MARK);
    },
    has() {
      throw new Error(MARK);
    },
    ownKeys() {
      throw new Error(MARK);
    },
    getPrototypeOf() {
      throw new Error(MARK);
    },
  },
);

function createCyclic() {
  const cyclic: Record<string, unknown> = { message: MARK };
  cyclic.self = cyclic;
  return cyclic;
}

function createFromFrame(): unknown {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const error: unknown = Reflect.construct(Reflect.get(frame.contentWindow ?? {}, 'Error'), [MARK]);
  frame.remove();
  return error;
}

const inputs: readonly (readonly [string, () => unknown])[] = [
  ['undefined', () => undefined],
  ['null', () => null],
  ['a string', () => MARK],
  ['a number', () => 42],
  ['a symbol', () => Symbol(MARK)],
  ['a bigint', () => 7n],
  ['a function', () => () => MARK],
  ['a Proxy that throws on every read', () => hostile],
  ['a cyclic object', createCyclic],
  ['an Error of another realm', createFromFrame],
  ['an object without a prototype', () => Object.create(null)],
  ['a message of a megabyte', () => new Error(MARK.repeat(50_000))],
  ['a message with HTML', () => new Error(`<img src=x onerror="alert(1)">${MARK}`)],
  ['an aggregate', () => new AggregateError([new Error(MARK)], MARK)],
];

function createApp() {
  let errors: ReturnType<typeof useTrtcError> | undefined;
  function App() {
    errors = useTrtcError();
    return null;
  }
  return { App, errors: () => errors as ReturnType<typeof useTrtcError> };
}

afterEach(() => {
  expect(document.body.innerHTML).not.toContain(MARK);
});

describe.each(inputs)('%s', (_name, create) => {
  test('reported, is shown in words of the kit’s', async () => {
    const { App, errors } = createApp();
    startCall({ app: <App /> });
    expect(() => errors().report(create())).not.toThrow();
    const toast = await findSurface('toast');
    expect(toast).toHaveTextContent(words.en.kinds.unknown.title);
    expect(toast).toHaveAttribute('data-trtc-code', '');
  });

  test('rejected in a guard, comes back as it was', async () => {
    const { App, errors } = createApp();
    startCall({ app: <App /> });
    const raw = create();
    const outcome = await errors()
      .guard(() => Promise.reject(raw))
      .then(
        () => 'resolved',
        (error: unknown) => ({ error }),
      );
    expect(Reflect.get(outcome as object, 'error') === raw).toBe(true);
    await findSurface('toast');
  });

  test('as the reason to show the end screen, does not break it', async () => {
    const { kit } = startCall({ policy: { unknown: { surface: 'screen' } } });
    kit.report(create());
    expect(await findSurface('screen')).toHaveTextContent(words.en.kinds.unknown.title);
  });

  test('with the details open, is told without a crash', async () => {
    const { kit } = startCall({ showDetails: true, policy: { unknown: { surface: 'device' } } });
    kit.report(create());
    const panel = await findSurface('device');
    panel.querySelector<HTMLElement>('[data-trtc-part="details-toggle"]')?.click();
    await waitFor(() => expect(panel.querySelector('dl')).not.toBeNull());
    // For developers the message may stand there, shortened, and as text.
    expect(panel.querySelector('img')).toBeNull();
    expect(panel.textContent?.length).toBeLessThan(6_000);
    kit.store.clear();
    await waitFor(() => expect(surfaces()).toEqual([]));
  });
});

test.each<[string, unknown]>([
  ['that throw on every read', hostile],
  ['that are a number', 5],
  ['that are null', null],
])('defaults and contexts %s are passed over, and so is such a source', async (_name, odd) => {
  forgetWarnings();
  if (odd) expectConsole('The source is not a client or a stream');
  let errors: ReturnType<typeof useTrtcError> | undefined;
  function App() {
    errors = useTrtcError(odd as never, odd as ErrorContext);
    return null;
  }
  startCall({ app: <App /> });
  expect(errors?.report('x', odd as ErrorContext).kind).toBe('unknown');
  expect(await errors?.guard(() => 'here', odd as ErrorContext)).toBe('here');
  await findSurface('toast');
});

test.each([null, 'text', 5, { device: 'teapot', retry: 'no', owner: 1, userId: {} }, []])(
  'a context that is no context (%j) is passed over',
  async (context) => {
    const { kit } = startCall();
    kit.report('x', context as unknown as ErrorContext);
    await findSurface('toast');
  },
);

test.each<[string, object, string]>([
  ['an i18n that is none', { i18n: {} }, 'i18n is not an i18next instance'],
  ['messages that throw', { messages: hostile }, 'A handler threw'],
  ['a toaster without its functions', { toaster: {} }, 'toaster has no show() and hide()'],
  ['a style that is a text', { surfaceProps: { toast: { style: 'color: red' } } }, 'The surface "toast" crashed'],
])('%s takes neither the app nor a message away, and the cure is told once', async (_name, props, warning) => {
  forgetWarnings();
  expectConsole(warning);
  if ('surfaceProps' in props) expectConsole('CSSStyleDeclaration');
  const { kit } = startCall(props as never);
  kit.report('x');
  expect(await findSurface('toast')).toHaveTextContent(words.en.kinds.unknown.title);
});

test('a kit that is none is told of, and the provider has one of its own', async () => {
  forgetWarnings();
  expectConsole('kit is not one that createErrorKit() made');
  render(
    <TrtcErrorBoundary kit={{} as never} language="en">
      <p>the app</p>
    </TrtcErrorBoundary>,
  );
  expect(screen.getByText('the app')).toBeVisible();
  await turns();
});

test('isolate that is null is as if it were not there', async () => {
  const { kit } = startCall({ isolate: null });
  kit.report('x');
  expect((await findSurface('toast')).getRootNode()).toBe(document);
});

import { screen, waitFor } from '@testing-library/react';
import { createElement, useEffect, useReducer } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { TrtcErrorBoundary } from '../../../src/index.js';
import { createFakeHost, createRtcError } from '../../../src/testing/index.js';
import { expectConsole } from '../../expect-console.js';
import { startCall } from '../support/call.js';
import { findSurface, noSurface, surfaces, turns } from '../support/page.js';
import { loseConnection, occupyCamera, refuseCamera } from '../support/raise.js';
import { words } from '../support/words.js';
import { mainButton } from './reach.js';

describe('the app around', () => {
  test('hears nothing of what is pressed in a surface, by React or by the page', async () => {
    const heard: string[] = [];
    const note = (event: { readonly type: string }) => heard.push(event.type);
    const types = ['click', 'pointerdown', 'mousedown', 'focusin', 'keydown'] as const;
    const call = startCall();
    call.view.rerender(
      createElement(
        'div',
        { onClick: note, onMouseDown: note, onPointerDown: note, onKeyDown: note, onFocus: note, onChange: note },
        <TrtcErrorBoundary kit={call.kit} language="en" showDetails={false} />,
      ),
    );
    for (const type of types) document.addEventListener(type, note);
    call.kit.report(createRtcError('SERVER_TIMEOUT'), { retry: () => new Promise(() => {}) });
    const button = mainButton(await findSurface('toast'));
    await userEvent.click(button);
    await userEvent.keyboard('{Enter}{ }{ArrowDown}{Escape}');
    await noSurface();
    for (const type of types) document.removeEventListener(type, note);
    expect(heard).toEqual([]);
  });

  test('keeps its own shortcuts, also while the focus is in a message', async () => {
    const onKey = vi.fn();
    const call = startCall();
    call.kit.report(createRtcError('SERVER_TIMEOUT'), { retry: () => {} });
    await findSurface('toast');
    await userEvent.keyboard('{F8}');
    document.addEventListener('keydown', onKey);
    await userEvent.keyboard('m');
    document.removeEventListener('keydown', onKey);
    expect(onKey).toHaveBeenCalledOnce();
  });

  test('lets go of a key that was pressed there and released here: nobody stays on the air', async () => {
    const onRelease = vi.fn();
    const call = startCall();
    document.addEventListener('keyup', onRelease);
    refuseCamera(call);
    await findSurface('permission');
    await userEvent.keyboard('{Shift}');
    document.removeEventListener('keyup', onRelease);
    expect(onRelease).toHaveBeenCalled();
  });
});

describe('the key to the messages', () => {
  test('is another one with Ctrl, and a letter belongs to who types', async () => {
    const call = startCall({ hotkey: 'm', app: <input aria-label="chat" /> });
    call.kit.report(createRtcError('SERVER_TIMEOUT'), { retry: () => {} });
    await findSurface('toast');
    const chat = screen.getByRole('textbox');
    await userEvent.click(chat);
    await userEvent.keyboard('mm');
    expect(chat).toHaveFocus();
    expect(chat).toHaveValue('mm');
    chat.blur();
    await userEvent.keyboard('{Control>}m{/Control}');
    expect(document.body).toHaveFocus();
    await userEvent.keyboard('m');
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-trtc-part', 'toaster'));
  });
});

describe('a page translator', () => {
  /** What Google Translate does: each text goes into an element of its own, in the place of the text. */
  function translate() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || !text.parentElement?.closest('[data-trtc-root]')) continue;
      const font = document.createElement('font');
      font.textContent = `«${text.data}»`;
      text.replaceWith(font);
    }
  }

  test('leaves every surface able to say what is true next, and to go', async () => {
    const call = startCall();
    const { kit, host } = call;
    kit.store.signal('reconnecting');
    kit.report(createRtcError('SERVER_TIMEOUT'), { retry: async () => {} });
    occupyCamera(call);
    refuseCamera(call, async () => {});
    await waitFor(() => expect(surfaces()).toHaveLength(4));
    await turns(4);
    translate();
    const said = () => surfaces().map(({ textContent }) => textContent);
    expect(said().every((text) => text?.includes('«'))).toBe(true);
    for (const condition of kit.store.getSnapshot().conditions) kit.store.resolve(condition.id, 'healed');
    await waitFor(() => expect(surfaces('banner')[0]).toHaveTextContent(words.en.status.restored));
    expect(surfaces('toast')[0]).toHaveTextContent(words.en.status.recovered);
    expect(surfaces('device')[0]).toHaveTextContent(words.en.status.recovered_camera);
    translate();
    await host.advance(5_000);
    await noSurface();
  });

  test('does not keep a language that was changed', async () => {
    const call = startCall();
    loseConnection(call);
    await findSurface('banner');
    translate();
    call.change({ language: 'ja' });
    await waitFor(() => expect(surfaces('banner')[0]).toHaveTextContent(words.ja.kinds['connection-lost'].title));
    expect(surfaces('banner')[0]).not.toHaveTextContent(words.en.kinds['connection-lost'].title);
  });
});

describe('a part that throws', () => {
  test('costs that part: the kit’s own stands in, and the next condition tries again', async () => {
    expectConsole('parts.button crashed');
    let isBroken = true;
    const Button = ({ action, ...rest }: { action: { label: string } }) => {
      if (isBroken) throw new Error('of the app');
      return <button {...rest} data-mine="" />;
    };
    const silence = (event: ErrorEvent) => event.preventDefault();
    window.addEventListener('error', silence);
    expectConsole('of the app');
    const call = startCall({ parts: { button: Button as never }, recovery: { rejoin: () => {} } });
    call.kit.report({ reason: 'kick' }, { source: 'client-banned' });
    const screenOf = await findSurface('screen');
    expect(mainButton(screenOf)).toHaveTextContent(words.en.actions.rejoin_duplicate);
    isBroken = false;
    call.kit.store.clear();
    await noSurface();
    call.kit.report({ reason: 'kick' }, { source: 'client-banned' });
    await waitFor(() => expect(document.querySelector('[data-trtc-surface="screen"] [data-mine]')).not.toBeNull());
    window.removeEventListener('error', silence);
  });
});

describe('an app that renders at each frame', () => {
  function Restless({ children }: { readonly children: (turn: number) => React.ReactNode }) {
    const [turn, next] = useReducer((last: number) => last + 1, 0);
    useEffect(() => {
      const frame = requestAnimationFrame(() => next());
      return () => cancelAnimationFrame(frame);
    });
    return children(turn);
  }

  test('takes no surface away, moves no focus and closes no device, with props written inline', async () => {
    const devices = [
      { id: 'one', kind: 'camera', label: 'One' },
      { id: 'two', kind: 'camera', label: 'Two' },
    ] as const;
    const call = startCall({ host: createFakeHost({ devices: [...devices] }) });
    call.view.rerender(
      <Restless>
        {(turn) => (
          <TrtcErrorBoundary
            kit={call.kit}
            language="en"
            recovery={{ rejoin: () => {} }}
            surfaceProps={{ device: { className: `turn-${turn}` } }}
            policy={{}}
            nameOf={(id) => id}
          >
            <p>{turn}</p>
          </TrtcErrorBoundary>
        )}
      </Restless>,
    );
    occupyCamera(call);
    const panel = await findSurface('device');
    await waitFor(() => expect(panel.querySelectorAll('input')).not.toHaveLength(0));
    const [input] = panel.querySelectorAll('input');
    input?.focus();
    await turns(20);
    expect(surfaces('device')).toEqual([panel]);
    expect(panel.className).toMatch(/turn-\d+/);
    expect(document.activeElement).toBe(input);
    call.view.unmount();
  });
});

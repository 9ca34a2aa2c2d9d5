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
        <TrtcErrorBoundary kit={call.kit} language="en" showDetails={false}>
          <button type="button">of the app</button>
        </TrtcErrorBoundary>,
      ),
    );
    for (const type of types) document.addEventListener(type, note);
    call.kit.report(createRtcError('SERVER_TIMEOUT'), { retry: () => new Promise(() => {}) });
    const button = mainButton(await findSurface('toast'));
    await userEvent.click(button);
    await userEvent.keyboard('{Enter}{ }{ArrowDown}{Escape}');
    await noSurface();
    expect(heard).toEqual([]);
    await userEvent.click(screen.getByText('of the app'));
    for (const type of types) document.removeEventListener(type, note);
    // Once by React, once by the page.
    for (const type of ['click', 'pointerdown', 'mousedown'])
      expect(heard.filter((one) => one === type)).toHaveLength(2);
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
    chat.focus();
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

  test('tells a toaster written inline of what has changed, and of nothing else', async () => {
    const show = vi.fn();
    const hide = vi.fn();
    const call = startCall();
    call.view.rerender(
      <Restless>
        {(turn) => (
          <TrtcErrorBoundary
            kit={call.kit}
            language="en"
            toaster={{ show: (toast) => show(toast.id, toast.title, turn), hide: (id) => hide(id) }}
          >
            <p>{turn}</p>
          </TrtcErrorBoundary>
        )}
      </Restless>,
    );
    const { id } = call.kit.report(createRtcError('SERVER_TIMEOUT'), { retry: () => {} });
    await waitFor(() => expect(show).toHaveBeenCalledOnce());
    await turns(20);
    expect(show).toHaveBeenCalledOnce();
    expect(hide).not.toHaveBeenCalled();
    call.kit.store.dismiss(id);
    await waitFor(() => expect(hide).toHaveBeenCalledExactlyOnceWith(show.mock.lastCall?.[0]));
    call.view.unmount();
  });

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
            parts={{ button: ({ action: _action, ...button }) => <button {...button} data-mine="" /> }}
            components={{ banner: () => <input aria-label="mine" /> }}
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
    const mine = panel.querySelector<HTMLElement>('[data-mine]');
    expect(surfaces('device')).toEqual([panel]);
    expect(panel.className).toMatch(/turn-\d+/);
    expect(document.activeElement).toBe(input);
    await turns(10);
    expect(panel.querySelector('[data-mine]')).toBe(mine);
    loseConnection(call);
    const field = await screen.findByRole('textbox', { name: 'mine' });
    field.focus();
    await turns(10);
    expect(document.activeElement).toBe(field);
    call.view.unmount();
  });
});

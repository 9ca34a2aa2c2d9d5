import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { type ButtonPartProps, ConnectionBanner } from '../../../src/index.js';
import { createRtcError } from '../../../src/testing/index.js';
import { wear } from '../../../stories/foreign-pages/wear.js';
import { startCall } from '../support/call.js';
import { findSurface } from '../support/page.js';
import { loseConnection } from '../support/raise.js';
import { wearLayered } from './editions.js';

const undos: (() => void)[] = [];
afterEach(() => {
  for (const undo of undos.splice(0)) undo();
});

async function say(css: string) {
  undos.push(await wear({ name: 'app', css: async () => css }));
}

const ownClass = { components: { banner: () => <ConnectionBanner className="mine" /> } };

describe('an app changes the look of a surface', () => {
  test('by variables, from anywhere above', async () => {
    await say(':root { --trtc-surface: rgb(1, 2, 3); }');
    loseConnection(startCall());
    expect(await findSurface('banner')).toHaveStyle({ backgroundColor: 'rgb(1, 2, 3)' });
  });

  test('by a style of its own', async () => {
    loseConnection(startCall({ components: { banner: () => <ConnectionBanner style={{ borderRadius: '1px' }} /> } }));
    expect(await findSurface('banner')).toHaveStyle({ borderRadius: '1px' });
  });

  test('by a class that says !important, and not by one that does not', async () => {
    await say('.mine { border-radius: 1px !important; border-width: 7px }');
    loseConnection(startCall(ownClass));
    expect(await findSurface('banner')).toHaveStyle({ borderRadius: '1px', borderWidth: '1px' });
  });

  test('by any class, with layered.css', async () => {
    undos.push(wearLayered(inject('layeredStyles')));
    await say('.mine { border-radius: 1px }');
    loseConnection(startCall(ownClass));
    expect(await findSurface('banner')).toHaveStyle({ borderRadius: '1px' });
  });
});

describe('what an app puts in the place of a part looks as the app says', () => {
  const css = `
    .own { padding: 5px; border: 3px dotted rgb(1, 2, 3); color: rgb(4, 5, 6); font-weight: 800 }
    .own:focus-visible { outline: 4px solid rgb(7, 8, 9) }
    .own::before { content: '*' }
    em { color: rgb(7, 8, 9); font-style: normal }
  `;
  const look = { padding: '5px', borderTopWidth: '3px', color: 'rgb(4, 5, 6)', fontWeight: '800' };

  test('a surface, with whatever is in it', async () => {
    await say(css);
    const Own = () => (
      <section className="own">
        <em>own</em>
        <button type="button" className="own">
          go
        </button>
        <svg aria-hidden="true" className="own">
          <path className="own" />
        </svg>
      </section>
    );
    loseConnection(startCall({ components: { banner: Own } }));
    const em = await screen.findByText('own');
    expect(em).toHaveStyle({ color: 'rgb(7, 8, 9)', fontStyle: 'normal' });
    const within = [...(em.parentElement?.querySelectorAll('.own') ?? [])];
    expect(within.map(({ localName }) => localName)).toEqual(['button', 'svg', 'path']);
    for (const element of within) expect(element).toHaveStyle(look);
    expect(em.parentElement).toHaveStyle(look);
    screen.getByRole('button', { name: 'go' }).focus({ focusVisible: true } as FocusOptions);
    expect(screen.getByRole('button', { name: 'go' })).toHaveStyle({ outline: 'rgb(7, 8, 9) solid 4px' });
  });

  test('a button, and an icon', async () => {
    await say(css);
    const button = ({ action: _action, variant: _variant, ...rest }: ButtonPartProps) => (
      <button {...rest} className="own" />
    );
    loseConnection(startCall({ parts: { button, icon: () => <em>icon</em> }, recovery: { rejoin: () => {} } }));
    const banner = await findSurface('banner');
    const own = await waitFor(() => {
      const found = banner.querySelector<HTMLElement>('[data-trtc-action="rejoin"]');
      if (!found) throw new Error('no button');
      return found;
    });
    expect(own).toHaveStyle(look);
    own.focus({ focusVisible: true } as FocusOptions);
    expect(own).toHaveStyle({ outline: 'rgb(7, 8, 9) solid 4px' });
    expect(screen.getByText('icon')).toHaveStyle({ color: 'rgb(7, 8, 9)', fontStyle: 'normal' });
  });

  test('and a surface of the kit within it is as safe from the page as elsewhere', async () => {
    await say('button { color: rgb(1, 2, 3); border: 9px solid } p { letter-spacing: 9px } svg { width: 99px }');
    const call = startCall({
      components: {
        banner: () => (
          <div>
            <p>own</p>
            <ConnectionBanner />
          </div>
        ),
      },
      recovery: { rejoin: () => {} },
    });
    loseConnection(call);
    const banner = await findSurface('banner');
    expect(banner.querySelector('p')).toHaveStyle({ letterSpacing: 'normal' });
    expect(banner.querySelector('svg')).not.toHaveStyle({ width: '99px' });
    await waitFor(() =>
      expect(banner.querySelector('[data-trtc-action="rejoin"]')).toHaveStyle({ borderTopWidth: '1px' }),
    );
    expect(screen.getByText('own')).toHaveStyle({ letterSpacing: '9px' });
  });
});

test('a scrollbar of the page’s own stays outside: all that can scroll has a colour for its scrollbar', async () => {
  await say('* { overflow: auto } ::-webkit-scrollbar { width: 40px }');
  const { kit } = startCall();
  kit.report(createRtcError('SERVER_TIMEOUT'));
  const toast = await findSurface('toast');
  const scrolling = [...document.querySelectorAll('[data-trtc-root] *')].filter((element) =>
    ['auto', 'scroll'].includes(getComputedStyle(element).overflowY),
  );
  expect(scrolling.some((element) => element.contains(toast))).toBe(true);
  for (const element of scrolling) expect(getComputedStyle(element).scrollbarColor).not.toBe('auto');
});

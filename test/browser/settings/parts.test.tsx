import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type ButtonPartProps, ConnectionBanner, DeviceRetryPanel, ErrorToaster } from '../../../src/index.js';
import { createRtcError } from '../../../src/testing/index.js';
import { startCall } from '../support/call.js';
import { findSurface, surfaces } from '../support/page.js';
import { loseConnection, occupyCamera } from '../support/raise.js';
import { words } from '../support/words.js';

function MyButton({ action, variant, ...button }: ButtonPartProps) {
  return <button {...button} className={`mine mine-${variant}`} title={action.name} />;
}

describe('parts', () => {
  test('a button of the app’s own stands on every surface, and does and says what the kit’s would', async () => {
    const run = vi.fn();
    const call = startCall({ parts: { button: MyButton } });
    call.kit.report(createRtcError('SERVER_TIMEOUT'), { retry: run });
    loseConnection(call);
    await findSurface('toast');
    const [toast] = surfaces('toast');
    const button = toast?.querySelector<HTMLElement>('[data-trtc-action="retry"]');
    expect(button).toHaveClass('mine', 'mine-primary');
    expect(button).toHaveAccessibleName(words.en.actions.retry);
    expect(await findSurface('banner')).toContainHTML('class="mine');
    if (button) await userEvent.click(button);
    expect(run).toHaveBeenCalledOnce();
  });

  test('an icon of the app’s own takes the place of the picture, and stays hidden from screen readers', async () => {
    const { kit } = startCall({ parts: { icon: ({ condition }) => <b>{condition.kind}</b> } });
    kit.report(createRtcError('SERVER_TIMEOUT'));
    const toast = await findSurface('toast');
    const icon = toast.querySelector('[data-trtc-part="icon"]');
    expect(icon).toHaveTextContent('server-timeout');
    expect(icon).toHaveAttribute('aria-hidden', 'true');
  });
});

describe('a surface’s own element', () => {
  test('takes class, style and attributes, and keeps what themes and tests rely on', async () => {
    const call = startCall({
      components: {
        toast: () => <ErrorToaster className="mine" />,
        banner: () => <ConnectionBanner className="mine" style={{ opacity: 0.9 }} data-testid="banner" />,
      },
    });
    call.kit.report(createRtcError('SERVER_TIMEOUT'));
    loseConnection(call);
    const banner = await findSurface('banner');
    expect(banner).toHaveClass('mine');
    expect(banner).toHaveStyle({ opacity: '0.9' });
    expect(banner).toHaveAttribute('data-testid', 'banner');
    expect(banner).toHaveAttribute('data-trtc-kind', 'connection-lost');
    expect((await findSurface('toast')).closest('.mine')).not.toBeNull();
  });

  test('a handler runs before the kit’s, and may prevent it', async () => {
    let prevents = true;
    const call = startCall({
      components: {
        device: () => (
          <DeviceRetryPanel onKeyDown={(event) => prevents && event.key === 'Escape' && event.preventDefault()} />
        ),
      },
    });
    occupyCamera(call);
    const panel = await findSurface('device');
    panel.focus();
    await userEvent.keyboard('{Escape}');
    expect(surfaces('device')).toEqual([panel]);
    prevents = false;
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => surfaces('device')).toEqual([]);
  });
});

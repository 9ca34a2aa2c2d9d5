import type { Button as AntdButton, NotificationArgsProps } from 'antd';
import type { ButtonPartProps, ToasterAdapter } from '../surfaces/settings.js';
import { createToaster, type ToasterOptions } from './create-toaster.js';

export type { ToasterOptions } from './create-toaster.js';

/** What of Ant Design's notifications is used. */
export interface AntdNotification {
  readonly open: (args: NotificationArgsProps) => void;
  readonly destroy: (key?: string) => void;
}

/** How Ant Design shows the kit's toasts, besides what the kit says itself. */
export interface AntdToasterOptions
  extends ToasterOptions,
    Pick<NotificationArgsProps, 'className' | 'classNames' | 'placement' | 'style' | 'styles'> {
  /** Ant Design's own button, for those of a toast. */
  readonly Button?: typeof AntdButton;
}

/**
 * The kit's toasts as notifications of Ant Design: `toaster={antdToaster(notification, { Button })}`. May be written inline.
 * @param notification what `App.useApp()` or `notification.useNotification()` gives, or the static one
 */
export function antdToaster(
  notification: AntdNotification,
  { Button, button = Button && buttonOf(Button), ...options }: AntdToasterOptions = {},
): ToasterAdapter {
  return createToaster(
    {
      show: ({ id, type, content, closeLabel, dismiss }) =>
        notification.open({
          ...options,
          key: id,
          type,
          description: content,
          duration: false,
          role: type === 'error' ? 'alert' : 'status',
          closable: closeLabel !== undefined && { 'aria-label': closeLabel, onClose: dismiss },
        }),
      hide: (id) => notification.destroy(id),
      // It measures a notification once, so a text that is longer would lie over the next one.
      isAnother: (last, next) => last.text !== next.text,
    },
    { button, box: '.ant-notification-notice' },
  );
}

function buttonOf(Button: typeof AntdButton) {
  return function ButtonOfAntd({ action: _, variant, type, color: _color, ...props }: ButtonPartProps) {
    return <Button {...props} size="small" htmlType={type} type={variant === 'primary' ? 'primary' : 'default'} />;
  };
}

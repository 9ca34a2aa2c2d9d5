import { X } from 'lucide';
import { useWords } from '../../react/index.js';
import { Icon } from './Icon.js';

/** Puts a condition aside. */
export function CloseButton({ onClick }: { readonly onClick: () => void }) {
  const { t } = useWords();
  return (
    <button
      type="button"
      data-trtc-part="close"
      data-trtc-action="dismiss"
      aria-label={t('actions.dismiss')}
      onClick={onClick}
    >
      <Icon node={X} />
    </button>
  );
}

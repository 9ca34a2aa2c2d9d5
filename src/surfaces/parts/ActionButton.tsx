import type { DevicePick } from '../../core/store/index.js';
import type { SpokenAction } from '../../react/index.js';
import { useSurfaceSettings } from '../settings.js';
import { AppComponent, textOf } from './AppComponent.js';
import { OwnPart } from './OwnPart.js';
import { wordsIn } from './Words.js';

interface ActionButtonProps {
  readonly action: SpokenAction;
  readonly variant: 'primary' | 'secondary' | 'quiet';
  readonly pick?: DevicePick | undefined;
  readonly onClick?: () => void;
}

/** A button of a condition. While it waits it stays focusable and says why, and a click does nothing. */
export function ActionButton({ action, variant, pick, onClick }: ActionButtonProps) {
  const Own = useSurfaceSettings().parts?.button;

  function handleClick() {
    if (action.isDisabled) return;
    onClick?.();
    action.run(pick);
  }

  const props = {
    type: 'button' as const,
    'data-trtc-action': action.name,
    'data-variant': variant,
    'aria-disabled': action.isDisabled || undefined,
    onClick: handleClick,
  };
  const button = (
    <button {...props} data-trtc-part="button">
      {wordsIn(action.said)}
    </button>
  );
  if (!Own) return button;
  return (
    <OwnPart name="button" fallback={button} retryAt={[textOf(Own), action.name]}>
      <AppComponent component={Own} props={{ ...props, children: action.label, action, variant }} />
    </OwnPart>
  );
}

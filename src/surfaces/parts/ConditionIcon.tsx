import type { Condition } from '../../core/store/index.js';
import { useSurfaceSettings } from '../settings.js';
import { AppComponent, textOf } from './AppComponent.js';
import { Icon } from './Icon.js';
import { iconOf } from './icons.js';
import { OwnPart } from './OwnPart.js';

/** A condition's picture. What it says is in the words beside it, so it is hidden from screen readers. */
export function ConditionIcon({ condition }: { readonly condition: Condition }) {
  const Own = useSurfaceSettings().parts?.icon;
  const icon = <Icon node={iconOf(condition)} />;
  return (
    <span data-trtc-part="icon" aria-hidden="true">
      {Own ? (
        <OwnPart name="icon" fallback={icon} retryAt={[textOf(Own), condition.id]}>
          <AppComponent component={Own} props={{ condition }} />
        </OwnPart>
      ) : (
        icon
      )}
    </span>
  );
}

import type { Condition } from '../../core/store/index.js';
import { useSurfaceSettings } from '../settings.js';
import { Guarded } from './Guarded.js';
import { iconOf } from './icons.js';

/** A condition's picture. What it says is in the words beside it, so it is hidden from screen readers. */
export function ConditionIcon({ condition }: { readonly condition: Condition }) {
  const Own = useSurfaceSettings().parts?.icon;
  const Icon = iconOf(condition);
  const icon = <Icon focusable="false" />;
  return (
    <span data-trtc-part="icon" aria-hidden="true">
      {Own ? (
        <Guarded name="parts.icon" fallback={icon} retryAt={[Own, condition.id]}>
          <span data-trtc-part="own">
            <Own condition={condition} />
          </span>
        </Guarded>
      ) : (
        icon
      )}
    </span>
  );
}

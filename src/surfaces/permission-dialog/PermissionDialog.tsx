'use client';
import type { Condition } from '../../core/store/index.js';
import { useConditionView } from '../../react/index.js';
import { useSurfaceConditions } from '../../react/use-snapshot.js';
import { ErrorDetails } from '../error-details/ErrorDetails.js';
import { Actions } from '../parts/Actions.js';
import { ConditionIcon } from '../parts/ConditionIcon.js';
import { ModalBody, ModalSurface, ModalTitle } from '../parts/ModalSurface.js';
import { SurfaceRoot } from '../root/SurfaceRoot.js';
import { PermissionGuide } from './PermissionGuide.js';

/** One dialog at a time for a device that may not be used: why, where to allow it, and the way on without it. */
export function PermissionDialog() {
  const condition = useSurfaceConditions('permission')[0];
  if (!condition) return null;
  return (
    <SurfaceRoot>
      <Permission condition={condition} />
    </SurfaceRoot>
  );
}

function Permission({ condition }: { readonly condition: Condition }) {
  const { title, body, actions, dismiss } = useConditionView(condition);
  return (
    <ModalSurface surface="permission" condition={condition} part="dialog" onEscape={dismiss}>
      <header data-trtc-part="header">
        <ConditionIcon condition={condition} />
        <div data-trtc-part="text">
          <ModalTitle>{title}</ModalTitle>
          <ModalBody>{body}</ModalBody>
        </div>
      </header>
      <PermissionGuide condition={condition} />
      <Actions actions={actions} />
      <ErrorDetails condition={condition} />
    </ModalSurface>
  );
}

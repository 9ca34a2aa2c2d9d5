'use client';
import { forwardRef } from 'react';
import type { Condition } from '../../core/store/index.js';
import { useConditionView, useWords } from '../../react/index.js';
import { useSurfaceConditions } from '../../react/use-surface-conditions.js';
import { mendedText } from '../announcer/announcement.js';
import { ErrorDetails } from '../error-details/ErrorDetails.js';
import { SurfaceRoot } from '../host/SurfaceRoot.js';
import { Actions } from '../parts/Actions.js';
import { CloseButton } from '../parts/CloseButton.js';
import { ConditionIcon } from '../parts/ConditionIcon.js';
import { leaveOf } from '../parts/leave.js';
import { ModalBody, ModalSurface, ModalTitle } from '../parts/ModalSurface.js';
import type { SurfaceElementProps } from '../settings.js';
import { useElementProps } from '../use-element-props.js';
import { PermissionGuide } from './PermissionGuide.js';

/** One dialog at a time for a device that may not be used: why, where to allow it, and the way on without it. */
export const PermissionDialog = forwardRef<HTMLElement, SurfaceElementProps>(function PermissionDialog(props, ref) {
  const element = useElementProps('permission', props, ref);
  const condition = useSurfaceConditions('permission')[0];
  if (!condition) return null;
  return (
    <SurfaceRoot area="modal">
      <Permission key={condition.id} condition={condition} element={element} />
    </SurfaceRoot>
  );
});

interface PermissionProps {
  readonly condition: Condition;
  readonly element: SurfaceElementProps;
}

function Permission({ condition, element }: PermissionProps) {
  const { t } = useWords();
  const view = useConditionView(condition);
  const isOver = condition.status === 'resolved';
  const { leave, needsClose } = leaveOf(view);
  return (
    <ModalSurface surface="permission" condition={condition} part="dialog" element={element} onEscape={leave}>
      <header data-trtc-part="header">
        <ConditionIcon condition={condition} />
        <div data-trtc-part="text">
          <ModalTitle>{isOver ? mendedText(condition, t) : view.title}</ModalTitle>
          {!isOver && <ModalBody>{view.body}</ModalBody>}
        </div>
        {needsClose && <CloseButton onClick={leave} />}
      </header>
      <PermissionGuide condition={condition} />
      <Actions actions={view.actions} />
      <ErrorDetails condition={condition} />
    </ModalSurface>
  );
}

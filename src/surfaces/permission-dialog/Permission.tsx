'use client';
import { useSpokenView } from '../../react/index.js';
import { ErrorDetails } from '../error-details/ErrorDetails.js';
import { Actions } from '../parts/Actions.js';
import { CloseButton } from '../parts/CloseButton.js';
import { ConditionIcon } from '../parts/ConditionIcon.js';
import { leaveOf } from '../parts/leave.js';
import { ModalBody, ModalSurface, ModalTitle } from '../parts/ModalSurface.js';
import type { RareSurfaceProps } from '../rare/rare-surfaces.js';
import { PermissionGuide } from './PermissionGuide.js';

/** Why a device may not be used, where to allow it, and the way on without it. */
export function Permission({ condition, element }: RareSurfaceProps) {
  const view = useSpokenView(condition);
  const isOver = condition.status === 'resolved';
  const { leave, needsClose } = leaveOf(view);
  return (
    <ModalSurface surface="permission" condition={condition} part="dialog" element={element} onEscape={leave}>
      <header data-trtc-part="header">
        <ConditionIcon condition={condition} />
        <div data-trtc-part="text">
          <ModalTitle>{isOver ? view.said.done : view.said.title}</ModalTitle>
          {!isOver && <ModalBody>{view.said.body}</ModalBody>}
        </div>
        {needsClose && <CloseButton onClick={leave} />}
      </header>
      <PermissionGuide condition={condition} canRetry={view.actions.some(({ name }) => name === 'retry')} />
      <Actions actions={view.actions} />
      <ErrorDetails condition={condition} />
    </ModalSurface>
  );
}

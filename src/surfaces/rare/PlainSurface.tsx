'use client';
import { useId } from 'react';
import type { Condition } from '../../core/store/index.js';
import { useSpokenView } from '../../react/index.js';
import { Actions } from '../parts/Actions.js';
import { Body } from '../parts/Body.js';
import { CloseButton } from '../parts/CloseButton.js';
import { ConditionIcon } from '../parts/ConditionIcon.js';
import { leaveOf } from '../parts/leave.js';
import { surfaceAttributes } from '../parts/surface-attributes.js';
import { Words } from '../parts/Words.js';
import type { SurfaceElementProps } from '../settings.js';

interface PlainSurfaceProps {
  readonly surface: 'permission' | 'device' | 'screen';
  readonly condition: Condition;
  readonly element: SurfaceElementProps;
}

/** Stands in for a surface that could not be loaded: what happened and what to do, without pictures, lists and dialogs. */
export function PlainSurface({ surface, condition, element }: PlainSurfaceProps) {
  const view = useSpokenView(condition);
  const { leave, needsClose } = leaveOf(view);
  const titleId = useId();
  if (condition.status === 'resolved') return null;
  return (
    <section
      {...element}
      {...surfaceAttributes(surface, condition)}
      data-trtc-part="panel"
      // It takes no focus, so nothing else would say it.
      role="alert"
      aria-labelledby={titleId}
    >
      <header data-trtc-part="header">
        <ConditionIcon condition={condition} />
        <div data-trtc-part="text">
          <Words as="h2" data-trtc-part="title" id={titleId}>
            {view.said.title}
          </Words>
          <Body>{view.said.body}</Body>
        </div>
        {needsClose && <CloseButton onClick={leave} />}
      </header>
      <Actions actions={view.actions.filter(({ name }) => name !== 'pick-device')} />
    </section>
  );
}

'use client';
import { forwardRef, useEffect, useId, useState } from 'react';
import type { Condition } from '../../core/store/index.js';
import { useSpokenView, useVoice } from '../../react/index.js';
import { useSurfaceConditions } from '../../react/use-surface-conditions.js';
import { SurfaceRoot } from '../host/SurfaceRoot.js';
import { ActionButton } from '../parts/ActionButton.js';
import { ConditionIcon } from '../parts/ConditionIcon.js';
import { SeverityName } from '../parts/SeverityName.js';
import { surfaceAttributes } from '../parts/surface-attributes.js';
import { Words } from '../parts/Words.js';
import type { SurfaceElementProps } from '../settings.js';
import { useElementProps } from '../use-element-props.js';
import { pillTitle } from './pill-title.js';

/** One button for all streams whose sound the browser holds back. */
export const AutoplayResume = forwardRef<HTMLElement, SurfaceElementProps>(function AutoplayResume(props, ref) {
  const element = useElementProps('autoplay', props, ref);
  const conditions = useSurfaceConditions('autoplay').filter(({ status }) => status !== 'resolved');
  const [isOpen, setIsOpen] = useState(false);
  const isBlocked = conditions.some(({ status }) => status === 'active');

  // What is blocked within a gesture is resumed at once, and nothing flashes; what a click resumes stays until that is done.
  useEffect(() => {
    if (isBlocked) setIsOpen(true);
    else if (conditions.length === 0) setIsOpen(false);
  }, [isBlocked, conditions.length]);

  const first = conditions[0];
  if (!first || !(isOpen || isBlocked)) return null;
  return (
    <SurfaceRoot area="autoplay">
      <AutoplayPill first={first} conditions={conditions} element={element} />
    </SurfaceRoot>
  );
});

interface AutoplayPillProps {
  readonly first: Condition;
  readonly conditions: readonly Condition[];
  readonly element: SurfaceElementProps;
}

function AutoplayPill({ first, conditions, element }: AutoplayPillProps) {
  const voice = useVoice('AutoplayResume');
  const { actions } = useSpokenView(first);
  const titleId = useId();

  return (
    <section {...element} {...surfaceAttributes('autoplay', first)} data-trtc-part="pill" aria-labelledby={titleId}>
      <ConditionIcon condition={first} />
      <p data-trtc-part="title" id={titleId}>
        <SeverityName condition={first} />
        <Words>{pillTitle(conditions, voice)}</Words>
      </p>
      {actions.map((action) => (
        <ActionButton key={action.name} action={action} variant="primary" />
      ))}
    </section>
  );
}

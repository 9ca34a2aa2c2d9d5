'use client';
import { forwardRef, useId } from 'react';
import type { Condition } from '../../core/store/index.js';
import { useSpeech, useSpokenView } from '../../react/index.js';
import { useNow } from '../../react/use-now.js';
import { useSurfaceConditions } from '../../react/use-surface-conditions.js';
import { ErrorDetails } from '../error-details/ErrorDetails.js';
import { SurfaceRoot } from '../host/SurfaceRoot.js';
import { ActionButton } from '../parts/ActionButton.js';
import { Body } from '../parts/Body.js';
import { CloseButton } from '../parts/CloseButton.js';
import { ConditionIcon } from '../parts/ConditionIcon.js';
import { SeverityName } from '../parts/SeverityName.js';
import { surfaceAttributes } from '../parts/surface-attributes.js';
import { Words } from '../parts/Words.js';
import type { SurfaceElementProps } from '../settings.js';
import { useElementProps } from '../use-element-props.js';
import { chooseBanner } from './choose-banner.js';
import { formatElapsed } from './format-elapsed.js';

/** One banner for the connection, which changes in place: reconnecting, offline, back again, or lost with a way to join again. */
export const ConnectionBanner = forwardRef<HTMLElement, SurfaceElementProps>(function ConnectionBanner(props, ref) {
  const element = useElementProps('banner', props, ref);
  const condition = chooseBanner(useSurfaceConditions('banner'));
  if (!condition) return null;
  return (
    <SurfaceRoot area="banner">
      <Banner condition={condition} element={element} />
    </SurfaceRoot>
  );
});

interface BannerProps {
  readonly condition: Condition;
  readonly element: SurfaceElementProps;
}

function Banner({ condition, element }: BannerProps) {
  const { language } = useSpeech();
  const { said, actions, dismiss } = useSpokenView(condition);
  const titleId = useId();
  const isOver = condition.status === 'resolved';
  const counts = !isOver && (condition.kind === 'reconnecting' || condition.kind === 'offline');
  const now = useNow(counts);
  const isLarge = !isOver && condition.severity === 'error';
  const needsBody = isLarge || (!isOver && condition.kind !== 'reconnecting');

  return (
    <section
      {...element}
      {...surfaceAttributes('banner', condition)}
      data-trtc-part="banner"
      data-size={isLarge ? 'large' : 'small'}
      aria-labelledby={titleId}
    >
      {condition.kind === 'reconnecting' && !isOver ? (
        <span data-trtc-part="spinner" aria-hidden="true" />
      ) : (
        <ConditionIcon condition={condition} />
      )}
      <div data-trtc-part="text">
        <p data-trtc-part="title">
          <span id={titleId}>
            <SeverityName condition={condition} />
            <Words>{isOver ? said.done : said.title}</Words>
          </span>
          {counts && (
            <span data-trtc-part="elapsed" aria-hidden="true">
              {formatElapsed(now - condition.startedAt, language)}
            </span>
          )}
        </p>
        {needsBody && <Body>{said.body}</Body>}
        {isLarge && <ErrorDetails condition={condition} />}
      </div>
      {actions.map((action, index) => (
        <ActionButton key={action.name} action={action} variant={index === 0 ? 'primary' : 'secondary'} />
      ))}
      {!isOver && condition.kind !== 'reconnecting' && <CloseButton onClick={dismiss} />}
    </section>
  );
}

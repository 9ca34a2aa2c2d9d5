'use client';
import { useId, useRef } from 'react';
import type { Condition } from '../../core/store/index.js';
import { useSpeech, useSpokenView } from '../../react/index.js';
import { ErrorDetails } from '../error-details/ErrorDetails.js';
import { Actions } from '../parts/Actions.js';
import { Body } from '../parts/Body.js';
import { CloseButton } from '../parts/CloseButton.js';
import { ConditionIcon } from '../parts/ConditionIcon.js';
import { SeverityName } from '../parts/SeverityName.js';
import { surfaceAttributes } from '../parts/surface-attributes.js';
import { Words } from '../parts/Words.js';
import { useHold } from './use-hold.js';

interface ToastProps {
  readonly condition: Condition;
  readonly onClose: () => void;
}

/** One toast. It stays while the pointer or the focus is on it. */
export function Toast({ condition, onClose }: ToastProps) {
  const { t, say } = useSpeech();
  const { said, actions } = useSpokenView(condition);
  const titleId = useId();
  const toast = useRef<HTMLLIElement>(null);
  useHold(condition.id, toast);
  const isOver = condition.status === 'resolved';

  return (
    <li ref={toast} {...surfaceAttributes('toast', condition)} data-trtc-part="toast" aria-labelledby={titleId}>
      <ConditionIcon condition={condition} />
      <div data-trtc-part="text">
        <p data-trtc-part="title" id={titleId}>
          <SeverityName condition={condition} />
          <Words>{isOver ? said.done : said.title}</Words>
          {condition.count > 1 && !isOver && (
            <span data-trtc-part="count">
              <span aria-hidden="true">{t('labels.times', { times: condition.count })}</span>
              <Words as="span" data-trtc-part="hidden">
                {say('labels.times_spoken', { count: condition.count })}
              </Words>
            </span>
          )}
        </p>
        {!isOver && <Body>{said.body}</Body>}
        <Actions actions={actions} />
        <ErrorDetails condition={condition} />
      </div>
      {!isOver && <CloseButton onClick={onClose} />}
    </li>
  );
}

'use client';
import { forwardRef, useId, useState } from 'react';
import type { Condition } from '../../core/store/index.js';
import { useSpeech } from '../../react/index.js';
import { Words, wordsIn } from '../parts/Words.js';
import { createLater } from '../rare/create-later.js';
import { useLater } from '../rare/use-later.js';
import { useShowsDetails } from '../settings.js';

const content = createLater(() => import('./DetailsContent.js'));

interface ErrorDetailsProps {
  readonly condition: Condition;
}

/** For the app's developers and its support: codes, what the documents say, and diagnostics to copy. Closed at first; its texts are loaded when it opens. */
export const ErrorDetails = forwardRef<HTMLDivElement, ErrorDetailsProps>(function ErrorDetails({ condition }, ref) {
  const isOffered = useShowsDetails();
  if (!isOffered || condition.status === 'resolved') return null;
  return (
    <div ref={ref} data-trtc-part="details">
      <Details condition={condition} />
    </div>
  );
});

function Details({ condition }: ErrorDetailsProps) {
  const { say } = useSpeech();
  const [isOpen, setIsOpen] = useState(false);
  const { code, hasFailed } = useLater(content, isOpen);
  const id = useId();
  return (
    <>
      <button
        type="button"
        data-trtc-part="details-toggle"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {wordsIn(say(isOpen ? 'labels.details_close' : 'labels.details'))}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && code && <code.DetailsContent condition={condition} />}
        {isOpen && !code && <Words as="p">{say(hasFailed ? 'details.load_failed' : 'details.loading')}</Words>}
      </div>
    </>
  );
}

'use client';
import type { Condition } from '../../core/store/index.js';
import type { MissingParts } from '../../core/types.js';
import { useSpeech, useSpokenView } from '../../react/index.js';
import { ErrorDetails } from '../error-details/ErrorDetails.js';
import { Actions } from '../parts/Actions.js';
import { CloseButton } from '../parts/CloseButton.js';
import { ConditionIcon } from '../parts/ConditionIcon.js';
import { leaveOf } from '../parts/leave.js';
import { ModalBody, ModalSurface, ModalTitle } from '../parts/ModalSurface.js';
import { Words } from '../parts/Words.js';
import type { RareSurfaceProps } from '../rare/rare-surfaces.js';

/** Why the call has ended or cannot begin, and what can be done. */
export function End({ condition, element }: RareSurfaceProps) {
  const view = useSpokenView(condition);
  const { leave, needsClose } = leaveOf(view);
  return (
    <ModalSurface surface="screen" condition={condition} part="screen" element={element} onEscape={leave}>
      <ConditionIcon condition={condition} />
      <ModalTitle>{view.said.title}</ModalTitle>
      <ModalBody>{view.said.body}</ModalBody>
      <Missing condition={condition} />
      <Actions actions={view.actions} />
      <ErrorDetails condition={condition} />
      {needsClose && <CloseButton onClick={leave} />}
    </ModalSurface>
  );
}

const parts = ['browser', 'webrtc', 'media', 'h264_encode', 'h264_decode'] as const;

function Missing({ condition }: { readonly condition: Condition }) {
  const { say } = useSpeech();
  const missing = missingOf(condition);
  if (missing.length === 0) return null;
  return (
    <div data-trtc-part="missing">
      <Words as="p">{say('labels.missing')}</Words>
      <ul>
        {missing.map((part) => (
          <Words as="li" key={part}>
            {say(`labels.missing_${part}`)}
          </Words>
        ))}
      </ul>
    </div>
  );
}

// Only of this kind the cause is surely the kit's own; a foreign one may throw when it is read.
function missingOf({ kind, info }: Condition): readonly (typeof parts)[number][] {
  if (kind !== 'unsupported-browser') return [];
  const missing = (info.cause as Partial<MissingParts> | undefined)?.missing;
  return Array.isArray(missing) ? parts.filter((part) => missing.includes(part)) : [];
}

'use client';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { inputsOf } from '../../core/recovery/inputs.js';
import type { DevicePick } from '../../core/store/index.js';
import type { Action, InputKind } from '../../core/types.js';
import { useKitContext } from '../../react/context.js';
import { useSpokenView } from '../../react/index.js';
import { ErrorDetails } from '../error-details/ErrorDetails.js';
import { Actions } from '../parts/Actions.js';
import { Body } from '../parts/Body.js';
import { CloseButton } from '../parts/CloseButton.js';
import { ConditionIcon } from '../parts/ConditionIcon.js';
import { leaveOf } from '../parts/leave.js';
import { onEscape } from '../parts/on-escape.js';
import { SeverityName } from '../parts/SeverityName.js';
import { surfaceAttributes } from '../parts/surface-attributes.js';
import { Words } from '../parts/Words.js';
import type { RareSurfaceProps } from '../rare/rare-surfaces.js';
import { DevicePicker } from './DevicePicker.js';

type Picks = Readonly<Partial<Record<InputKind, string>>>;

/** Of which kinds another device than the one that failed is there. */
type Others = Readonly<Partial<Record<InputKind, boolean>>>;

/** Which device does not work, what else is there, and the way on without it. */
export function DevicePanel({ condition, element }: RareSurfaceProps) {
  const [others, setOthers] = useState<Others>({});
  const [picks, setPicks] = useState<Picks>({});
  // Some systems open a camera only once: the preview lets go of it before it is asked for again, at once and not at the next render.
  const [isPreviewing, setIsPreviewing] = useState(true);
  const titleId = useId();
  const isOver = condition.status === 'resolved';
  const inputs = condition.canPickDevice && !isOver ? inputsOf(condition.info.device) : [];
  const hasChoice = inputs.some((kind) => others[kind]);
  const view = useSpokenView(condition, { hasChoice });
  const { leave, needsClose } = leaveOf(view);
  useChoice(condition.id, hasChoice);

  const hasPick = Boolean(picks.camera || picks.microphone);
  const actions = view.actions.filter(({ name }) => name !== 'pick-device' || hasPick);
  const picking = actions.some(({ name }) => name === 'pick-device') ? 'pick-device' : 'retry';

  function pickFor(name: Action): DevicePick | undefined {
    return name === picking && hasPick ? { cameraId: picks.camera, microphoneId: picks.microphone } : undefined;
  }

  function handlePick(kind: InputKind, id: string | undefined) {
    setIsPreviewing(true);
    setPicks((before) => ({ ...before, [kind]: id }));
  }

  function handleKeyDown(event: KeyboardEvent<HTMLElement>) {
    onEscape(event, element.onKeyDown, leave);
  }

  return (
    <section
      {...element}
      {...surfaceAttributes('device', condition)}
      data-trtc-part="panel"
      role="dialog"
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={handleKeyDown}
    >
      <header data-trtc-part="header">
        <ConditionIcon condition={condition} />
        <div data-trtc-part="text">
          <h2 data-trtc-part="title" id={titleId}>
            <SeverityName condition={condition} />
            <Words>{isOver ? view.said.done : view.said.title}</Words>
          </h2>
          {!isOver && <Body>{view.said.body}</Body>}
        </div>
        {needsClose && <CloseButton onClick={leave} />}
      </header>
      {inputs.map((kind) => (
        <DevicePicker
          key={kind}
          kind={kind}
          condition={condition}
          picked={picks[kind]}
          isPreviewing={isPreviewing && condition.status === 'active'}
          onPick={(id) => handlePick(kind, id)}
          onOthers={(hasOthers) =>
            setOthers((before) => (before[kind] === hasOthers ? before : { ...before, [kind]: hasOthers }))
          }
        />
      ))}
      <Actions actions={actions} pickFor={pickFor} onAction={() => flushSync(() => setIsPreviewing(false))} />
      <ErrorDetails condition={condition} />
    </section>
  );
}

// What is said aloud is what is seen.
function useChoice(id: string, hasChoice: boolean) {
  const { choices } = useKitContext('DeviceRetryPanel');
  useEffect(() => {
    if (!hasChoice) return;
    choices.add(id);
    return () => {
      choices.delete(id);
    };
  }, [choices, id, hasChoice]);
}

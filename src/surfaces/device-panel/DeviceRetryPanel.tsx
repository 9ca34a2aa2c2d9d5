'use client';
import { useId, useState } from 'react';
import { inputsOf } from '../../core/recovery/inputs.js';
import type { Condition, DevicePick } from '../../core/store/index.js';
import type { Action, InputKind } from '../../core/types.js';
import { useConditionView, useWords } from '../../react/index.js';
import { useSurfaceConditions } from '../../react/use-snapshot.js';
import { mendedText } from '../announcer/announcement.js';
import { ErrorDetails } from '../error-details/ErrorDetails.js';
import { Actions } from '../parts/Actions.js';
import { ConditionIcon } from '../parts/ConditionIcon.js';
import { SeverityName } from '../parts/SeverityName.js';
import { surfaceAttributes } from '../parts/surface-attributes.js';
import { SurfaceRoot } from '../root/SurfaceRoot.js';
import { DevicePicker } from './DevicePicker.js';

/** One panel at a time for a device that does not work: which one, what else is there, and the way on without it. */
export function DeviceRetryPanel() {
  const condition = useSurfaceConditions('device')[0];
  if (!condition) return null;
  return (
    <SurfaceRoot>
      <DevicePanel key={condition.id} condition={condition} />
    </SurfaceRoot>
  );
}

type Picks = Readonly<Partial<Record<InputKind, string>>>;

function DevicePanel({ condition }: { readonly condition: Condition }) {
  const { t } = useWords();
  const { title, body, actions, dismiss } = useConditionView(condition);
  const [picks, setPicks] = useState<Picks>({});
  // Some systems open a camera only once: the preview lets go of it before it is asked for again.
  const [isPreviewing, setIsPreviewing] = useState(true);
  const titleId = useId();
  const isOver = condition.status === 'resolved';
  const inputs = condition.canPickDevice && !isOver ? inputsOf(condition.info.device) : [];

  function pickFor(name: Action): DevicePick | undefined {
    return name === 'pick-device' ? { cameraId: picks.camera, microphoneId: picks.microphone } : undefined;
  }

  function handlePick(kind: InputKind, id: string) {
    setIsPreviewing(true);
    setPicks((before) => ({ ...before, [kind]: id }));
  }

  return (
    <section
      {...surfaceAttributes('device', condition)}
      data-trtc-part="panel"
      role="dialog"
      aria-labelledby={titleId}
      onKeyDown={(event) => event.key === 'Escape' && dismiss()}
    >
      <header data-trtc-part="header">
        <ConditionIcon condition={condition} />
        <div data-trtc-part="text">
          <h2 data-trtc-part="title" id={titleId}>
            <SeverityName condition={condition} />
            {isOver ? mendedText(condition, t) : title}
          </h2>
          {!isOver && <p data-trtc-part="body">{body}</p>}
        </div>
      </header>
      {inputs.map((kind) => (
        <DevicePicker
          key={kind}
          kind={kind}
          condition={condition}
          picked={picks[kind]}
          isPreviewing={isPreviewing && condition.status === 'active'}
          onPick={(id) => handlePick(kind, id)}
        />
      ))}
      <Actions
        actions={actions.filter(({ name }) => name !== 'pick-device' || picks.camera || picks.microphone)}
        pickFor={pickFor}
        onAction={() => setIsPreviewing(false)}
      />
      <ErrorDetails condition={condition} />
    </section>
  );
}

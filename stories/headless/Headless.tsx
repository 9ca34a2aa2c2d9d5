import { useState } from 'react';
import type { Condition } from '../../src/core/store/index.js';
import {
  createErrorKit,
  TrtcErrorProvider,
  useConditionView,
  useTrtcAutoplay,
  useTrtcConnection,
  useTrtcDevices,
  useTrtcError,
  useTrtcErrorHistory,
  useTrtcPermission,
} from '../../src/index.js';
import { createRtcError } from '../../src/testing/index.js';
import { useToolbar } from '../support/toolbar.js';

/** No surface of the kit's at all: plain HTML from the hooks. */
export function Headless() {
  const { language, messages } = useToolbar();
  const [kit] = useState(createErrorKit);
  return (
    <TrtcErrorProvider kit={kit} language={language} messages={messages} recovery={{ contactSupport: () => {} }}>
      <main style={{ padding: 24, font: '16px/1.5 system-ui' }}>
        <h1>Plain HTML</h1>
        <Buttons />
        <Now />
        <Conditions />
      </main>
    </TrtcErrorProvider>
  );
}

function Buttons() {
  const { report, guard, clear } = useTrtcError();
  return (
    <p>
      <button
        type="button"
        onClick={() => report(createRtcError('PLAY_NOT_ALLOWED'), { userId: 'Mei', retry: () => {} })}
      >
        Block the sound
      </button>{' '}
      <button type="button" onClick={() => guard(failTwice(), { operation: 'join' })}>
        Fail to join
      </button>{' '}
      <button type="button" onClick={clear}>
        Clear
      </button>
    </p>
  );
}

function failTwice() {
  let times = 0;
  return () => {
    times += 1;
    if (times <= 2) throw createRtcError('JOIN_ROOM_FAILED');
  };
}

function Now() {
  const autoplay = useTrtcAutoplay();
  const connection = useTrtcConnection();
  const cameras = useTrtcDevices('camera');
  const permission = useTrtcPermission('camera');
  const history = useTrtcErrorHistory();
  return (
    <ul>
      <li>Connection: {connection.isOffline ? 'offline' : connection.state}</li>
      <li>Silenced: {autoplay.blockedUserIds.join(', ') || 'nobody'}</li>
      <li>Cameras: {cameras.devices.length}</li>
      <li>Camera permission: {permission.state}</li>
      <li>So far: {history.length}</li>
    </ul>
  );
}

function Conditions() {
  const { conditions } = useTrtcError();
  return (
    <ul aria-live="polite">
      {conditions.map((condition) => (
        <One key={condition.id} condition={condition} />
      ))}
    </ul>
  );
}

function One({ condition }: { readonly condition: Condition }) {
  const { title, body, actions, dismiss } = useConditionView(condition);
  return (
    <li>
      <strong>{title}</strong> {body}{' '}
      {actions.map((action) => (
        <button key={action.name} type="button" aria-disabled={action.isDisabled} onClick={() => action.run()}>
          {action.label}
        </button>
      ))}
      <button type="button" onClick={dismiss}>
        ×
      </button>
    </li>
  );
}

'use client';
import { useCallback, useEffect, useState } from 'react';
import type { PermissionAnswer } from '../../core/host.js';
import type { InputKind } from '../../core/types.js';
import { useKitContext } from '../../react/context.js';
import type { GuideId } from './guide-ids.js';

/** What `useTrtcPermission` gives. */
export interface TrtcPermission {
  /** What the browser says now; `unknown` where it will not tell, and at first. */
  readonly state: PermissionAnswer;
  /** Asks for the device, which makes the browser ask the participant where it may, and lets go of it at once. True where it was given. Never rejects; a refusal is shown. */
  readonly request: () => Promise<boolean>;
  /** Where this browser lets a participant change their mind: the name of the steps in the words. Undefined until it is known. */
  readonly guide: GuideId | undefined;
}

/** Leave to use a camera or a microphone, for those who draw it themselves. @throws where there is no provider above. */
export function useTrtcPermission(device: InputKind): TrtcPermission {
  const { kit } = useKitContext('useTrtcPermission');
  const { permissions, surroundings } = kit.host;
  const [state, setState] = useState<PermissionAnswer>('unknown');
  const [guide, setGuide] = useState<GuideId>();

  useEffect(() => {
    let isOver = false;
    const update = (answer: PermissionAnswer) => {
      if (!isOver) setState(answer);
    };
    permissions.query(device).then(update);
    const stop = permissions.observe(device, update);
    return () => {
      isOver = true;
      stop();
    };
  }, [permissions, device]);

  useEffect(() => {
    if (state !== 'denied') return;
    let isOver = false;
    import('./find-guide.js').then(
      ({ findGuide }) => !isOver && setGuide(findGuide(surroundings, false).id),
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [state, surroundings]);

  const request = useCallback(async () => {
    try {
      await kit.guard(() => openAndClose(device), { device, operation: `permission-${device}` });
      return true;
    } catch {
      return false;
    }
  }, [kit, device]);

  return { state, request, guide };
}

async function openAndClose(device: InputKind): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({ [device === 'camera' ? 'video' : 'audio']: true });
  for (const track of stream.getTracks()) track.stop();
}

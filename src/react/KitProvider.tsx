'use client';
import { type ReactNode, useInsertionEffect, useMemo, useRef, useState } from 'react';
import { read } from '../core/read.js';
import { warnOnce } from '../core/warn.js';
import { createWords } from '../i18n/index.js';
import type { ErrorKit, KitSettings, SettingsLayer } from '../kit/index.js';
import { CapabilitiesContext, KitContext } from './context.js';
import { useBrowserLayoutEffect } from './use-browser-layout-effect.js';
import { type LanguageProps, useLanguage } from './use-language.js';
import { type NameOf, NamesContext } from './use-names.js';
import { CallContext, type CallType } from './use-situation.js';

/** Props of the provider: which client, in which language, and what the app does itself. */
export interface KitProviderProps extends KitSettings, LanguageProps {
  readonly children?: ReactNode;
  /** The client whose errors are shown; null while there is none. */
  readonly client?: object | null;
  /**
   * A kit of your own, made once by `createErrorKit()`: code outside React reports to it before and after anything is rendered. By default
   * the provider makes one, and `useTrtcKit()` gives whichever it is. It must stay the same.
   */
  readonly kit?: ErrorKit;
  /** The name of a participant, for "… is silenced". Default: the userId itself. */
  readonly nameOf?: NameOf;
  /**
   * What kind of call it is, so that the words fit it: in a call of voices nobody is told that others cannot see them, and who only watches
   * a live broadcast is not told what they send. It may change at any time. Default: `video`.
   */
  readonly call?: CallType;
}

interface BoundProviderProps extends KitProviderProps {
  /** Makes a kit that is bound to an SDK. */
  readonly createErrorKit: () => ErrorKit;
}

/** Holds what is wrong now, listens to the client, and speaks the participant's language, whatever the SDK. Draws nothing itself. */
export function KitProvider(props: BoundProviderProps) {
  const { children, client, kit: given, nameOf, call = 'video', createErrorKit } = props;
  const { policy, classify, recovery, sdk, captureUnhandled, resumeOnGesture, onCondition, onAction } = props;
  const settings = { policy, classify, recovery, sdk, captureUnhandled, resumeOnGesture, onCondition, onAction };
  const [kit] = useState(() => (isKit(given) ? given : createErrorKit()));
  const [words] = useState(createWords);
  const [choices] = useState(createChoices);

  const [capabilities, setCapabilities] = useState(kit.getCapabilities);

  useSettings(kit, settings);
  // A handler that comes or goes later brings or takes its button at once, whichever provider of this kit gave it.
  useBrowserLayoutEffect(() => setCapabilities(kit.getCapabilities()));
  useBrowserLayoutEffect(() => kit.observeCapabilities(() => setCapabilities(kit.getCapabilities())), [kit]);
  useBrowserLayoutEffect(() => kit.start(), [kit]);
  useBrowserLayoutEffect(() => {
    if (!client) return;
    const undo = kit.bind(client);
    return () => {
      undo();
      kit.release(client);
    };
  }, [kit, client]);
  useLanguage(words, props);

  const value = useMemo(() => ({ kit, words, choices }), [kit, words, choices]);
  return (
    <KitContext.Provider value={value}>
      <CapabilitiesContext.Provider value={capabilities}>
        <CallContext.Provider value={call}>
          <NamesContext.Provider value={nameOf}>{children}</NamesContext.Provider>
        </CallContext.Provider>
      </CapabilitiesContext.Provider>
    </KitContext.Provider>
  );
}

// Before any layout effect of the app's, in which something may be reported already.
function useSettings(kit: ErrorKit, settings: KitSettings): void {
  const layer = useRef<SettingsLayer>(undefined);
  useInsertionEffect(() => {
    const own = kit.addSettings({});
    layer.current = own;
    return () => own.remove();
  }, [kit]);
  useInsertionEffect(() => layer.current?.update(settings));
}

function createChoices(): Set<string> {
  return new Set();
}

function isKit(given: unknown): given is ErrorKit {
  if (given === undefined || given === null) return false;
  if (typeof read(given, 'addSettings') === 'function' && typeof read(given, 'bind') === 'function') return true;
  warnOnce(
    'kit is not one that createErrorKit() made, so the provider uses one of its own. Hand in what createErrorKit() returned.',
  );
  return false;
}

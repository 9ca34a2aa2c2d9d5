'use client';
import { type ReactNode, useMemo, useState } from 'react';
import type { Capabilities } from '../core/actions.js';
import { createWords } from '../i18n/index.js';
import { createErrorKit, type ErrorKit, type KitSettings, type TrtcSource } from '../kit/index.js';
import { KitContext } from './context.js';
import { useBrowserLayoutEffect } from './use-browser-layout-effect.js';
import { type LanguageProps, useLanguage } from './use-language.js';
import { type NameOf, NamesContext } from './use-names.js';

/** Props of the provider: which client, in which language, and what the app does itself. */
export interface TrtcErrorProviderProps extends KitSettings, LanguageProps {
  readonly children?: ReactNode;
  /** The client whose errors are shown; null while there is none. */
  readonly client?: TrtcSource | null;
  /** A kit of your own making, e.g. one that other code reports to; by default the provider makes one. It must stay the same. */
  readonly kit?: ErrorKit;
  /** The name of a participant, for "… is silenced". Default: the userId itself. */
  readonly nameOf?: NameOf;
}

/** Holds what is wrong now, listens to the client, and speaks the participant's language. Draws nothing itself. */
export function TrtcErrorProvider(props: TrtcErrorProviderProps) {
  const { children, client, kit: given, nameOf } = props;
  const { policy, recovery, sdk, captureUnhandled, resumeOnGesture, onCondition } = props;
  const settings = { policy, recovery, sdk, captureUnhandled, resumeOnGesture, onCondition };
  const [kit] = useState(() => given ?? createErrorKit(settings));
  const [words] = useState(createWords);

  const [capabilities, setCapabilities] = useState(kit.getCapabilities);

  useBrowserLayoutEffect(() => {
    kit.configure(given ? withoutAbsent(settings) : settings);
    // A handler that comes or goes later brings or takes its button at once.
    setCapabilities((last) => keepSame(last, kit.getCapabilities()));
  });
  useBrowserLayoutEffect(() => kit.start(), [kit]);
  useBrowserLayoutEffect(() => (client ? kit.bind(client) : undefined), [kit, client]);
  useLanguage(words, props);

  const value = useMemo(() => ({ kit, words, capabilities }), [kit, words, capabilities]);
  return (
    <KitContext.Provider value={value}>
      <NamesContext.Provider value={nameOf}>{children}</NamesContext.Provider>
    </KitContext.Provider>
  );
}

// A kit of the app's own keeps the settings it was made with, where the provider says nothing.
function withoutAbsent(settings: KitSettings): KitSettings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

function keepSame(last: Capabilities, next: Capabilities): Capabilities {
  const names = Object.keys(next) as (keyof Capabilities)[];
  return names.every((name) => last[name] === next[name]) ? last : next;
}

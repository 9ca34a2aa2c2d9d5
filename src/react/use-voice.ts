'use client';
import { useMemo } from 'react';
import { useCapabilities } from './context.js';
import { useNames } from './use-names.js';
import { useSituation } from './use-situation.js';
import { useSpeech } from './use-words.js';
import type { Voice } from './voice.js';

/** What is said of conditions now, and how. @param caller the hook or component that asks, named in a message to the developer */
export function useVoice(caller: string): Voice {
  const { t, say } = useSpeech();
  const situation = useSituation();
  const nameOf = useNames();
  const capabilities = useCapabilities(caller);
  return useMemo(() => ({ t, say, nameOf, capabilities, ...situation }), [t, say, nameOf, capabilities, situation]);
}

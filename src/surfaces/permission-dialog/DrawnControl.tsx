import { Check, ChevronDown, CircleDot, X } from 'lucide';
import type { ReactNode } from 'react';
import { useWords } from '../../react/index.js';
import { Icon } from '../parts/Icon.js';
import type { Control } from './scenes.js';

/** What a step is about, ringed and with the step's number. */
export function Spot({ step, children }: { readonly step: 1 | 2; readonly children: ReactNode }) {
  return (
    <span data-trtc-part="drawing-spot" data-step={step}>
      {children}
    </span>
  );
}

/** Words that do not matter here. */
export function Filler() {
  return <span data-trtc-part="drawing-filler" />;
}

/** What the second step changes, as it looks once the device is allowed; a block, as it looks before it is taken away. */
export function DrawnControl({ control }: { readonly control: Control }) {
  const { t } = useWords();
  switch (control) {
    case 'switch':
      return <Toggle />;
    case 'three-switches':
      return [1, 2, 3].map((number) => (
        <span key={number} data-trtc-part="drawing-line">
          <Filler />
          <Toggle />
        </span>
      ));
    case 'choice':
      return (
        <>
          <Word text={t('drawing.allow')} />
          <Icon node={ChevronDown} />
        </>
      );
    case 'tick':
      return (
        <>
          <Icon node={Check} />
          <Word text={t('drawing.allow')} />
        </>
      );
    case 'round':
      return (
        <>
          <Icon node={CircleDot} />
          <Word text={t('drawing.allow')} />
        </>
      );
    case 'word':
      return <Word text={t('drawing.allowed')} />;
    case 'removal':
      return <Icon node={X} />;
  }
}

/** A word as the browser or the system says it. */
export function Word({ text }: { readonly text: string }) {
  return <span data-trtc-part="drawing-word">{text}</span>;
}

function Toggle() {
  return <span data-trtc-part="drawing-toggle" />;
}

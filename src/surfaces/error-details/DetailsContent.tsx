'use client';
import { useEffect, useMemo, useState } from 'react';
import type { ErrorDocumentation, ReferenceText } from '../../core/sdk.js';
import type { Condition } from '../../core/store/index.js';
import type { WordKey } from '../../i18n/index.js';
import { useKitContext } from '../../react/context.js';
import { useSpeech } from '../../react/index.js';
import { Words, wordsIn } from '../parts/Words.js';
import { CopyButton } from './CopyButton.js';
import { diagnosticsOf } from './diagnostics.js';
import { factsOf } from './facts.js';

/** What is open of the details: facts, what the documents say, and diagnostics to copy. */
export function DetailsContent({ condition }: { readonly condition: Condition }) {
  const { say, language } = useSpeech();
  const { sdk } = useKitContext('ErrorDetails').kit;
  const documentation = useMemo(() => sdk.describe(condition.info), [sdk, condition.info]);
  return (
    <>
      <dl data-trtc-part="facts">
        {factsOf(condition, documentation.hex, language).map(([name, value]) => (
          <div key={name}>
            <Words as="dt">{say(`details.${name}`)}</Words>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      <Reference documentation={documentation} />
      <CopyButton text={diagnosticsOf(condition)} />
    </>
  );
}

const paragraphs = ['meaning', 'cause', 'check', 'history'] as const;

function Reference({ documentation: { links, load } }: { readonly documentation: ErrorDocumentation }) {
  const { say, language } = useSpeech();
  const texts = useReference(load, language);
  if (!load) {
    return <Words as="p">{say('details.undocumented')}</Words>;
  }
  if (texts === 'loading' || texts === 'failed') {
    return <Words as="p">{say(texts === 'loading' ? 'details.loading' : 'details.load_failed')}</Words>;
  }
  return (
    <>
      {paragraphs.map((name) =>
        texts?.[name] ? (
          <div key={name} data-trtc-part="reference">
            <Words as="h3">{say(`details.${name}`)}</Words>
            <p>{texts[name]}</p>
          </div>
        ) : null,
      )}
      {links.length > 0 && (
        <ul data-trtc-part="links">
          {links.map(({ label, href }) => (
            <li key={label}>
              <a href={href(language)} target="_blank" rel="noreferrer">
                {wordsIn(say(`details.${label}` as WordKey))}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type Loaded = ReferenceText | 'loading' | 'failed' | undefined;

/** What the documents say; asked for again when the network is back. */
function useReference(load: ErrorDocumentation['load'], language: string): Loaded {
  const { network } = useKitContext('ErrorDetails').kit.host;
  const [texts, setTexts] = useState<Loaded>('loading');
  useEffect(() => {
    let isOver = false;
    let stopWaiting = () => {};
    const show = (next: Loaded) => {
      if (!isOver) setTexts(next);
    };
    async function ask() {
      stopWaiting();
      try {
        show(await load?.(language));
      } catch {
        show('failed');
        if (!isOver) stopWaiting = network.observe((isOnline) => isOnline && ask());
      }
    }
    ask();
    return () => {
      isOver = true;
      stopWaiting();
    };
  }, [load, language, network]);
  return texts;
}

'use client';
import { useEffect, useMemo, useState } from 'react';
import type { ErrorDocumentation, ReferenceText } from '../../core/sdk.js';
import type { Condition } from '../../core/store/index.js';
import type { WordKey } from '../../i18n/index.js';
import { useKitContext } from '../../react/context.js';
import { useWords } from '../../react/index.js';
import { CopyButton } from './CopyButton.js';
import { diagnosticsOf } from './diagnostics.js';
import { factsOf } from './facts.js';

/** What is open of the details: facts, what the documents say, and diagnostics to copy. */
export function DetailsContent({ condition }: { readonly condition: Condition }) {
  const { t, language } = useWords();
  const { sdk } = useKitContext('ErrorDetails').kit;
  const documentation = useMemo(() => sdk.describe(condition.info), [sdk, condition.info]);
  return (
    <>
      <dl data-trtc-part="facts">
        {factsOf(condition, documentation.hex, language).map(([name, value]) => (
          <div key={name}>
            <dt>{t(`details.${name}`)}</dt>
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
  const { t, language } = useWords();
  const texts = useReference(load, language);
  if (!load) return <p>{t('details.undocumented')}</p>;
  if (texts === 'loading' || texts === 'failed') {
    return <p>{t(texts === 'loading' ? 'details.loading' : 'details.load_failed')}</p>;
  }
  return (
    <>
      {paragraphs.map((name) =>
        texts?.[name] ? (
          <div key={name} data-trtc-part="reference">
            <h3>{t(`details.${name}`)}</h3>
            <p>{texts[name]}</p>
          </div>
        ) : null,
      )}
      {links.length > 0 && (
        <ul data-trtc-part="links">
          {links.map(({ label, href }) => (
            <li key={label}>
              <a href={href(language)} target="_blank" rel="noreferrer">
                {t(`details.${label}` as WordKey)}
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

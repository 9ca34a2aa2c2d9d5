'use client';
import { useEffect, useId, useState } from 'react';
import type { CodeRow } from '../../core/codes/index.js';
import { linkFor, linksOfRow } from '../../core/codes/links.js';
import { rowOf } from '../../core/codes/row-of.js';
import type { Condition } from '../../core/store/index.js';
import { loadReference, type ReferenceText } from '../../i18n/index.js';
import { useWords } from '../../react/index.js';
import { useShowsDetails } from '../settings.js';
import { CopyButton } from './CopyButton.js';
import { diagnosticsOf } from './diagnostics.js';
import { factsOf } from './facts.js';

/** For the app's developers and its support: codes, what the documents say, and diagnostics to copy. Closed at first; its texts are loaded when it opens. */
export function ErrorDetails({ condition }: { readonly condition: Condition }) {
  const { t } = useWords();
  const isOffered = useShowsDetails();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  if (!isOffered || condition.status === 'resolved') return null;
  return (
    <div data-trtc-part="details">
      <button
        type="button"
        data-trtc-part="details-toggle"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t(isOpen ? 'labels.details_close' : 'labels.details')}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <DetailsContent condition={condition} />}
      </div>
    </div>
  );
}

function DetailsContent({ condition }: { readonly condition: Condition }) {
  const { t, language } = useWords();
  const row = rowOf(condition.info);
  return (
    <>
      <dl data-trtc-part="facts">
        {factsOf(condition, language).map(([name, value]) => (
          <div key={name}>
            <dt>{t(`details.${name}`)}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      {row ? <ReferenceOf row={row} /> : <p>{t('details.undocumented')}</p>}
      <CopyButton text={diagnosticsOf(condition)} />
    </>
  );
}

const paragraphs = ['meaning', 'cause', 'check', 'history'] as const;

function ReferenceOf({ row }: { readonly row: CodeRow }) {
  const { t, language } = useWords();
  const texts = useReference(row, language);
  const links = linksOfRow[`${row.group}/${row.id}`] ?? [];
  if (!texts) return <p>{t('details.loading')}</p>;
  return (
    <>
      {paragraphs.map((name) =>
        texts[name] ? (
          <div key={name} data-trtc-part="reference">
            <h3>{t(`details.${name}`)}</h3>
            <p>{texts[name]}</p>
          </div>
        ) : null,
      )}
      {links.length > 0 && (
        <ul data-trtc-part="links">
          {links.map((link) => (
            <li key={link}>
              <a href={linkFor(link, language)} target="_blank" rel="noreferrer">
                {t(`details.link_${link}`)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function useReference({ group, id }: CodeRow, language: string): ReferenceText | undefined {
  const [texts, setTexts] = useState<ReferenceText>();
  useEffect(() => {
    let isOver = false;
    loadReference(language).then(
      (reference) => !isOver && setTexts(reference[group][id]),
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [group, id, language]);
  return texts;
}

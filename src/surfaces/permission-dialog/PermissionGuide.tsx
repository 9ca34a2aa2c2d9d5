'use client';
import { useEffect, useState } from 'react';
import type { Condition } from '../../core/store/index.js';
import { useWords } from '../../react/index.js';
import { Drawing } from './Drawing.js';
import type { GuideId } from './guide-ids.js';

const stepNumbers = ['1', '2', '3'] as const;

/** Where to click in the participant's own browser or system, drawn and in numbered steps. */
export function PermissionGuide({ condition }: { readonly condition: Condition }) {
  const { t } = useWords();
  const guide = useGuide(condition);
  if (!guide) return null;
  const setting = t(`settings.${condition.info.device ?? 'both'}`);
  return (
    <div data-trtc-part="guide">
      <Drawing guide={guide} setting={setting} />
      <ol data-trtc-part="steps" aria-label={t('labels.steps')}>
        {stepNumbers.map((number) => (
          <li key={number}>
            <span>{t(`steps.${guide}.${number}`, { setting })}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function useGuide({ kind, status }: Condition): GuideId | undefined {
  const [guide, setGuide] = useState<GuideId>();
  const isSystem = kind === 'permission-denied-by-system';
  const isNeeded = isSystem || kind === 'permission-denied';

  useEffect(() => {
    if (!isNeeded) return;
    let isOver = false;
    import('./find-guide.js').then(
      ({ findGuide }) => !isOver && setGuide(findGuide(navigator, isSystem)),
      // Without a network the guide cannot be loaded; the words above it and the buttons still do.
      () => {},
    );
    return () => {
      isOver = true;
    };
  }, [isNeeded, isSystem]);

  return isNeeded && status !== 'resolved' ? guide : undefined;
}

'use client';
import { useEffect, useState } from 'react';
import { inputsOf } from '../../core/recovery/inputs.js';
import type { Condition } from '../../core/store/index.js';
import type { Device } from '../../core/types.js';
import type { Translate } from '../../i18n/index.js';
import { useWords } from '../../react/index.js';
import { Drawing } from './Drawing.js';
import type { GuideId } from './guide-ids.js';

const stepNumbers = ['1', '2', '3'] as const;

// These show the system's own name of the camera, which is not the browser's in every language (zh: 相机, 摄像头).
const namedBySystem: ReadonlySet<GuideId> = new Set([
  'safari-ios',
  'chrome-ios',
  'webview',
  'system-windows',
  'system-android',
  'system-ios',
]);

/** Where to click in the participant's own browser or system, drawn and in numbered steps. */
export function PermissionGuide({ condition }: { readonly condition: Condition }) {
  const { t, language } = useWords();
  const guide = useGuide(condition);
  if (!guide) return null;
  const names = settingsOf(condition.info.device, guide, t);
  const list = new Intl.ListFormat(language);
  const setting = list.format(names.map((name) => t('settings.quoted', { name })));
  return (
    <div data-trtc-part="guide">
      <Drawing guide={guide} setting={list.format(names)} />
      <ol data-trtc-part="steps" aria-label={t('labels.steps')}>
        {stepNumbers.map((number) => (
          <li key={number}>
            <span>{t(`steps.${guide}.${number}`, { setting, retry: t('actions.retry') })}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}

function settingsOf(device: Device | undefined, guide: GuideId, t: Translate): readonly string[] {
  if (device === 'screen') return [t('settings.screen')];
  const context = namedBySystem.has(guide) ? 'system' : undefined;
  return inputsOf(device).map((input) => t(`settings.${input}`, { context }));
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

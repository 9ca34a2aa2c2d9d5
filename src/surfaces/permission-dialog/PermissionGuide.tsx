'use client';
import { inputsOf } from '../../core/recovery/inputs.js';
import type { Condition } from '../../core/store/index.js';
import type { Device } from '../../core/types.js';
import { formatList, type Translate } from '../../i18n/index.js';
import { useKitContext } from '../../react/context.js';
import { useSpeech } from '../../react/index.js';
import { Words } from '../parts/Words.js';
import { Drawing, type NamedSetting } from './Drawing.js';
import { findGuide, type Guide } from './find-guide.js';
import type { GuideId } from './guide-ids.js';

const stepNumbers = ['1', '2', '3'] as const;

// Whose name of a setting is shown, where that is not the plain one: the system's (zh: 相机, 摄像头), its maker's on a Mac and in a browser of their
// own (zh-Hant: 相機, 攝影機), or Firefox's whole phrase.
const namedBy: Readonly<Partial<Record<GuideId, 'system' | 'maker' | 'firefox'>>> = {
  'firefox-desktop': 'firefox',
  'safari-macos': 'maker',
  'edge-desktop': 'maker',
  'edge-android': 'maker',
  'samsung-android': 'maker',
  'system-macos': 'maker',
  'safari-ios': 'system',
  'chrome-ios': 'system',
  'other-browser': 'system',
  'system-windows': 'system',
  'system-android': 'system',
  'system-ios': 'system',
};

interface PermissionGuideProps {
  readonly condition: Condition;
  /** Whether the last step may name the button that tries again. */
  readonly canRetry: boolean;
}

/** Where to click in the participant's own browser or system, drawn and in numbered steps. */
export function PermissionGuide({ condition, canRetry }: PermissionGuideProps) {
  const { t, say, language } = useSpeech();
  const guide = useGuide(condition);
  if (!guide) return null;
  const { device } = condition.info;
  const settings = settingsOf(device, guide.id, t);
  const names = settings.map(({ name }) => t('settings.quoted', { name }));
  const values = {
    context: [guide.edition, device, canRetry && 'retry'].filter(Boolean).join('_'),
    setting: formatList(language, names),
    app: t(guide.isInApp ? 'settings.app' : 'settings.browser'),
    retry: t('actions.retry'),
  };
  return (
    <div data-trtc-part="guide">
      <Drawing guide={guide} settings={settings} />
      <ol data-trtc-part="steps" aria-label={t('labels.steps')}>
        {stepNumbers.map((number) => (
          <li key={number}>
            <Words as="span">{say(`steps.${guide.id}.${number}`, values)}</Words>
          </li>
        ))}
      </ol>
    </div>
  );
}

function settingsOf(device: Device | undefined, guide: GuideId, t: Translate): readonly NamedSetting[] {
  if (device === 'screen') return [{ subject: device, name: t('settings.screen') }];
  const context = namedBy[guide];
  return inputsOf(device).map((subject) => ({ subject, name: t(`settings.${subject}`, { context }) }));
}

function useGuide({ kind, status, info }: Condition): Guide | undefined {
  const { surroundings } = useKitContext('PermissionGuide').kit.host;
  const isSystem = kind === 'permission-denied-by-system';
  const isDismissed = kind === 'permission-dismissed';
  if (status === 'resolved' || !(isSystem || isDismissed || kind === 'permission-denied')) return undefined;
  const guide = findGuide(surroundings, isSystem);
  // A browser asks again. A web view says that it would, and leaves it to its app, which mostly refuses without a question.
  if (isDismissed && !guide.isInApp) return undefined;
  // Only macOS has a setting for who may record the screen.
  return info.device === 'screen' && guide.id !== 'system-macos' ? undefined : guide;
}

'use client';
import { CircleAlert } from 'lucide-react';
import type { FallbackProps } from 'react-error-boundary';
import { useKitContext } from '../../react/context.js';
import { useWords } from '../../react/index.js';
import { useSurfaceSettings } from '../settings.js';

/** What takes the place of an app that crashed: what is untouched, and two ways on. */
export function CrashFallback({ resetErrorBoundary }: FallbackProps) {
  const { host } = useKitContext('CrashFallback').kit;
  const { t, language, direction } = useWords();
  const { theme = 'system' } = useSurfaceSettings();
  return (
    <section
      role="alert"
      data-trtc-crash=""
      data-trtc-theme={theme}
      data-trtc-part="crash"
      data-severity="error"
      lang={language}
      dir={direction}
    >
      <span data-trtc-part="icon" aria-hidden="true">
        <CircleAlert focusable="false" />
      </span>
      <h2 data-trtc-part="title">{t('crash.title')}</h2>
      <p data-trtc-part="body">{t('crash.body')}</p>
      <div data-trtc-part="actions">
        <button
          type="button"
          data-trtc-part="button"
          data-trtc-action="retry"
          data-variant="primary"
          onClick={() => resetErrorBoundary()}
        >
          {t('crash.retry')}
        </button>
        <button
          type="button"
          data-trtc-part="button"
          data-trtc-action="reload"
          data-variant="secondary"
          onClick={() => host.page.reload()}
        >
          {t('crash.reload')}
        </button>
      </div>
    </section>
  );
}

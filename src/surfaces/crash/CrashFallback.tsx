'use client';
import { CircleAlert } from 'lucide';
import type { FallbackProps } from 'react-error-boundary';
import { useKitContext } from '../../react/context.js';
import { useSpeech } from '../../react/index.js';
import { useSituation } from '../../react/use-situation.js';
import { Icon } from '../parts/Icon.js';
import { Words, wordsIn } from '../parts/Words.js';
import { useSurfaceSettings } from '../settings.js';

/** What takes the place of an app that crashed: what is untouched, and two ways on. */
export function CrashFallback({ resetErrorBoundary }: FallbackProps) {
  const { host } = useKitContext('CrashFallback').kit;
  const { say, language, direction } = useSpeech();
  const { call } = useSituation();
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
        <Icon node={CircleAlert} />
      </span>
      <Words as="h2" data-trtc-part="title">
        {say('crash.title')}
      </Words>
      <Words as="p" data-trtc-part="body">
        {say('crash.body', { context: call })}
      </Words>
      <div data-trtc-part="actions">
        <button
          type="button"
          data-trtc-part="button"
          data-trtc-action="retry"
          data-variant="primary"
          onClick={() => resetErrorBoundary()}
        >
          {wordsIn(say('crash.retry'))}
        </button>
        <button
          type="button"
          data-trtc-part="button"
          data-trtc-action="reload"
          data-variant="secondary"
          onClick={() => host.page.reload()}
        >
          {wordsIn(say('crash.reload'))}
        </button>
      </div>
    </section>
  );
}

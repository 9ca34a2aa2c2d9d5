// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { createInstance } from 'i18next';
import { StrictMode } from 'react';
import { TrtcErrorBoundary, type TrtcErrorBoundaryProps } from 'trtc-error-kit';
import { createFakeClient } from 'trtc-error-kit/testing';
import { expect, test } from 'vitest';

// Words that arrived, and code that was loaded when the page was idle, updated React outside of act(): an app's tests of long ago, now
// wrapped in the boundary, printed warnings though nothing was wrong. The console is watched by setup.ts.

// Longer than the kit waits for an idle page, and for its words.
const LONG_ENOUGH = 1_500;

const i18n = createInstance();
await i18n.init({ lng: 'ko', resources: { ko: { translation: {} } } });

const cases: Record<string, TrtcErrorBoundaryProps> = {
  'as it is': {},
  'with a client': { client: createFakeClient() },
  'in a language that is loaded': { language: 'ja' },
  'in a language without words': { language: 'fi' },
  'with words of its own': { messages: { en: { labels: { fewer: 'Fewer of them' } } } },
  'led by i18next': { i18n },
  'with handlers written inline': { recovery: { rejoin: () => {}, leave: () => {} } },
};

test.each(Object.keys(cases))('a wrapped app in which nothing goes wrong prints nothing: %s', async (name) => {
  const App = () => (
    <StrictMode>
      <TrtcErrorBoundary {...cases[name]} recovery={{ ...cases[name]?.recovery }}>
        <p>The call</p>
      </TrtcErrorBoundary>
    </StrictMode>
  );
  const view = render(<App />);
  view.rerender(<App />);
  // Not by findBy…, which would allow React to be updated meanwhile.
  await new Promise((resolve) => setTimeout(resolve, LONG_ENOUGH));
  expect(screen.getByText('The call')).toBeVisible();
});

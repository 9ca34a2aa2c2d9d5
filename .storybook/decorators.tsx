import type { Decorator } from '@storybook/react-vite';
import { useEffect } from 'storybook/preview-api';

/** Tells the page the language, direction and theme of the toolbar. */
export const withDocumentAttributes: Decorator = (Story, { globals }) => {
  const { language, theme } = globals as { language: string; theme: string };
  useEffect(() => {
    const page = document.documentElement;
    page.lang = language === 'rtl' ? 'ar' : language === 'pseudo' ? 'en-XA' : language;
    page.dir = language === 'rtl' ? 'rtl' : 'ltr';
    if (theme === 'system') delete page.dataset.trtcTheme;
    else page.dataset.trtcTheme = theme;
  }, [language, theme]);
  return <Story />;
};

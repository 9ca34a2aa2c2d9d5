import { Fragment, type HTMLAttributes, type ReactNode } from 'react';
import type { Said } from '../../i18n/index.js';

interface WordsProps extends Omit<HTMLAttributes<HTMLElement>, 'children'> {
  /** The element that the text is alone in. Default: one that has no box, for a text beside other things. */
  readonly as?: 'p' | 'h2' | 'h3' | 'li' | 'dt' | 'legend' | 'span';
  readonly children: Said | string | undefined;
}

/**
 * A text in an element to itself. Page translators put elements of their own in the place of text nodes, and React would go on changing the
 * node that is no longer there; so another text is another element. Where the language has no spaces, a line breaks between phrases; where
 * another language stands in, it is named, so that it is read out as what it is.
 */
export function Words({ as, children, ...props }: WordsProps) {
  const { text, phrases, lang } = typeof children === 'object' ? children : plain(children);
  const Element = as ?? 'span';
  const hasPhrases = phrases.length > 1;
  return (
    <Element
      key={text}
      {...props}
      data-trtc-words={as ? undefined : ''}
      data-trtc-phrases={hasPhrases ? '' : undefined}
      lang={lang}
      dir={lang && 'ltr'}
    >
      {hasPhrases ? phrases.map(toPhrase) : text}
    </Element>
  );
}

/** The text of a button: alone in its element it needs none to itself, and what is pressed is the button. */
export function wordsIn(said: Said): ReactNode {
  return said.phrases.length > 1 || said.lang !== undefined ? <Words>{said}</Words> : said.text;
}

function plain(text = ''): Said {
  return { text, phrases: [text] };
}

function toPhrase(phrase: string, index: number) {
  return (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {phrase}
    </Fragment>
  );
}

'use client';
import { type ComponentType, type CSSProperties, useEffect, useRef } from 'react';
import type { Undo } from '../core/host.js';
import type { ActionView } from '../react/index.js';
import { AppComponent } from '../surfaces/parts/AppComponent.js';
import type { ButtonPartProps, ToastContent, ToastStack } from '../surfaces/settings.js';

/** What a toast looks like in somebody else's toaster. */
export interface ToastLook {
  /** Draws each button; by default a plain one in the colour of the text. */
  readonly button?: ComponentType<ButtonPartProps> | undefined;
  /** Further attributes of the plain buttons, by which the toaster's own styles know them. */
  readonly buttonProps?: { readonly [attribute: `data-${string}`]: string } | undefined;
  /** Whether the toaster has no button of its own that closes, or none whose name can be told. */
  readonly hasClose?: boolean | undefined;
  /** What of the toaster's own holds the toast, as a selector of something around it. */
  readonly box?: string | undefined;
}

interface ToastViewProps {
  readonly toast: ToastContent;
  readonly look: ToastLook;
}

/** A toast within somebody else's: words and buttons here; box, icon, colour, place and motion are the toaster's. */
export function ToastView({ toast, look }: ToastViewProps) {
  const { title, body, isMended, actions, labels, attributes, dismiss, hold } = toast;
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = root.current;
    if (element) return holdWhileRead((look.box && element.closest(look.box)) || element, hold);
  }, [hold, look.box]);

  return (
    <div ref={root} {...attributes} style={{ ...styles.box, ...(isPhrased(attributes.lang) && styles.phrased) }}>
      {/* The kit's sheet says nothing of what is in here, rings of the focus included. */}
      <div data-trtc-part="own" style={styles.own}>
        <div style={styles.text}>
          <div data-trtc-slot="title" style={styles.title}>
            <span style={styles.hidden}>{`${labels.severity}: `}</span>
            {/* Another text is another element: page translators put elements of their own in the place of texts. */}
            <span key={title}>{title}</span>
            {/* Counts rise four times a second: nobody wants to hear each. */}
            {labels.times && (
              <span data-trtc-slot="count" aria-live="off">
                <span aria-hidden="true">{` ${labels.times}`}</span>
                <span style={styles.hidden}>{` ${labels.timesSpoken}`}</span>
              </span>
            )}
          </div>
          {body && (
            <div data-trtc-slot="body">
              <span key={body}>{body}</span>
            </div>
          )}
          {actions.length > 0 && (
            <div data-trtc-slot="actions" aria-live="off" style={styles.actions}>
              {actions.map((action, index) => (
                <ToastButton key={action.name} action={action} variant={variantOf(action, index)} look={look} />
              ))}
            </div>
          )}
        </div>
        {look.hasClose && !isMended && (
          <button
            type="button"
            data-trtc-slot="close"
            data-trtc-action="dismiss"
            aria-label={labels.close}
            onClick={dismiss}
            style={styles.close}
          >
            <svg aria-hidden="true" width="14" height="14" viewBox="0 0 14 14" stroke="currentColor" strokeWidth="1.6">
              <path d="M2 2l10 10M12 2L2 12" />
            </svg>
          </button>
        )}
      </div>
    </div>
  );
}

interface StackViewProps {
  readonly stack: ToastStack;
  readonly look: ToastLook;
}

/** The button that opens the stack, or folds it. */
export function StackView({ stack, look }: StackViewProps) {
  return (
    <div lang={stack.attributes.lang} dir={stack.attributes.dir}>
      <button
        type="button"
        {...look.buttonProps}
        {...stack.attributes}
        aria-expanded={stack.isOpen}
        onClick={stack.toggle}
        style={styles.button}
      >
        {stack.label}
      </button>
    </div>
  );
}

interface ToastButtonProps {
  readonly action: ActionView;
  readonly variant: ButtonPartProps['variant'];
  readonly look: ToastLook;
}

// While it waits it stays focusable and says why, and a click does nothing.
function ToastButton({ action, variant, look }: ToastButtonProps) {
  const props = {
    type: 'button' as const,
    'data-trtc-action': action.name,
    'data-variant': variant,
    'aria-disabled': action.isDisabled || undefined,
    onClick: () => {
      if (!action.isDisabled) action.run();
    },
    children: action.label,
  };
  if (look.button) return <AppComponent component={look.button} props={{ ...props, action, variant }} />;
  const style = { ...styles.button, ...(action.isDisabled && styles.disabled) };
  return <button {...look.buttonProps} {...props} style={style} />;
}

function variantOf({ name }: ActionView, index: number): ButtonPartProps['variant'] {
  if (index === 0) return 'primary';
  return name === 'continue-without' ? 'quiet' : 'secondary';
}

function holdWhileRead(box: Element, hold: () => Undo): Undo {
  const held = new Map<string, Undo>();
  const release = (by: string) => {
    held.get(by)?.();
    held.delete(by);
  };
  const reading = {
    pointerenter: () => held.has('pointer') || held.set('pointer', hold()),
    pointerleave: () => release('pointer'),
    focusin: () => held.has('focus') || held.set('focus', hold()),
    focusout: () => release('focus'),
  };
  for (const [type, handler] of Object.entries(reading)) box.addEventListener(type, handler);
  return () => {
    for (const [type, handler] of Object.entries(reading)) box.removeEventListener(type, handler);
    for (const by of [...held.keys()]) release(by);
  };
}

function isPhrased(language: string): boolean {
  return /^(?:ja|zh)\b/.test(language);
}

// On the element, since no sheet of ours may be on the page. Sizes are of the toaster's own text, colours the toaster's own.
const styles = {
  box: { inlineSize: '100%', textAlign: 'start' },
  own: { display: 'flex', gap: '0.75em', alignItems: 'start' },
  // Where the browser knows how, Japanese and Chinese break between phrases.
  phrased: { wordBreak: 'auto-phrase' } as CSSProperties,
  text: { flex: 1, minInlineSize: 0, overflowWrap: 'break-word' },
  title: { fontWeight: 600 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '0.5em', marginBlockStart: '0.5em' },
  button: {
    margin: 0,
    font: 'inherit',
    fontWeight: 600,
    color: 'inherit',
    background: 'transparent',
    border: '1px solid currentColor',
    borderRadius: '0.4em',
    padding: '0.25em 0.75em',
    minBlockSize: '2em',
    cursor: 'pointer',
  },
  disabled: { opacity: 0.75, cursor: 'default' },
  close: {
    display: 'grid',
    placeItems: 'center',
    flexShrink: 0,
    inlineSize: '24px',
    blockSize: '24px',
    padding: 0,
    border: 0,
    color: 'inherit',
    background: 'transparent',
    cursor: 'pointer',
  },
  hidden: {
    position: 'absolute',
    inlineSize: '1px',
    blockSize: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
} satisfies Record<string, CSSProperties>;

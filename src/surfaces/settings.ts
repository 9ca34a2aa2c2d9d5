'use client';
import {
  type ComponentPropsWithoutRef,
  type ComponentType,
  createContext,
  type ReactEventHandler,
  type RefAttributes,
  useContext,
} from 'react';
import type { Undo } from '../core/host.js';
import type { Condition } from '../core/store/index.js';
import type { Severity, Surface } from '../core/types.js';
import { isDevelopment } from '../core/warn.js';
import type { ActionView } from '../react/index.js';

/** What a component that takes a surface's place is given. */
export interface SurfaceProps {
  /** What the surface is to show, oldest first; never empty. */
  readonly conditions: readonly Condition[];
}

/** Components by surface: one takes a surface's place, `null` turns it off. */
export type SurfaceComponents = { readonly [S in Exclude<Surface, 'silent'>]?: ComponentType<SurfaceProps> | null };

/**
 * What goes to a surface's own element: class, style, attributes, handlers and a ref. A handler runs before the kit's and may prevent it by
 * `event.preventDefault()`: `onKeyDown` what Escape does, and of the two surfaces that are dialogs `onCancel` every wish to close them.
 */
export interface SurfaceElementProps
  extends Omit<ComponentPropsWithoutRef<'section'>, 'children'>,
    RefAttributes<HTMLElement> {
  readonly onCancel?: ReactEventHandler<HTMLElement>;
  readonly onClose?: ReactEventHandler<HTMLElement>;
}

/** Props by surface, for the element of each: `{ banner: { className: 'mine' } }`. */
export type SurfacePropsByName = { readonly [S in Exclude<Surface, 'silent'>]?: SurfaceElementProps };

/** What a component that takes the place of every action's button is given: all that a `<button>` needs, to be spread onto it. */
export interface ButtonPartProps extends ComponentPropsWithoutRef<'button'> {
  readonly action: ActionView;
  readonly variant: 'primary' | 'secondary' | 'quiet';
}

/** Components that take the place of a part on every surface; behaviour and accessibility stay the kit's. */
export interface PartComponents {
  readonly button?: ComponentType<ButtonPartProps>;
  /** Stands in a round that is hidden from screen readers. */
  readonly icon?: ComponentType<{ readonly condition: Condition }>;
}

/** What goes onto the element that shows a toast of the app's own toaster: its language, and the data attributes by which tests and themes find it. */
export interface ToastAttributes {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly [attribute: `data-${string}`]: string | undefined;
}

/** A toast in words, as an app's own toaster is given it. */
export interface ToastContent {
  /** The same for all changes of one toast. One that comes again after it has gone has another, since the first may still be leaving. */
  readonly id: string;
  /** What happened; once it is mended, that it is. */
  readonly title: string;
  /** What follows, and what to do; empty where there is nothing to add, and once it is mended. */
  readonly body: string;
  readonly severity: Severity;
  /** Whether its cause is gone. It says so for a moment, without a button, and is then hidden. */
  readonly isMended: boolean;
  readonly count: number;
  readonly actions: readonly ActionView[];
  /** Words for what is drawn without any. */
  readonly labels: ToastLabels;
  /** To be spread onto the element that shows it. */
  readonly attributes: ToastAttributes;
  /** To be called when the participant closes it; does nothing once it is hidden. */
  readonly dismiss: () => void;
  /**
   * To be called while the participant reads it, as long as the pointer or the focus is on it: its time stands, and no other toast takes
   * its place. Gives back the undo. Without it a toast may go while it is being read (WCAG 2.2.1).
   */
  readonly hold: () => Undo;
}

/** Words of a toast for what is drawn without any, in the participant's language. */
export interface ToastLabels {
  /** The severity, for those who do not see its colour: `Error`; once it is mended `Done`. */
  readonly severity: string;
  /** How often it happened, as it is drawn (`×3`) and as it is read out; empty for once. */
  readonly times: string;
  readonly timesSpoken: string;
  /** The name of a button that closes it. */
  readonly close: string;
}

/** The toasts for which there is no place. */
export interface ToastStack {
  /** The same until there is nothing to show any more; then another. */
  readonly id: string;
  /** How many more toasts there are than are shown. */
  readonly waiting: number;
  /** Whether the stack is open, so that up to twelve are shown and not three. */
  readonly isOpen: boolean;
  /** What a button that opens or folds it says: `Show 3 more`; empty where none is needed. */
  readonly label: string;
  /** To be spread onto that button. */
  readonly attributes: ToastAttributes;
  /** Opens the stack, or folds it again. */
  readonly toggle: () => void;
}

/**
 * The app's own toaster in place of the kit's. Time runs in the kit: it says when a toast goes. It is called only when something has
 * changed, however often the app renders, and may be written inline. It reads its toasts aloud itself.
 */
export interface ToasterAdapter {
  /** Shows a toast, or changes the one with its id. At most three are shown at a time, and of an open stack twelve. */
  show(toast: ToastContent): void;
  /** Takes a toast away. */
  hide(id: string): void;
  /** Tells of the toasts for which there is no place, each time that changes: where `label` is empty, there is nothing to show any more. */
  more?(stack: ToastStack): void;
}

/** How the surfaces look and where they are. */
export interface SurfaceSettings {
  /** A component replaces a surface, `null` turns it off. */
  readonly components?: SurfaceComponents;
  /** Components that take the place of the buttons or the icons on every surface. */
  readonly parts?: PartComponents;
  /** A class, a style, attributes or handlers for a surface's own element. */
  readonly surfaceProps?: SurfacePropsByName;
  /** The app's own toaster in place of the kit's. */
  readonly toaster?: ToasterAdapter;
  /**
   * The element that holds the surfaces; it needs a position of its own. It may be in a shadow tree, an iframe, or a window for picture in
   * picture. The two surfaces that block the page are native modal dialogs and lie over the whole of it. Default: the page's body.
   */
  readonly container?: HTMLElement | null;
  /**
   * Draws the surfaces in a shadow tree that no style of the page reaches, not even `!important`; variables (`--trtc-*`) still do. An
   * object adds styles of yours within it. Default false.
   */
  readonly isolate?: boolean | { readonly css: string } | null;
  /** Whether codes and reference can be opened on each surface. Default: in development only. */
  readonly showDetails?: boolean | 'development';
  /** `light`, `dark`, `system`, or a name of your own that your CSS knows as `[data-trtc-theme]`. Default: `system`. */
  readonly theme?: string;
  /** The key that leads to the messages. Default: `F8`; `null` for none. */
  readonly hotkey?: string | null;
}

const SettingsContext = createContext<SurfaceSettings>({});

export const SurfaceSettingsProvider = SettingsContext.Provider;

export function useSurfaceSettings(): SurfaceSettings {
  return useContext(SettingsContext);
}

/** Whether details are offered on this page. */
export function useShowsDetails(): boolean {
  const { showDetails = 'development' } = useSurfaceSettings();
  return showDetails === 'development' ? isDevelopment() : showDetails;
}

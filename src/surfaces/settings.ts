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

/** A toast in words, as an app's own toaster is given it. */
export interface ToastContent {
  /** The same for all changes of one toast. */
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly severity: Severity;
  readonly count: number;
  readonly actions: readonly ActionView[];
  /** To be called when the participant closes it. */
  readonly dismiss: () => void;
  /**
   * To be called while the participant reads it, as long as the pointer or the focus is on it: its time stands, and no other toast takes
   * its place. Gives back the undo. Without it a toast may go while it is being read (WCAG 2.2.1).
   */
  readonly hold: () => Undo;
}

/**
 * The app's own toaster in place of the kit's. Time runs in the kit: it says when a toast goes. It is called only when something has
 * changed, however often the app renders, and may be written inline.
 */
export interface ToasterAdapter {
  /** Shows a toast, or changes the one with its id. At most three are shown at a time, and of an open stack twelve. */
  show(toast: ToastContent): void;
  /** Takes a toast away. */
  hide(id: string): void;
  /**
   * Tells how many more toasts there are than are shown, for "and 3 more"; 0 where there are none any more.
   * @param open opens the stack, so that more of them are shown; `open(false)` folds it again
   */
  more?(count: number, open: (isOpen?: boolean) => void): void;
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

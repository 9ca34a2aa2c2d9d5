/** The buttons that a text may ask for. */
export const buttons = [
  'retry',
  'rejoin',
  'reload',
  'sign-in',
  'contact-support',
  'open-settings',
  'resume',
  'leave',
] as const;

/** How a language asks for something: a text that matches may only be shown where that is there. */
export interface Asks extends Readonly<Record<(typeof buttons)[number], RegExp>> {
  /** Picking another device: only beside a list of them. */
  readonly choice: RegExp;
  /** Something with a cable or a plug: not on a phone or a tablet. */
  readonly plug: RegExp;
  /** Seeing or being seen: not in a call of voices, but for a camera or a screen. */
  readonly seen: RegExp;
}

declare module 'virtual:foreign-pages' {
  /** A page that nobody here wrote, by its sheet. */
  export interface ForeignPage {
    readonly name: string;
    /** Whether its sheet stands before the kit's. Else after it. */
    readonly comesFirst?: boolean;
    /** What its body bears. */
    readonly body?: { readonly id: string; readonly className: string };
    css(): Promise<string>;
  }
  export const foreignPages: readonly ForeignPage[];
}

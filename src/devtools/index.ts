import { TrtcErrorDevtools as Devtools, type TrtcErrorDevtoolsProps } from './TrtcErrorDevtools.js';

export type { TrtcErrorDevtoolsProps };

/**
 * The devtools of the kit, for development: in a bundle for production it is a component that does nothing, and nothing else of this entry
 * is in it. `trtc-error-kit/devtools/production` has them there, too.
 */
export const TrtcErrorDevtools: (props: TrtcErrorDevtoolsProps) => null =
  process.env.NODE_ENV === 'production' ? () => null : Devtools;

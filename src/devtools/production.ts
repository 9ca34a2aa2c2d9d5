export { TrtcErrorDevtools, type TrtcErrorDevtoolsProps } from './TrtcErrorDevtools.js';

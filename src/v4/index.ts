export type { TrtcClient, TrtcLocalStream, TrtcSdk, TrtcSource, TrtcStream } from '../sdk/v4/index.js';
export { createErrorKit } from './create-error-kit.js';
export { useTrtcConnection, useTrtcError, useTrtcSource } from './hooks.js';
export { TrtcErrorBoundary, type TrtcErrorBoundaryProps } from './TrtcErrorBoundary.js';
export { TrtcErrorProvider, type TrtcErrorProviderProps } from './TrtcErrorProvider.js';

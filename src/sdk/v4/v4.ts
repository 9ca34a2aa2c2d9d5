import type { Sdk } from '../../core/sdk.js';
import { classify } from './classify.js';
import { createBinding } from './create-binding.js';
import { describe } from './describe.js';
import { isRtcError, readFacts } from './read-error.js';
import { timings } from './timings.js';

/** The TRTC Web SDK 4.x, as the kit needs it. */
export const v4: Sdk = {
  errors: { isError: isRtcError, read: readFacts, classify },
  timings,
  sources: 'a client or a stream of the TRTC Web SDK 4.x: what TRTC.createClient() or TRTC.createStream() returned',
  describe,
  createBinding,
};

import { codeOf, findSdkRow, type SdkKey } from '../sdk/v4/codes/index.js';
import { messageOf } from './sdk-messages.js';

/** What the SDK 4.x throws and emits. Its class is neither exported nor named: `getCode()` is how one knows it. */
export interface RtcError extends Error {
  getCode(): number;
  /** The sub-code of account, room or server; 0 where there is none. Not in the SDK's types. */
  getExtraCode(): number;
  /** Which wish of `getUserMedia()` could not be met. */
  readonly constraint?: string;
}

export interface RtcErrorOptions {
  /** The words before the tag; by default those of 4.15.22. */
  readonly message?: string;
  /** The sub-code; by default 0, as the SDK has it. */
  readonly extraCode?: number;
  /** By default `RtcError`; a failed capture bears the DOMException's name. */
  readonly name?: string;
  readonly constraint?: string;
}

class FakeRtcError extends Error implements RtcError {
  declare readonly code_: number;
  declare readonly extraCode_: number;
  declare readonly message_: string;
  declare readonly constraint?: string;

  constructor(code: number, { message = '', extraCode = 0, name = 'RtcError', constraint }: RtcErrorOptions) {
    const tag = `<${findSdkRow(code)?.id ?? 'UNKNOWN'} 0x${code.toString(16)}>`;
    const wish = constraint ? ` constraint: ${constraint}` : '';
    super(`${message}${wish}${message.includes(tag) ? '' : ` ${tag}`}`);
    this.code_ = code;
    this.extraCode_ = extraCode;
    this.name = name;
    this.message_ = message;
    if (constraint) this.constraint = constraint;
  }

  getCode() {
    return this.code_;
  }

  getExtraCode() {
    return this.extraCode_;
  }
}

/**
 * An error in the true shape of the SDK 4.15's: no public `code`, and a message that ends with a tag such as ` <PLAY_NOT_ALLOWED 0x4043>`.
 * @param code the number, or the documents' name of it; a number that no document lists is tagged UNKNOWN, as the SDK does
 * @param options what differs from the SDK's own words for that code
 */
export function createRtcError(code: number | SdkKey, options: RtcErrorOptions = {}): RtcError {
  const number = typeof code === 'number' ? code : codeOf(code);
  return new FakeRtcError(number, { ...options, message: options.message ?? messageOf(number) });
}

import type { CaptureName } from '../../core/capture.js';
import type { ReferenceText } from '../../core/sdk.js';
import { matchLanguage } from '../../i18n/match-language.js';
import type { AccountCode, BannedReason, CodeGroup, MessageId, RoomCode, SdkKey } from './codes/index.js';

/** The reference of one language: texts by group and id of a row. */
export type Reference = Readonly<Record<CodeGroup, Readonly<Record<string, ReferenceText>>>>;

/** The reference of one language, whole: a row of the tables without its texts does not compile. */
export type CompleteReference = {
  readonly [G in CodeGroup]: Readonly<Record<RowId[G], ReferenceText>>;
};

interface RowId {
  readonly sdk: SdkKey;
  readonly account: AccountCode;
  readonly room: RoomCode;
  readonly media: CaptureName;
  readonly message: MessageId;
  readonly banned: BannedReason;
}

const loaders: Readonly<Record<string, () => Promise<{ readonly default: CompleteReference }>>> = {
  en: () => import('../../../locales/reference/en.json'),
  zh: () => import('../../../locales/reference/zh.json'),
  'zh-Hant': () => import('../../../locales/reference/zh-Hant.json'),
  ja: () => import('../../../locales/reference/ja.json'),
  ko: () => import('../../../locales/reference/ko.json'),
};

/** Loads the developers' reference in the nearest language of the kit's; English for any other. */
export async function loadReference(language: string): Promise<Reference> {
  const load = loaders[matchLanguage([language], Object.keys(loaders))];
  if (!load) throw new Error('no reference');
  return (await load()).default;
}

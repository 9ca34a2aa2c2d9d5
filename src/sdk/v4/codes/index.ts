import { hasOwn } from '../../../core/built-ins.js';
import { type AccountCode, accountRows } from './account.js';
import { type BannedReason, bannedRows } from './banned.js';
import { mediaRows } from './media.js';
import { type MessageId, messageRows } from './message.js';
import { type RoomCode, roomRows } from './room.js';
import type { CodeGroup, CodeRow, RowFacts } from './row.js';
import { type SdkKey, sdkRows } from './sdk.js';

export type { AccountCode, BannedReason, CodeGroup, CodeRow, MessageId, RoomCode, SdkKey };

type Table = Readonly<Record<string, RowFacts & { readonly code?: number; readonly text?: string }>>;

const tables: Readonly<Record<CodeGroup, Table>> = {
  sdk: sdkRows,
  account: accountRows,
  room: roomRows,
  media: mediaRows,
  message: messageRows,
  banned: bannedRows,
};

/** All 126 documented errors, group by group, in the order of the documents. */
export const allRows: readonly CodeRow[] = (Object.keys(tables) as CodeGroup[]).flatMap((group) =>
  Object.entries(tables[group]).map(([id, facts]) => toRow(group, id, facts)),
);

const rowsById = new Map(allRows.map((row) => [`${row.group}/${row.id}`, row]));
const rowsByNumber = new Map(allRows.filter((row) => row.group === 'sdk').map((row) => [row.code, row] as const));
const subRowsByNumber = new Map(
  allRows.filter(({ group }) => group === 'account' || group === 'room').map((row) => [row.code, row] as const),
);
const keysByAlias = new Map<string, SdkKey>(
  allRows.filter((row) => row.group === 'sdk').flatMap((row) => (row.alias ? [[row.alias, row.id as SdkKey]] : [])),
);

/** The number of a documented key. An unknown key does not compile. */
export function codeOf(key: SdkKey): number {
  return sdkRows[key].code;
}

/** The row of a group by its id, or undefined. */
export function findRow(group: CodeGroup, id: string | number): CodeRow | undefined {
  return rowsById.get(`${group}/${id}`);
}

/** The SDK's own row of a number, or undefined. */
export function findSdkRow(code: number | undefined): CodeRow | undefined {
  return rowsByNumber.get(code);
}

/** The row of a sub-code of account or room, or undefined where nobody documented it. */
export function findSubRow(code: number | undefined): CodeRow | undefined {
  return subRowsByNumber.get(code);
}

/** The row whose old text stands in a message, or undefined. */
export function findMessageRow(message: string): CodeRow | undefined {
  const text = message.toLowerCase();
  return allRows.find(
    (row) => row.text !== undefined && text.includes(row.text.replace(/^RtcError: /, '').toLowerCase()),
  );
}

/** The right spelling of an SDK key: both `UNKOWN` and `UNKNOWN` give `UNKNOWN`. Undefined where it is no key. */
export function toSdkKey(name: string): SdkKey | undefined {
  return hasOwn(sdkRows, name) ? (name as SdkKey) : keysByAlias.get(name);
}

/** Whether a `client-banned` reason is a documented one. */
export function isBannedReason(value: unknown): value is BannedReason {
  return typeof value === 'string' && hasOwn(bannedRows, value);
}

function toRow(group: CodeGroup, id: string, facts: Table[string]): CodeRow {
  const code = facts.code ?? (group === 'account' || group === 'room' ? Number(id) : undefined);
  const hex = group === 'sdk' && code !== undefined ? `0x${code.toString(16).padStart(4, '0')}` : undefined;
  return { group, id, ...facts, ...(code === undefined ? {} : { code }), ...(hex ? { hex } : {}) };
}

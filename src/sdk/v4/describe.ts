import type { ErrorDocumentation } from '../../core/sdk.js';
import type { ErrorInfo } from '../../core/types.js';
import { findSdkRow } from './codes/index.js';
import { linkFor, linksOfRow } from './codes/links.js';
import { rowOf } from './codes/row-of.js';
import { loadReference } from './reference.js';

/** Where the documents of 4.x tell of an error. */
export function describe(info: ErrorInfo): ErrorDocumentation {
  const hex = findSdkRow(info.code)?.hex;
  const row = rowOf(info);
  if (!row) return { ...(hex ? { hex } : {}), links: [] };
  const links = linksOfRow[`${row.group}/${row.id}`] ?? [];
  return {
    ...(hex ? { hex } : {}),
    links: links.map((id) => ({ label: `link_${id}`, href: (language) => linkFor(id, language) })),
    load: async (language) => (await loadReference(language))[row.group][row.id],
  };
}

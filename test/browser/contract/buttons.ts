import table from './buttons.tsv?raw';

/** The buttons of a kind in their order, the one that closes included. */
export interface Buttons {
  /** Where the app gives all it can, and what failed can run again. */
  readonly all: readonly string[];
  /** Where the app gives all it can, and nothing can run again. */
  readonly handlers: readonly string[];
  /** Where the app gives nothing, and nothing can run again. */
  readonly alone: readonly string[];
}

/** What is agreed on, written down: worked out from the kinds it would repeat the code under test. */
export const buttons: ReadonlyMap<string, Buttons> = new Map(table.trimEnd().split('\n').slice(1).map(readRow));

/** The buttons of a kind that is shown. */
export function buttonsOf(kind: string): Buttons {
  const found = buttons.get(kind);
  if (!found) throw new Error(`buttons.tsv has no ${kind}`);
  return found;
}

function readRow(row: string): readonly [string, Buttons] {
  const [kind, ...states] = row.split('\t');
  const [all, handlers, alone] = states.map((names) => names.split(', ').filter(Boolean));
  if (!kind || !all || !handlers || !alone) throw new Error(`not a row of buttons.tsv: ${row}`);
  return [kind, { all, handlers, alone }];
}

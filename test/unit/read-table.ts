import { readFileSync } from 'node:fs';

/** The rows of a tab-separated fixture, by the names in its first line. */
export function readTable<Column extends string>(name: string): readonly Record<Column, string>[] {
  const [head = '', ...lines] = readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const columns = head.split('\t') as Column[];
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])) as Record<Column, string>;
  });
}

import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

export interface BuiltFile {
  readonly name: string;
  readonly text: string;
}

/** Builds the library as it is shipped, and gives its modules and sheets. Nothing is written. */
export async function buildLibrary(): Promise<{ modules: readonly BuiltFile[]; sheets: readonly BuiltFile[] }> {
  const result = await build({
    root: fileURLToPath(new URL('../../../', import.meta.url)),
    logLevel: 'error',
    mode: 'production',
    build: { write: false },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
  return {
    modules: output.flatMap((file) => (file.type === 'chunk' ? [{ name: file.fileName, text: file.code }] : [])),
    sheets: output.flatMap((file) =>
      file.type === 'asset' && file.fileName.endsWith('.css')
        ? [{ name: file.fileName, text: String(file.source) }]
        : [],
    ),
  };
}

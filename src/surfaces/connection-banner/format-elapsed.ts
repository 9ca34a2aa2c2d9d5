const SECOND = 1_000;
const MINUTE = 60;

/** How long something has lasted, as a clock shows it: `0:07`. */
export function formatElapsed(milliseconds: number, language: string): string {
  const seconds = Math.max(0, Math.floor(milliseconds / SECOND));
  const plain = new Intl.NumberFormat(language, { useGrouping: false });
  const padded = new Intl.NumberFormat(language, { minimumIntegerDigits: 2 });
  return `${plain.format(Math.floor(seconds / MINUTE))}:${padded.format(seconds % MINUTE)}`;
}

'use client';

interface SearchProps {
  readonly label: string;
  readonly hint: string;
  readonly wanted: string;
  readonly onChange: (wanted: string) => void;
}

/** Where a few are picked out of many by what is typed. */
export function Search({ label, hint, wanted, onChange }: SearchProps) {
  return (
    <input
      type="search"
      aria-label={label}
      placeholder={hint}
      value={wanted}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** Whether what was typed is in any of these. */
export function matches(wanted: string, facts: readonly unknown[]): boolean {
  return facts.join(' ').toLowerCase().includes(wanted.trim().toLowerCase());
}

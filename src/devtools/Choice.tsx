'use client';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Value[];
  /** What an option is called, where that is not its value. */
  readonly names?: Readonly<Partial<Record<Value, string>>>;
  readonly onChange: (value: Value) => void;
}

/** One of a few, with its name beside it. */
export function Choice<Value extends string>({ label, value, options, names, onChange }: ChoiceProps<Value>) {
  return (
    <label className="choice">
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value as Value)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {names?.[option] ?? option}
          </option>
        ))}
      </select>
    </label>
  );
}

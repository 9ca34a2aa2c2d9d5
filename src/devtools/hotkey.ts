const modifiers = ['alt', 'shift', 'ctrl', 'meta'] as const;

/** Whether a key is the one that is meant by `Alt+Shift+E`. By its place on the keyboard: with Alt a letter is another on some of them. */
export function matchesHotkey(event: KeyboardEvent, hotkey: string): boolean {
  const parts = hotkey.toLowerCase().split('+');
  const key = parts.filter((part) => !modifiers.some((modifier) => modifier === part)).join('+');
  return (
    modifiers.every((modifier) => event[`${modifier}Key`] === parts.includes(modifier)) &&
    key !== '' &&
    // A password manager fills in fields with events that have no code.
    event.code?.toLowerCase().replace(/^(?:key|digit)/, '') === key
  );
}

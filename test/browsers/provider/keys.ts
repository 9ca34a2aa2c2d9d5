/** What WebDriver calls the keys that type nothing. Source: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const codes: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F7: '\uE037',
  F8: '\uE038',
};

/** The character by which WebDriver knows a key. */
export function toWebDriverKey(key: string): string {
  const code = codes[key] ?? key;
  if ([...code].length !== 1)
    throw new Error(`The key ${key} has no code here yet: add it to test/browsers/provider/keys.ts.`);
  return code;
}

import type { Page } from 'playwright';
import postcss from 'postcss';

/** A browser as it was: what its engine lacks, taken from today's Chromium before the page's own scripts run. */
export interface OldBrowser {
  readonly name: string;
  /** Whether its engine drops a rule because of its selector. */
  readonly dropsSelector: RegExp;
  /** Whether it drops a declaration: `property: value`. */
  readonly dropsDeclaration: RegExp;
  readonly dropsAtRule: RegExp;
  /** A condition of @supports that does not hold there. */
  readonly lacks: RegExp;
}

const always = {
  dropsAtRule: /^(?:container|layer)$/,
  dropsDeclaration: /color-mix\(|oklch\(|\bcqi\b|^overflow: clip|^(?:translate|scale|rotate|container|text-wrap):/,
  lacks: /oklch/,
};

export const oldBrowsers: readonly OldBrowser[] = [
  { ...always, name: 'Safari 15.0, which knows no dialogs', dropsSelector: /:has\(|:popover-open|:focus-visible/ },
  {
    ...always,
    name: 'Chrome 80, which reads none of the rules',
    dropsSelector: /:where\(|:is\(|:has\(|:not\([^)]*[#,]|:popover-open|:focus-visible/,
    dropsDeclaration: new RegExp(`${always.dropsDeclaration.source}|^(?:inset|aspect-ratio|margin-(?:block|inline):)`),
    lacks: /oklch|aspect-ratio/,
  },
];

/** Makes a page that of an old browser; to be called before it is opened. */
export async function makeOld(page: Page, browser: OldBrowser): Promise<void> {
  await page.addInitScript(takeAway);
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: readAs(browser, await response.text()) });
  });
}

/** What is left of a sheet in an old browser. */
function readAs({ dropsSelector, dropsDeclaration, dropsAtRule, lacks }: OldBrowser, css: string): string {
  const sheet = postcss.parse(css);
  sheet.walkAtRules((rule) => {
    if (dropsAtRule.test(rule.name)) rule.remove();
    if (rule.name !== 'supports' || !lacks.test(rule.params)) return;
    if (rule.params.startsWith('not')) rule.replaceWith(...(rule.nodes ?? []));
    else rule.remove();
  });
  sheet.walkRules((rule) => void (dropsSelector.test(rule.selector) && rule.remove()));
  sheet.walkDecls((declaration) => {
    const { prop, value } = declaration;
    // What a variable holds is only found wanting where it is used.
    if (prop.startsWith('--')) declaration.value = value.replace(/\b(?=(?:color-mix|oklch)\()/g, 'unknown-');
    else if (dropsDeclaration.test(`${prop}: ${value}`)) declaration.remove();
  });
  return String(sheet);
}

function takeAway() {
  const lacking: [object, string[]][] = [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [String.prototype, ['at', 'replaceAll']],
    [Object, ['hasOwn', 'groupBy']],
    [Promise, ['any', 'withResolvers', 'try']],
    [Intl, ['ListFormat', 'Segmenter', 'DisplayNames']],
    [HTMLElement.prototype, ['showPopover', 'hidePopover', 'togglePopover', 'popover']],
    [Element.prototype, ['moveBefore', 'checkVisibility', 'ariaNotify']],
    [Document.prototype, ['moveBefore', 'adoptedStyleSheets']],
    [window, ['structuredClone', 'WeakRef', 'AggregateError', 'HTMLDialogElement']],
    [AbortSignal, ['any', 'timeout']],
  ];
  for (const [owner, names] of lacking) for (const name of names) Reflect.deleteProperty(owner, name);
  // A dialog is an element like any unknown one.
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) =>
    create(name === 'dialog' ? 'old-dialog' : name, options)) as typeof document.createElement;
}

/** Some texts by name, such as those of one kind. */
export type Texts = Readonly<Record<string, unknown>>;

interface Variant {
  readonly key: string;
  readonly tokens: readonly string[];
}

// What a variant names, the weightiest last. Of two with as many tokens that which names the weightier thing is shown.
const weights: readonly (readonly string[])[] = [
  ['support'],
  ['choice'],
  ['phone'],
  ['audio', 'audience'],
  ['camera', 'microphone', 'both', 'screen'],
  ['named'],
  ['retry', 'rejoin', 'reload', 'sign-in', 'contact-support', 'open-settings', 'resume', 'leave'],
];

// A set of texts stays the same until the language or the app's messages change.
const known = new WeakMap<Texts, ReadonlyMap<string, readonly Variant[]>>();

/**
 * The name of the variant that is shown of a text, `ask_camera_retry`: the one with the most tokens, all of which are true; the plain text
 * where none fits; undefined where that is not there either.
 * @param texts the group that the text stands in
 * @param name the text
 * @param tokens what is true now
 */
export function pickVariant(texts: Texts, name: string, tokens: readonly string[]): string | undefined {
  return variantsOf(texts)
    .get(name)
    ?.find((variant) => variant.tokens.every((token) => tokens.includes(token)))?.key;
}

function variantsOf(texts: Texts): ReadonlyMap<string, readonly Variant[]> {
  let variants = known.get(texts);
  if (!variants) {
    variants = readVariants(texts);
    known.set(texts, variants);
  }
  return variants;
}

/** The variants of each text of a group, the first that fits first. */
function readVariants(texts: Texts): ReadonlyMap<string, readonly Variant[]> {
  const byName = new Map<string, Variant[]>();
  for (const key of Object.keys(texts)) {
    if (typeof texts[key] !== 'string') continue;
    const [name = key, ...tokens] = key.split('_');
    const variants = byName.get(name) ?? [];
    byName.set(name, variants);
    variants.push({ key, tokens });
  }
  for (const variants of byName.values()) {
    variants.sort((a, b) => b.tokens.length - a.tokens.length || weightOf(b) - weightOf(a));
  }
  return byName;
}

function weightOf({ tokens }: Variant): number {
  return weights.reduce(
    (sum, group, index) => sum + (tokens.some((token) => group.includes(token)) ? 2 ** index : 0),
    0,
  );
}

/**
 * Finds the nearest language that has words: the first of the wanted ones that is there itself, or as what it is a kind of (`zh-TW` finds
 * `zh-Hant`, `ja-JP` finds `ja`), or as another region's (`pt` finds `pt-BR`). English where none is.
 * @param wanted BCP 47 tags, the most wanted first; what is no tag is passed over
 * @param available BCP 47 tags
 */
export function matchLanguage(wanted: readonly (string | null | undefined)[], available: readonly string[]): string {
  for (const tag of wanted) {
    // An app in JavaScript may hand in anything.
    const language = typeof tag === 'string' ? nearest(tag, available) : undefined;
    if (language) return language;
  }
  return 'en';
}

/** What a language stands on, the nearest first: `zh-TW` on `zh-Hant`, `pt-BR` on `pt`, and each on English. */
export function fallbacksOf(tag: string): readonly string[] {
  const parents = parentsOf(tag);
  return baseOf(tag) === 'en' ? parents : [...parents, 'en'];
}

/** The language of a tag, without script and region. */
export function baseOf(tag: string): string {
  return plain(tag).split('-')[0] ?? '';
}

// Traditional and Simplified Chinese are told apart by script; most tags tell a region.
const traditional = /^zh-(?:hant|tw|hk|mo)(?:-|$)/;

function parentsOf(tag: string): readonly string[] {
  const name = plain(tag);
  if (name === 'zh-hant') return ['zh'];
  if (traditional.test(name)) return ['zh-Hant', 'zh'];
  const parts = name.split('-');
  return parts.slice(1).map((_, index) => parts.slice(0, parts.length - 1 - index).join('-'));
}

function nearest(tag: string, available: readonly string[]): string | undefined {
  const name = plain(tag);
  const find = (wanted: string) => available.find((language) => plain(language) === plain(wanted));
  // Some systems name the script besides: zh-Hant-TW is the zh-TW of others.
  const names = [name, name.replace(/^zh-han[st]-/, 'zh-'), ...parentsOf(name), baseOf(name)];
  for (const one of names) {
    const found = find(one);
    if (found) return found;
  }
  return available.find((language) => baseOf(language) === baseOf(name));
}

function plain(tag: string): string {
  return tag.trim().replace(/_/g, '-').toLowerCase();
}

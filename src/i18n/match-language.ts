/**
 * Finds the nearest language that has words: the first of the wanted ones that is there itself, or as its plain language (`zh-TW` finds
 * `zh`), or as another region's (`pt` finds `pt-BR`). English where none is.
 * @param wanted BCP 47 tags, the most wanted first; what is no tag is passed over
 * @param available BCP 47 tags
 */
export function matchLanguage(wanted: readonly (string | null | undefined)[], available: readonly string[]): string {
  for (const tag of wanted) {
    // An app in JavaScript may hand in anything.
    const language = typeof tag === 'string' ? nearest(plain(tag), available) : undefined;
    if (language) return language;
  }
  return 'en';
}

function nearest(tag: string, available: readonly string[]): string | undefined {
  const base = tag.split('-')[0];
  return (
    available.find((language) => plain(language) === tag) ??
    available.find((language) => plain(language) === base) ??
    available.find((language) => plain(language).split('-')[0] === base)
  );
}

function plain(tag: string): string {
  return tag.trim().replace(/_/g, '-').toLowerCase();
}

// In characters as one reads them. A CJK character is as wide as two Latin ones.
export const TITLE = { latin: 40, cjk: 20 };

export function lengthOf(text: string): number {
  return [...new Intl.Segmenter().segment(text)].length;
}

export function sentencesIn(text: string): number {
  return text.split(/[。！？]|[.!?](?=\s|$)/).filter((part) => part.trim() !== '').length;
}

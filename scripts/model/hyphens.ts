/** Hyphens that never end a line (U+2011) as common ones, so that what is copied or searched for is what is read. */
export function plainHyphens(text: string): string {
  return text.replaceAll('\u2011', '-');
}

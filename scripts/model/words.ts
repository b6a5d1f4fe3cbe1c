/** For comparison: letters and digits, lower case, single spaces. */
export function bareWords(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('sv')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

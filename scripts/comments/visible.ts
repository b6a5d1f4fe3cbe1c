/** Characters that change what is around them: control characters, and those that turn the direction of writing. */
const hidden = /(?!\n)[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Somebody else's text with such characters shown by number, for a terminal or a list. */
export function visible(text: string): string {
  return text.replaceAll(
    hidden,
    (found) => `‹U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
  );
}

/** The same on one line of at most `longest` characters. */
export function visibleLine(text: string, longest: number): string {
  const line = visible(text.slice(0, longest * 4).replaceAll(/\s+/g, ' ')).trim();
  return line.length <= longest && text.length <= longest * 4
    ? line
    : `${line.slice(0, longest - 1)}…`;
}

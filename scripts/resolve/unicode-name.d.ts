/** The part that `glyphs.ts` uses; the package ships no types. */
declare module 'unicode-name' {
  /** As Unicode calls it; a label in angle brackets for what has no name. */
  export function unicodeName(character: string): string;
}

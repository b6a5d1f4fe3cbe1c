/**
 * Characters without a shape that only tell how others are set: word joiners, marks of direction, invisible operators, byte order marks,
 * tags. Chromium prints each as a space, so that the word is found no more.
 */
const unseen =
  /[\u034f\u061c\u17b4\u17b5\u180b-\u180e\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** Joiners and non-joiners but for those of emoji and of scripts whose letters change by them. */
const joiners =
  /(?<![\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\u0600-\u1fff\ua800-\uabff])[\u200c\u200d]|[\u200c\u200d](?=[\s\p{Script=Latin}\p{Script=Cyrillic}\d]|$)/gu;
/** Ends of lines and spaces of other kinds. */
const spaces = /[\u1680\u2028\u2029]/gu;
const any =
  /\p{M}|[\u061c\u1680\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;
/** Written from right to left: there, marks of direction decide how words are set. */
const leftward = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/**
 * The text without what is not seen, but for zero-width spaces. A letter and its mark become one character where there is one (`=` and
 * U+0338 are `≠`): it may be in a font that has not both.
 */
export function seenText(text: string): string {
  if (!any.test(text) || leftward.test(text)) return text;
  return text
    .replaceAll(spaces, ' ')
    .replaceAll(unseen, '')
    .replaceAll(joiners, '')
    .normalize('NFC');
}
